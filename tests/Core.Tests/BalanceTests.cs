using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CollectionsBot.Core.Tests;

public class BalanceTests
{
    private static readonly DateOnly Today = Day("2026-11-23");

    [Theory]
    [InlineData(-1, "not due")]
    [InlineData(0, "not due")]
    [InlineData(1, "1-30")]
    [InlineData(30, "1-30")]
    [InlineData(31, "31-60")]
    [InlineData(60, "31-60")]
    [InlineData(61, "61-90")]
    [InlineData(90, "61-90")]
    [InlineData(91, "91+")]
    [InlineData(4000, "91+")]
    public void A_debt_stands_in_the_column_of_its_days_past_due_and_in_no_other(int daysPastDue, string column)
    {
        var amount = Of("100.00 EUR");
        var due = Today.AddDays(-daysPastDue);
        var item = new OpenItem(ItemType.Invoice, "1", due.AddDays(-30), due, amount, amount);

        var balance = Assert.Single(Balance.PerCurrency([item], Today));

        Assert.Equal([(column, amount)], Columns(balance).Where(c => !c.Amount.IsZero));
        Assert.Equal(daysPastDue > 0, item.IsOverdue(Today));
        Assert.Equal(daysPastDue > 0 ? amount : Of("0.00 EUR"), balance.Overdue);
    }

    [Fact]
    public void An_item_without_a_due_date_is_aged_from_its_document_date_and_does_not_vanish()
    {
        var amount = Of("100.00 EUR");
        var item = new OpenItem(ItemType.DebitNote, "1", Today.AddDays(-45), null, amount, amount);

        var balance = Assert.Single(Balance.PerCurrency([item], Today));

        Assert.Equal(amount, balance.Days31To60);
        Assert.Equal(amount, balance.Total);
        Assert.Equal(45, item.DaysPastDue(Today));
    }

    [Fact]
    public void By_document_date_the_terms_of_payment_do_not_matter_and_the_sum_is_the_same()
    {
        var desk = new Desk().On(Today).Imports(
            Invoice("Acme", "1", "100.00 EUR", due: "2027-03-01", dated: "2026-11-23"), Invoice("Acme", "2", "20.00 EUR", due: "2026-11-01", dated: "2026-09-23"),
            Invoice("Acme", "3", "3.00 EUR", due: null, dated: "2026-08-24"), CreditNote("Acme", "4", "50.00 EUR"));

        var byDocument = Assert.Single(desk.Account("Acme").BalancesOn(Today, AgeingBasis.DocumentDate));

        Assert.Equal([("not due", Of("100.00 EUR")), ("61-90", Of("20.00 EUR")), ("91+", Of("3.00 EUR")), ("credit notes", Of("-50.00 EUR"))], Columns(byDocument).Where(c => !c.Amount.IsZero));
        Assert.Equal(Assert.Single(desk.Account("Acme").BalancesOn(Today)).Total, byDocument.Total);
        Assert.Equal(byDocument, desk.Account("Acme").Items.Aggregate(Balance.Zero(byDocument.Currency), (sum, i) => sum.With(i, Today, AgeingBasis.DocumentDate)));
    }

    [Fact]
    public void Credit_notes_and_unapplied_cash_stand_in_columns_of_their_own_whatever_their_date()
    {
        var desk = new Desk().On(Today).Imports(
            Invoice("Acme", "1", "100.00 EUR", due: "2026-10-01"), CreditNote("Acme", "2", "30.00 EUR"), Payment("Acme", "3", "20.00 EUR"));

        var balance = Assert.Single(desk.Account("Acme").BalancesOn(Today));

        Assert.Equal(Of("-30.00 EUR"), balance.CreditNotes);
        Assert.Equal(Of("-20.00 EUR"), balance.UnappliedCash);
        Assert.Equal(Of("-50.00 EUR"), balance.Credits);
        Assert.Equal(Of("100.00 EUR"), balance.Overdue);
        Assert.Equal(Of("50.00 EUR"), balance.Total);
        Assert.All(desk.Account("Acme").Items.Where(i => !i.IsDebt), credit => Assert.False(credit.IsOverdue(Today)));
    }

    [Property(Arbitrary = [typeof(Items)])]
    public void The_columns_always_add_up_to_what_is_open_in_each_currency(OpenItem[] items, int shift)
    {
        var on = Today.AddDays(shift % 400);

        var balances = Balance.PerCurrency(items, on);

        Assert.Equal(items.Select(i => i.Open.Currency).Distinct().Order(), balances.Select(b => b.Currency));
        foreach (var balance in balances)
        {
            var expected = items.Where(i => i.Open.Currency == balance.Currency).Sum(i => i.Open.MinorUnits);
            Assert.Equal(expected, balance.Total.MinorUnits);
            Assert.Equal(expected, Columns(balance).Sum(c => c.Amount.MinorUnits));
            Assert.Equal(
                items.Where(i => i.Open.Currency == balance.Currency && i.IsOverdue(on)).Sum(i => i.Open.MinorUnits),
                balance.Overdue.MinorUnits);
        }
    }

    [Property(Arbitrary = [typeof(Items)])]
    public void Balances_of_many_customers_add_up_to_the_balance_of_all_their_items_and_never_across_currencies(OpenItem[] here, OpenItem[] there) =>
        Assert.Equal(
            Balance.PerCurrency([.. here, .. there], Today).AsEnumerable(),
            Balance.Sum([.. Balance.PerCurrency(here, Today), .. Balance.PerCurrency(there, Today)]));

    [Fact]
    public void An_item_of_another_currency_is_not_taken_into_a_balance()
    {
        var item = Invoice("Acme", "1", "100 JPY", due: "2026-10-01").Item!;
        Assert.Throws<InvalidOperationException>(() => Balance.Zero(Currency.Parse("EUR")).With(item, Today));
        Assert.Throws<InvalidOperationException>(() => Balance.Zero(Currency.Parse("EUR")) + Balance.Zero(Currency.Parse("JPY")));
    }

    private static (string Column, Money Amount)[] Columns(Balance b) =>
    [
        ("not due", b.NotDue), ("1-30", b.Days1To30), ("31-60", b.Days31To60), ("61-90", b.Days61To90), ("91+", b.Days91Up),
        ("credit notes", b.CreditNotes), ("unapplied", b.UnappliedCash),
    ];

    private static class Items
    {
        public static Arbitrary<OpenItem> Item() => (
            from type in Gen.Elements(Enum.GetValues<ItemType>())
            from currency in Gen.Elements("EUR", "USD", "JPY", "KWD")
            from minor in Gen.Choose(1, 100_000)
            from age in Gen.Choose(-120, 120)
            from terms in Gen.Choose(-1, 60)
            let amount = new Money(type is ItemType.Invoice or ItemType.DebitNote ? minor : -minor, Currency.Parse(currency))
            let dated = Today.AddDays(-age)
            select new OpenItem(type, "n", dated, terms < 0 ? null : dated.AddDays(terms), amount, amount)).ToArbitrary();
    }
}
