namespace CollectionsBot.Core.Tests;

/// <summary>What is open as the accounting system tells it: every sort of document, in every sort of currency.</summary>
public class ReceivablesTests
{
    private static readonly DateOnly Today = Day("2026-11-23");

    [Theory]
    [InlineData("EUR", "1000.00", "200.00", "30.00", "45.50", "724.50")]
    [InlineData("JPY", "1000", "200", "30", "45", "725")]
    [InlineData("KWD", "1000.000", "200.000", "30.005", "45.500", "724.495")]
    public void An_invoice_paid_in_part_a_debit_note_a_credit_note_and_unapplied_cash_make_one_balance_in_any_minor_unit(
        string code, string invoice, string paid, string credit, string cash, string balance)
    {
        string In(string amount) => $"{amount} {code}";
        var open = Of(In(invoice)) - Of(In(paid));
        var desk = new Desk().On("2026-11-01").Imports(Invoice("Acme", "1", In(invoice), due: "2026-10-31"));
        desk.On(Today).Imports(
            Invoice("Acme", "1", In(invoice), due: "2026-10-31", open: open.ToString()), DebitNote("Acme", "1", In(paid), due: "2026-11-23"),
            CreditNote("Acme", "1", In(credit)), Payment("Acme", "1", In(cash)));

        var seen = Assert.Single(desk.Account("Acme").BalancesOn(Today));

        Assert.Equal(
            (open, Of(In(paid)), -Of(In(credit)), -Of(In(cash))), (seen.Overdue, seen.NotDue, seen.CreditNotes, seen.UnappliedCash));
        Assert.Equal(Of(In(balance)) + Of(In(paid)), seen.Total);
        Assert.Equal(Of(In(paid)) + Of(In(cash)), desk.Account("Acme").Receipts.Aggregate(Of(In("0")), (sum, r) => sum + r.Amount)); // a credit note is no money
    }

    [Fact]
    public void An_invoice_that_was_cleared_and_is_open_again_is_owed_aged_and_chased_as_before_and_bears_interest_only_while_open()
    {
        var bill = Invoice("Acme", "1", "3650.00 EUR", due: "2026-11-02", dated: "2026-10-03");
        var desk = new Desk(charges: new ChargePolicy
        {
            Interest = ImmutableDictionary<PartyKind, InterestPolicy>.Empty.Add(PartyKind.Company, InterestPolicy.ContractRate(RateTable.Always(AnnualRate.Percent(10)))),
        }).On("2026-11-01").Imports(bill);
        desk.On("2026-11-08").Imports();
        Assert.Equal((0, NextAction.None), (desk.Account("Acme").BalancesOn(desk.Today).Length, desk.ActionFor("Acme")));

        desk.On("2026-11-13").Imports(bill);

        Assert.Equal((Of("3650.00 EUR"), 11), (Assert.Single(desk.Account("Acme").BalancesOn(desk.Today)).Days1To30, desk.Account("Acme").Items.Single().DaysPastDue(desk.Today)));
        Assert.Equal(NextAction.Remind, desk.ActionFor("Acme"));
        Assert.Equal(Of("0.00 EUR"), Assert.Single(desk.Account("Acme").Receipts.Select(r => r.Amount).GroupBy(a => a.Currency).Select(g => g.Aggregate((a, b) => a + b))));
        var claim = Assert.Single(AccountCharges.Of(desk.Account("Acme"), Day("2026-11-15"), desk.Portfolio.Rules).Claimable);
        Assert.Equal([("2026-11-03", "2026-11-07"), ("2026-11-13", "2026-11-15")], claim.Lines.Select(l => ($"{l.From:O}", $"{l.To:O}")));
        Assert.Equal(Of("8.00 EUR"), claim.Interest);
    }

    [Fact]
    public void A_debt_without_a_due_date_is_flagged_aged_from_its_document_and_bears_no_interest()
    {
        var desk = new Desk(charges: RandomCharges.Policy).On(Today).Imports(
            Invoice("Acme", "1", "10.00 EUR", due: null, dated: "2026-09-01"), Invoice("Acme", "2", "20.00 EUR", due: "2026-12-01"), CreditNote("Acme", "3", "5.00 EUR"));
        var view = AccountView.Of(desk.Account("Acme"), Today, desk.Portfolio.Rules);
        Assert.Equal((1, Of("10.00 EUR")), (view.WithoutDueDate, Assert.Single(view.Balances).Days61To90));
        Assert.True(view.Charges.IsEmpty);
    }
}
