namespace CollectionsBot.Core.Tests;

/// <summary>Nothing more is delivered to Acme on credit, by an approved request or by a flag.</summary>
public class CreditHoldTests
{
    private readonly Desk _desk = new Desk().Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01"));

    [Fact]
    public void An_approved_hold_is_told_beside_the_next_step_without_points()
    {
        var before = _desk.NextFor("Acme");
        Asks().Approves("CH-1");
        var step = _desk.NextFor("Acme");
        Assert.Equal((before.Action, before.Points), (step.Action, step.Points));
        Assert.Contains(new Reason(Rule.CreditHold, Date: _desk.Today) { Request = Approving.Id("CH-1") }, step.Reasons);
    }

    [Fact]
    public void A_hold_that_waits_for_approval_or_was_ended_is_not_told()
    {
        Asks();
        Assert.DoesNotContain(_desk.NextFor("Acme").Reasons, r => r.Rule == Rule.CreditHold);
        _desk.Approves("CH-1");
        Assert.Null(_desk.Ends("CH-1", Approving.Ada));
        Assert.DoesNotContain(_desk.NextFor("Acme").Reasons, r => r.Rule == Rule.CreditHold);
    }

    [Fact]
    public void Once_everything_is_paid_somebody_is_asked_to_lift_the_hold_although_nothing_is_open_any_more()
    {
        Asks().Approves("CH-1").On("2026-11-05").Imports(Invoice("Brook", "1", "50.00 EUR", due: "2027-01-01"));
        var entry = Assert.Single(_desk.Digest().Entries);
        Assert.Equal(("Acme", NextAction.Review), (entry.Customer.Name, entry.Step.Action));
        Assert.Equal([new Reason(Rule.CreditHoldOver, 5, Date: Day("2026-11-02")) { Request = Approving.Id("CH-1") }], entry.Step.Reasons.AsEnumerable());
        Assert.Equal(1, _desk.Digest().Accounts);

        Assert.Null(_desk.Ends("CH-1", Approving.Ada));
        Assert.Empty(_desk.Digest().Entries);
    }

    [Fact]
    public void A_flag_does_the_same_and_what_falls_due_later_or_is_tiny_does_not_keep_the_hold()
    {
        _desk.Flags("Acme", FlagKind.CreditHold);
        Assert.Contains(_desk.NextFor("Acme").Reasons, r => r is { Rule: Rule.CreditHold, Flag.Kind: FlagKind.CreditHold });

        _desk.On("2026-11-05").Imports(
            Invoice("Acme", "2", "700.00 EUR", due: "2027-01-01"), Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01", open: "3.00 EUR"));
        var step = _desk.NextFor("Acme");
        Assert.Equal((NextAction.Review, Rule.CreditHoldOver), (step.Action, step.Reasons.Single().Rule));

        var flag = Assert.Single(_desk.Account("Acme").Flags).Sequence;
        Assert.Equal(NextAction.None, _desk.Does(s => new LiftFlag(s, new CustomerId("Acme"), flag, "they pay again")).ActionFor("Acme"));
    }

    private Desk Asks() => _desk.Does(s => new ProposeCreditHold(s, new CustomerId("Acme"), "a month late"));
}
