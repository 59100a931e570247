namespace CollectionsBot.Core.Tests;

/// <summary>What is too small to chase, covered by credits, or of another currency.</summary>
public class WorklistBalanceTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void A_customer_who_owes_nothing_net_is_not_chased_but_the_payment_is_matched_first()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-06-01"), Payment("Acme", "P", "600.00 EUR"), CreditNote("Acme", "C", "400.00 EUR"));
        var step = _desk.NextFor("Acme");
        Assert.Equal(NextAction.MatchPayment, step.Action);
        Assert.Equal(new Reason(Rule.CreditsCover, 15, Amount: Of("1000.00 EUR")), step.Reasons.Single(r => r.Rule == Rule.CreditsCover));

        _desk.Imports();
        Assert.Empty(_desk.Digest().Entries);
    }

    [Theory]
    [InlineData("990.00 EUR", NextAction.MatchPayment)]
    [InlineData("989.99 EUR", NextAction.Call)]
    public void Credits_that_leave_less_than_a_small_balance_cover_the_debt(string credit, NextAction action)
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-06-01"), Payment("Acme", "P", credit));
        Assert.Equal(action, _desk.ActionFor("Acme"));
    }

    [Theory]
    [InlineData("10.00 EUR", false)]
    [InlineData("10.01 EUR", true)]
    [InlineData("1000 JPY", false)]
    [InlineData("1001 JPY", true)]
    [InlineData("3.000 KWD", false)]
    [InlineData("3.001 KWD", true)]
    [InlineData("25.00 GBP", false)]
    [InlineData("25.01 GBP", true)]
    public void A_balance_too_small_for_its_currency_is_not_chased(string amount, bool chased)
    {
        var desk = new Desk(new WorklistPolicy { SmallBalance = ImmutableDictionary<string, decimal>.Empty.Add("GBP", 25m) })
            .Imports(Invoice("Acme", "1", amount, due: "2026-11-01"));
        var step = desk.NextFor("Acme");
        Assert.Equal(chased ? NextAction.Remind : NextAction.None, step.Action);
        Assert.Equal(!chased, step.Reasons.Contains(new Reason(Rule.SmallBalance, Amount: Of(amount))));
    }

    [Fact]
    public void Currencies_are_never_totalled_and_a_credit_in_one_does_not_cover_a_debt_in_the_other()
    {
        _desk.Imports(
            Invoice("Acme", "1", "9.00 EUR", due: "2026-06-01"), Invoice("Acme", "2", "9.00 USD", due: "2026-06-01"),
            Invoice("Brook", "1", "500.00 USD", due: "2026-10-30"), Payment("Brook", "P", "9000.00 EUR"), Invoice("Brook", "2", "50.00 EUR", due: "2026-06-01"));

        Assert.Equal(NextAction.None, _desk.ActionFor("Acme"));
        var brook = _desk.NextFor("Brook");
        Assert.Equal((NextAction.Remind, 3, "USD"), (brook.Action, brook.OldestDays, brook.Main!.Currency.Code));
        Assert.Equal([Of("-8941.00 EUR"), Of("509.00 USD")], _desk.Digest().Totals.Select(t => t.Total));
    }
}
