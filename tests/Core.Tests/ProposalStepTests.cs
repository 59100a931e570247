namespace CollectionsBot.Core.Tests;

/// <summary>What waits for a decision, and what asking no longer helps. Acme owes 1,000.00 EUR since 20 October.</summary>
public class ProposalStepTests
{
    private static readonly CustomerId Acme = new("Acme");

    private readonly Desk _desk = new Desk().On("2026-11-05").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-20"));

    [Fact]
    public void While_a_plan_waits_for_a_decision_deciding_it_is_the_next_step_and_weighs_more_every_day()
    {
        _desk.ProposesPlan("Acme", "1000.00 EUR", 4, "2026-12-01");
        var step = _desk.NextFor("Acme");
        Assert.Equal((NextAction.DecideProposal, Rule.ProposalWaits, 25), (step.Action, step.Reasons[0].Rule, step.Reasons[0].Points));
        Assert.Equal(Approving.Id("PP-1"), step.Reasons[0].Request);
        Assert.Equal(28, _desk.On("2026-11-08").NextFor("Acme").Reasons[0].Points);
        Assert.Equal(35, _desk.On("2026-11-19").NextFor("Acme").Reasons[0].Points);
    }

    [Theory]
    [InlineData("approved", NextAction.None)]
    [InlineData("rejected", NextAction.Call)]
    [InlineData("withdrawn", NextAction.Call)]
    public void Once_it_is_decided_the_account_goes_on(string how, NextAction next)
    {
        _desk.ProposesPlan("Acme", "1000.00 EUR", 4, "2026-12-01");
        _ = how switch { "approved" => _desk.Approves("PP-1"), "rejected" => _desk.Rejects("PP-1"), _ => Withdrawn() };
        Assert.Equal(next, _desk.ActionFor("Acme"));

        Desk Withdrawn()
        {
            Assert.Null(_desk.Withdraws("PP-1"));
            return _desk;
        }
    }

    [Fact]
    public void What_nobody_decided_in_time_waits_no_longer()
    {
        _desk.ProposesPlan("Acme", "1000.00 EUR", 4, "2026-12-01");
        Assert.Equal(NextAction.DecideProposal, _desk.On("2026-11-19").ActionFor("Acme"));
        Assert.Equal(NextAction.Call, _desk.On("2026-11-20").ActionFor("Acme"));
    }

    [Fact]
    public void A_call_back_that_was_agreed_for_today_is_made_all_the_same_but_not_to_those_who_may_not_be_chased()
    {
        _desk.Logs("Acme", ResultCode.CallBackAsked, "2026-11-06").ProposesPlan("Acme", "1000.00 EUR", 4, "2026-12-01").On("2026-11-06");
        Assert.Equal(NextAction.CallBack, _desk.ActionFor("Acme"));
        Assert.Equal(NextAction.DecideProposal, _desk.Flags("Acme", FlagKind.Insolvent).ActionFor("Acme"));
        Assert.Equal(NextAction.Review, _desk.Rejects("PP-1").ActionFor("Acme"));
    }

    [Fact]
    public void During_a_breathing_space_not_even_a_decision_is_asked_for()
    {
        _desk.ProposesPlan("Acme", "1000.00 EUR", 4, "2026-12-01").Flags("Acme", FlagKind.BreathingSpace);
        Assert.Equal(NextAction.None, _desk.ActionFor("Acme"));
    }

    [Fact]
    public void An_old_debt_that_asking_did_not_help_is_handed_over_from_its_181st_day()
    {
        AsksInVain(ResultCode.NoAnswer);
        Assert.Equal(NextAction.Escalate, _desk.On("2027-04-18").ActionFor("Acme"));
        var step = _desk.On("2027-04-19").NextFor("Acme");
        Assert.Equal(NextAction.Place, step.Action);
        Assert.Contains(new Reason(Rule.PlaceFromAge, Days: 181), step.Reasons);
        _desk.Does(s => new ProposePlacement(s, Acme, "Agency & Sons", Of("1000.00 EUR"), "nothing helped"));
        Assert.Equal(NextAction.DecideProposal, _desk.ActionFor("Acme"));
    }

    [Fact]
    public void Those_who_cannot_pay_are_not_handed_over_for_their_age()
    {
        AsksInVain(ResultCode.Hardship);
        var step = _desk.On("2027-04-19").NextFor("Acme");
        Assert.Equal(NextAction.Escalate, step.Action);
        Assert.DoesNotContain(step.Reasons, r => r.Rule == Rule.PlaceFromAge);
    }

    private void AsksInVain(ResultCode result)
    {
        foreach (var day in new[] { "2026-12-01", "2027-01-11", "2027-02-15" })
        {
            _desk.On(day).Logs("Acme", result);
        }
    }
}
