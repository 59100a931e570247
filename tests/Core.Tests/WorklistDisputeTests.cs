namespace CollectionsBot.Core.Tests;

/// <summary>Contested documents rest while the others are chased.</summary>
public class WorklistDisputeTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void Disputed_documents_rest_while_the_others_are_chased_and_their_age_does_not_harden_the_tone()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-06-01"), Invoice("Acme", "2", "100.00 EUR", due: "2026-11-01"));
        Assert.Equal(NextAction.Call, _desk.ActionFor("Acme"));

        _desk.HearsDispute("Acme", "1").On("2026-11-07");
        var step = _desk.NextFor("Acme");
        Assert.Equal((NextAction.Remind, 6), (step.Action, step.OldestDays));
        Assert.Equal(Of("1100.00 EUR"), step.Main!.Overdue);

        _desk.ResolvesDisputes("Acme");
        Assert.Equal((NextAction.Call, 159), (_desk.NextFor("Acme").Action, _desk.NextFor("Acme").OldestDays));
    }

    [Fact]
    public void A_customer_who_contests_everything_is_answered_and_not_chased_and_comes_back_when_the_dispute_is_resolved()
    {
        _desk.Owes("Acme", "1000.00 EUR", 20);
        var opened = _desk.Today;
        _desk.HearsDispute("Acme", "1");
        Assert.Equal((NextAction.None, opened.AddDays(5)), (_desk.NextFor("Acme").Action, _desk.NextFor("Acme").RestUntil));

        var step = _desk.On(opened.AddDays(5)).NextFor("Acme");
        Assert.Equal(NextAction.AnswerDispute, step.Action);
        Assert.Contains(new Reason(Rule.Disputed, 12, Date: opened), step.Reasons);
        Assert.Equal(Of("1000.00 EUR"), Assert.Single(_desk.Digest().Totals).Total);

        Assert.Equal(NextAction.Call, _desk.ResolvesDisputes("Acme").ActionFor("Acme"));
    }

    [Fact]
    public void A_credit_is_not_spent_on_what_is_contested_before_it_covers_the_rest()
    {
        _desk.Imports(
            Invoice("Acme", "1", "1000.00 EUR", due: "2026-06-01"), Invoice("Acme", "2", "100.00 EUR", due: "2026-10-01"), Payment("Acme", "P", "100.00 EUR"))
            .HearsDispute("Acme", "1").On("2026-11-07");
        Assert.Equal(NextAction.MatchPayment, _desk.ActionFor("Acme"));
    }
}
