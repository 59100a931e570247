namespace CollectionsBot.Core.Tests;

/// <summary>Acme owes 1,000.00 EUR since 20 October; 700.00 by 20 November shall discharge it.</summary>
public class SettlementTests
{
    private static readonly CustomerId Acme = new("Acme");

    private readonly Desk _desk = new Desk().On("2026-11-05").Imports(Owes("1000.00 EUR"));

    [Fact]
    public void A_settlement_rests_the_account_until_its_payment_is_due_and_then_it_is_chased_for_everything_again()
    {
        Settle().Approves("ST-1");
        var step = _desk.NextFor("Acme");
        Assert.Equal((NextAction.None, Rule.SettlementPending, Day("2026-11-23")), (step.Action, step.Reasons[0].Rule, step.RestUntil));
        Assert.Equal(NextAction.None, _desk.On("2026-11-22").ActionFor("Acme"));
        step = _desk.On("2026-11-23").NextFor("Acme");
        Assert.Equal(NextAction.Call, step.Action);
        Assert.Contains(new Reason(Rule.SettlementFailed, 20, Amount: Of("700.00 EUR"), Date: Day("2026-11-20")) { Request = Approving.Id("ST-1") }, step.Reasons);
    }

    [Fact]
    public void A_settlement_that_failed_is_no_reason_any_more_once_its_debts_are_paid()
    {
        Settle().Approves("ST-1").On("2026-12-10").Imports(Invoice("Acme", "2", "1000.00 EUR", due: "2026-12-01", dated: "2026-11-06"));
        Assert.DoesNotContain(_desk.NextFor("Acme").Reasons, r => r.Rule == Rule.SettlementFailed);
    }

    [Fact]
    public void A_discount_for_payment_at_once_is_a_settlement_with_an_early_deadline()
    {
        _desk.Does(s => new ProposeDiscount(s, Acme, Of("333.33 EUR"), 2.5m, Day("2026-11-12"), "asked for it"));
        // 2.5 % of 333.33 is 8.33325.
        Assert.Equal(new SettlementTerms(Of("333.33 EUR"), Of("325.00 EUR"), Day("2026-11-12"), 2.5m), _desk.Request("ST-1").Terms);
        Assert.Equal(Of("8.33 EUR"), _desk.Request("ST-1").Terms.Size);
        Assert.Equal(RefusalReason.DateTooFar, Discount(5, "2026-12-06"));
        Assert.Equal(RefusalReason.NothingGivenUp, Discount(0, "2026-11-12"));
        Assert.Equal(RefusalReason.AmountNotPositive, Discount(100, "2026-11-12"));
        Assert.Equal(RefusalReason.OutOfBounds, Discount(0.00001m, "2026-11-12"));
        Assert.Equal(RefusalReason.OutOfBounds, Discount(101, "2026-11-12"));
    }

    [Fact]
    public void Once_it_is_paid_the_rest_is_not_chased_but_booked_off()
    {
        Settle().Approves("ST-1").On("2026-11-20").Imports(Owes("300.00 EUR"));
        var step = _desk.On("2026-12-20").NextFor("Acme");
        Assert.Equal((NextAction.Review, Rule.SettlementPaid), (step.Action, step.Reasons[0].Rule));
        Assert.Equal(NextAction.None, _desk.Imports().ActionFor("Acme"));
    }

    [Fact]
    public void A_payment_that_falls_short_or_comes_late_discharges_nothing()
    {
        Settle().Approves("ST-1").On("2026-11-20").Imports(Owes("300.01 EUR")).On("2026-11-23").Imports(Owes("300.00 EUR"));
        Assert.Equal(NextAction.Call, _desk.ActionFor("Acme"));
    }

    [Fact]
    public void A_settlement_gives_something_up_and_not_more_than_is_owed()
    {
        Assert.Equal(RefusalReason.NothingGivenUp, Propose("1000.00 EUR", "1000.00 EUR", "2026-11-20"));
        Assert.Equal(RefusalReason.AmountAboveDebt, Propose("1000.01 EUR", "700.00 EUR", "2026-11-20"));
        Assert.Equal(RefusalReason.AmountNotPositive, Propose("1000.00 EUR", "0.00 EUR", "2026-11-20"));
        Assert.Equal(RefusalReason.CurrenciesMixed, Propose("1000.00 EUR", "700.00 USD", "2026-11-20"));
        Assert.Equal(RefusalReason.DateTooEarly, Propose("1000.00 EUR", "700.00 EUR", "2026-11-04"));
        Assert.Equal(RefusalReason.DateTooFar, Propose("1000.00 EUR", "700.00 EUR", "2027-11-07"));
    }

    [Fact]
    public void A_limit_for_settlements_is_held_against_what_is_given_up()
    {
        Settle();
        Assert.Equal(Of("300.00 EUR"), _desk.Request("ST-1").Terms.Size);
    }

    [Fact]
    public void What_is_with_an_agency_is_not_chased_here_until_it_is_called_back_or_something_new_falls_due()
    {
        _desk.Does(s => new ProposePlacement(s, Acme, "Agency & Sons", Of("1000.00 EUR"), "nothing helped")).Approves("PL-1");
        Assert.Equal((NextAction.None, Rule.Placed), (_desk.ActionFor("Acme"), _desk.NextFor("Acme").Reasons[0].Rule));
        Assert.Null(_desk.Ends("PL-1", Approving.Ada));
        Assert.Equal(NextAction.Call, _desk.ActionFor("Acme"));
    }

    [Fact]
    public void What_was_given_up_is_not_chased_while_it_waits_to_be_booked_and_a_later_debt_is()
    {
        _desk.Does(s => new ProposeWriteOff(s, Acme, Of("1000.00 EUR"), "insolvent")).Approves("WO-1");
        Assert.Equal((NextAction.None, Rule.WrittenOff), (_desk.ActionFor("Acme"), _desk.NextFor("Acme").Reasons[0].Rule));
        Assert.Equal(RefusalReason.NotInForce, _desk.Ends("WO-1", Approving.Ada)?.Reason);
        _desk.On("2027-02-01").Imports(Invoice("Acme", "2", "1000.00 EUR", due: "2027-01-20", dated: "2027-01-01"));
        Assert.Equal(NextAction.Remind, _desk.ActionFor("Acme"));
    }

    [Fact]
    public void A_hold_and_a_waiver_are_decided_too_and_do_not_change_who_is_chased()
    {
        var before = _desk.ActionFor("Acme");
        _desk.Does(s => new ProposeCreditHold(s, Acme, "late again")).Approves("CH-1")
            .Does(s => new ProposeFeeWaiver(s, Acme, Of("40.00 EUR"), "our mistake")).Approves("FW-1");
        Assert.Equal(before, _desk.ActionFor("Acme"));
        var view = AccountView.Of(_desk.Account("Acme"), _desk.Today, _desk.Portfolio.Rules);
        Assert.Equal(["CH-1", "FW-1"], view.Agreements.Select(a => a.Id.ToString()));
        Assert.Null(_desk.Ends("CH-1", Approving.Ada));
        Assert.False(_desk.Request("CH-1").IsInForce(_desk.Today));
    }

    private static ReceivableRow Owes(string open) => Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-20", open: open);

    private Desk Settle() => _desk.Does(s => new ProposeSettlement(s, Acme, Of("1000.00 EUR"), Of("700.00 EUR"), Day("2026-11-20"), "closing down"));

    private RefusalReason? Discount(decimal percent, string by) =>
        _desk.Give(s => new ProposeDiscount(s, Acme, Of("1000.00 EUR"), percent, Day(by), "asked for it")).Refusal?.Reason;

    private RefusalReason? Propose(string claim, string payment, string by) =>
        _desk.Give(s => new ProposeSettlement(s, Acme, Of(claim), Of(payment), Day(by), "closing down")).Refusal?.Reason;
}
