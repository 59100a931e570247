namespace CollectionsBot.Core.Tests;

/// <summary>
/// Acme owes 1,000.00 EUR since 2 November. Plan PP-1: 250.00 a month from 10 November, approved on the 5th. An instalment
/// is late after three days, and a plan has failed after fourteen.
/// </summary>
public class PlanTests
{
    private readonly Desk _desk = new Desk().On("2026-11-05").Imports(Owes("1000.00 EUR"))
        .ProposesPlan("Acme", "1000.00 EUR", 4, first: "2026-11-10").Approves("PP-1");

    [Fact]
    public void A_plan_that_nobody_approved_binds_nobody_and_the_account_is_chased_as_before_once_it_is_turned_down()
    {
        var desk = new Desk().On("2026-11-05").Imports(Owes("1000.00 EUR")).ProposesPlan("Acme", "1000.00 EUR", 4, first: "2026-11-10");
        Assert.Equal(PlanStatus.Proposed, desk.Plan("PP-1").Status);
        Assert.Equal(NextAction.DecideProposal, desk.ActionFor("Acme"));
        desk.Rejects("PP-1");
        Assert.Equal((PlanStatus.Rejected, NextAction.Remind), (desk.Plan("PP-1").Status, desk.ActionFor("Acme")));
    }

    [Fact]
    public void While_a_plan_is_paid_as_agreed_chasing_rests_until_the_day_after_the_next_tolerance()
    {
        Assert.Equal(PlanStatus.Approved, _desk.Plan("PP-1").Status);
        AssertRests("2026-11-14", "250.00 EUR");
        _desk.On("2026-11-09").Imports(Owes("700.00 EUR"));
        Assert.Equal(PlanStatus.Active, _desk.Plan("PP-1").Status);
        AssertRests("2026-12-14", "200.00 EUR");
        Assert.Equal([Of("250.00 EUR"), Of("50.00 EUR"), Of("0.00 EUR"), Of("0.00 EUR")], _desk.Plan("PP-1").Instalments.Select(i => i.Received));
    }

    [Fact]
    public void An_instalment_is_late_the_day_after_its_tolerance_and_is_asked_about_with_what_is_missing()
    {
        _desk.On("2026-11-11").Imports(Owes("900.00 EUR"));
        AssertRests("2026-11-14", "150.00 EUR", _desk.On("2026-11-13"));

        var step = _desk.On("2026-11-14").NextFor("Acme");

        Assert.Equal(NextAction.ChaseInstalment, step.Action);
        Assert.Equal(
            new Reason(Rule.InstalmentLate, 35, Amount: Of("150.00 EUR"), Date: Day("2026-11-10")) { Request = Approving.Id("PP-1") },
            step.Reasons[0]);
        Assert.Equal(Day("2026-11-10"), _desk.Plan("PP-1").LateSince);
    }

    [Fact]
    public void Who_was_asked_about_a_late_instalment_is_left_alone_for_some_days_and_then_asked_again()
    {
        _desk.On("2026-11-14").Logs("Acme", ResultCode.SpokeRightParty);
        Assert.Equal(Rule.ContactedLately, _desk.NextFor("Acme").Reasons[0].Rule);
        Assert.Equal(NextAction.ChaseInstalment, _desk.On("2026-11-19").ActionFor("Acme"));
        _desk.On("2026-11-20").Imports(Owes("750.00 EUR"));
        Assert.Null(_desk.Plan("PP-1").LateSince);
        AssertRests("2026-12-14", "250.00 EUR");
    }

    [Fact]
    public void A_plan_fails_the_day_after_the_policys_days_and_money_that_comes_later_does_not_mend_it()
    {
        _desk.On("2026-11-24");
        Assert.Equal(PlanStatus.Active, _desk.Plan("PP-1").Status);
        _desk.On("2026-11-25");
        Assert.Equal((PlanStatus.Defaulted, Day("2026-11-25")), (_desk.Plan("PP-1").Status, _desk.Plan("PP-1").DefaultedOn));
        Assert.Equal(NextAction.Call, _desk.ActionFor("Acme"));
        Assert.Contains(_desk.NextFor("Acme").Reasons, r => r is { Rule: Rule.PlanFailed, Points: 30 } && r.Amount == Of("1000.00 EUR"));

        _desk.On("2026-11-26").Imports(Owes("750.00 EUR"));
        Assert.Equal((PlanStatus.Defaulted, Of("250.00 EUR")), (_desk.Plan("PP-1").Status, _desk.Plan("PP-1").Received));
    }

    [Fact]
    public void A_plan_is_completed_when_the_whole_has_arrived_to_the_cent()
    {
        _desk.On("2026-11-10").Imports(Owes("0.01 EUR"));
        Assert.Equal(PlanStatus.Active, _desk.Plan("PP-1").Status);
        _desk.On("2026-11-11").Imports();
        Assert.Equal((PlanStatus.Completed, Of("0.00 EUR")), (_desk.Plan("PP-1").Status, _desk.Plan("PP-1").Left));
        _desk.On("2028-01-01");
        Assert.Equal(PlanStatus.Completed, _desk.Plan("PP-1").Status);
    }

    [Fact]
    public void Money_that_was_seen_before_the_approval_does_not_pay_an_instalment()
    {
        var desk = new Desk().On("2026-11-05").Imports(Owes("1000.00 EUR")).Imports(Owes("900.00 EUR"))
            .ProposesPlan("Acme", "900.00 EUR", 3, first: "2026-11-10").Approves("PP-1");
        Assert.Equal(Of("0.00 EUR"), desk.Plan("PP-1").Received);
    }

    [Fact]
    public void A_payment_that_bounces_makes_the_instalment_late_again()
    {
        _desk.On("2026-11-10").Imports(Owes("750.00 EUR")).On("2026-11-18").Imports(Owes("1000.00 EUR"));
        Assert.Equal((Of("0.00 EUR"), Day("2026-11-10")), (_desk.Plan("PP-1").Received, _desk.Plan("PP-1").LateSince));
        Assert.Equal(PlanStatus.Defaulted, _desk.On("2026-11-25").Plan("PP-1").Status);
    }

    [Fact]
    public void A_new_plan_takes_the_place_of_the_old_one_when_it_is_approved_and_the_old_one_stays_in_the_history()
    {
        _desk.On("2026-11-14").ProposesPlan("Acme", "1000.00 EUR", 10, first: "2026-12-01");
        Assert.Equal(NextAction.DecideProposal, _desk.ActionFor("Acme"));

        _desk.Approves("PP-2");

        Assert.Equal((PlanStatus.Cancelled, PlanStatus.Approved), (_desk.Plan("PP-1").Status, _desk.Plan("PP-2").Status));
        Assert.Equal(Approving.Id("PP-2"), _desk.Request("PP-1").Ending?.ReplacedBy);
        AssertRests("2026-12-05", "100.00 EUR");
        Assert.Contains(_desk.Account("Acme").History, h => h.Fact is RequestProposed { Request: var id } && id == Approving.Id("PP-1"));
        _desk.On("2026-12-01").Imports(Owes("900.00 EUR"));
        Assert.Equal((Of("0.00 EUR"), Of("100.00 EUR")), (_desk.Plan("PP-1").Received, _desk.Plan("PP-2").Received));
    }

    [Fact]
    public void A_plan_that_is_cancelled_lets_the_account_be_chased_again()
    {
        Assert.Equal(RefusalReason.NoAuthority, _desk.Ends("PP-1", new Actor("mara", "Mara"))?.Reason);
        Assert.Null(_desk.Ends("PP-1", Approving.Ada));
        Assert.Equal((PlanStatus.Cancelled, NextAction.Remind), (_desk.Plan("PP-1").Status, _desk.ActionFor("Acme")));
        Assert.Equal(RefusalReason.NotInForce, _desk.Ends("PP-1", Approving.Ada)?.Reason);
    }

    [Fact]
    public void A_plan_over_a_small_part_does_not_silence_a_large_debt()
    {
        var desk = new Desk().On("2026-11-05").Imports(Owes("1000.00 EUR")).ProposesPlan("Acme", "499.99 EUR", 4, first: "2026-11-10").Approves("PP-1");
        Assert.Equal(NextAction.Remind, desk.ActionFor("Acme"));
    }

    [Fact]
    public void A_plan_in_one_currency_does_not_hide_a_debt_in_another()
    {
        _desk.Imports(Owes("1000.00 EUR"), Invoice("Acme", "2", "300.00 USD", due: "2026-11-01"));
        Assert.Equal((NextAction.Remind, "USD"), (_desk.ActionFor("Acme"), _desk.NextFor("Acme").Main?.Currency.Code));
    }

    [Fact]
    public void A_plan_that_is_agreed_answers_a_promise_that_was_broken_before()
    {
        var desk = new Desk().On("2026-11-03").Imports(Owes("1000.00 EUR")).HearsPromise("Acme", "1000.00 EUR", by: "2026-11-04").On("2026-11-12");
        Assert.Equal(NextAction.ChasePromise, desk.ActionFor("Acme"));
        desk.ProposesPlan("Acme", "1000.00 EUR", 4, first: "2026-11-20").Approves("PP-1");
        Assert.Equal(Rule.PlanOnTime, desk.NextFor("Acme").Reasons[0].Rule);
    }

    [Fact]
    public void More_than_is_owed_is_not_planned_neither_when_it_is_proposed_nor_when_it_is_approved()
    {
        var desk = new Desk().On("2026-11-05").Imports(Owes("1000.00 EUR"));
        var refusal = desk.Give(s => Approving.Plan(s, "Acme", "1000.01 EUR", 4, "2026-11-10")).Refusal;
        Assert.Equal((RefusalReason.AmountAboveDebt, Of("1000.00 EUR")), (refusal?.Reason, refusal?.Limit));

        desk.ProposesPlan("Acme", "1000.00 EUR", 4, first: "2026-11-10").Imports(Owes("900.00 EUR"));
        Assert.Equal(RefusalReason.AmountAboveDebt, desk.Decides("PP-1", Approving.Ada)?.Reason);
        Assert.Null(desk.Decides("PP-1", Approving.Ada, approve: false));
    }

    [Fact]
    public void Interest_and_fees_are_in_the_plan_when_they_are_asked_for_and_do_not_count_as_owed_already()
    {
        var desk = new Desk().On("2026-11-05").Imports(Owes("1000.00 EUR"))
            .Does(s => Approving.Plan(s, "Acme", "1000.00 EUR", 3, "2026-11-10") with { Charges = Of("40.00 EUR") });
        Assert.Equal(["346.67 EUR", "346.67 EUR", "346.66 EUR"], ((PlanTerms)desk.Request("PP-1").Terms).Payments.Select(p => p.Amount.ToString()));
    }

    [Theory]
    [InlineData("1000.00 EUR", 4, "2026-11-04", null, RefusalReason.DateTooEarly)]
    [InlineData("1000.00 EUR", 4, "2027-11-07", null, RefusalReason.DateTooFar)]
    [InlineData("1000.00 EUR", 0, "2026-11-10", null, RefusalReason.PlanScheduleInvalid)]
    [InlineData("1000.00 EUR", 121, "2026-11-10", null, RefusalReason.PlanScheduleInvalid)]
    [InlineData("0.03 EUR", 4, "2026-11-10", null, RefusalReason.InstalmentNothing)]
    [InlineData("1000.00 EUR", 4, "2026-11-10", "1000.00 EUR", RefusalReason.InstalmentNothing)]
    [InlineData("1000.00 EUR", 4, "2026-11-10", "100.00 USD", RefusalReason.CurrenciesMixed)]
    [InlineData("0.00 EUR", 4, "2026-11-10", null, RefusalReason.AmountNotPositive)]
    [InlineData("-5.00 EUR", 4, "2026-11-10", null, RefusalReason.AmountNotPositive)]
    [InlineData("1000.00 USD", 4, "2026-11-10", null, RefusalReason.AmountAboveDebt)]
    public void A_plan_that_cannot_be_kept_is_refused_with_what_would_be_right(string covers, int count, string first, string? down, RefusalReason reason)
    {
        var desk = new Desk().On("2026-11-05").Imports(Owes("1000.00 EUR"));
        Assert.Equal(reason, desk.Give(s => Approving.Plan(s, "Acme", covers, count, first, down)).Refusal?.Reason);
    }

    private static ReceivableRow Owes(string open) => Invoice("Acme", "1", "1000.00 EUR", due: "2026-11-02", open: open);

    private void AssertRests(string until, string next, Desk? desk = null)
    {
        var step = (desk ?? _desk).NextFor("Acme");
        Assert.Equal((NextAction.None, Day(until)), (step.Action, step.RestUntil));
        Assert.Equal((Rule.PlanOnTime, Of(next)), (step.Reasons[0].Rule, step.Reasons[0].Amount));
    }
}
