using FsCheck.Xunit;

namespace CollectionsBot.Core.Tests;

/// <summary>Acme owes 1,000.00 EUR since October. A balance jumps when it rises by more than 500 or 10 %, whichever is larger, in seven days.</summary>
public class BalanceJumpTests
{
    private readonly Desk _desk = new Desk().Imports(Owed("1", "1000.00 EUR"));

    [Theory]
    [InlineData("1000.00 EUR", "500.00 EUR", null)]
    [InlineData("1000.00 EUR", "500.01 EUR", "500.01 EUR")]
    [InlineData("20000.00 EUR", "2000.00 EUR", null)]
    [InlineData("20000.00 EUR", "2000.01 EUR", "2000.01 EUR")]
    [InlineData("100000 JPY", "50000 JPY", null)]
    [InlineData("100000 JPY", "50001 JPY", "50001 JPY")]
    [InlineData("1000.000 KWD", "150.001 KWD", "150.001 KWD")]
    public void A_rise_beyond_the_amount_of_the_currency_and_the_share_of_the_balance_is_told(string before, string more, string? jump)
    {
        var desk = new Desk().Imports(Owed("1", before)).On("2026-11-10").ImportsChanges(Owed("2", more));
        Assert.Equal(
            jump is null ? null : new Reason(Rule.BalanceJumped, 6, Amount: Of(jump), Date: Day("2026-11-03")),
            desk.NextFor("Acme").Reasons.SingleOrDefault(r => r.Rule == Rule.BalanceJumped));
    }

    [Fact]
    public void After_seven_days_it_is_no_longer_news()
    {
        _desk.On("2026-11-10").ImportsChanges(Owed("2", "1200.00 EUR"));
        Assert.Equal(Of("1200.00 EUR"), Assert.Single(View("2026-11-16").Jumps).Amount);
        Assert.Empty(View("2026-11-17").Jumps);
    }

    [Fact]
    public void A_customer_who_becomes_known_has_no_jump_because_nobody_knows_what_they_owed()
    {
        Assert.Empty(View("2026-11-02").Jumps);
        Assert.Empty(View("2026-11-08").Jumps);
    }

    [Fact]
    public void What_was_paid_meanwhile_is_set_against_what_was_billed()
    {
        _desk.On("2026-11-10").ImportsChanges(Owed("2", "1200.00 EUR")).On("2026-11-12").ImportsChanges(Cleared("Acme", "1"));
        Assert.Empty(View("2026-11-12").Jumps);
        Assert.Equal(Of("1200.00 EUR"), Assert.Single(View("2026-11-11").Jumps).Amount);
    }

    [Fact]
    public void Each_currency_is_watched_by_itself_and_the_weightiest_is_told_on_the_worklist()
    {
        _desk.On("2026-11-10").ImportsChanges(Owed("2", "600.00 EUR"), Owed("3", "90000.00 USD"));
        Assert.Equal([Of("600.00 EUR"), Of("90000.00 USD")], View("2026-11-10").Jumps.Select(j => j.Amount));
        Assert.Equal(Of("90000.00 USD"), _desk.NextFor("Acme").Reasons.Single(r => r.Rule == Rule.BalanceJumped).Amount);
    }

    [Fact]
    public void An_account_of_which_nothing_is_to_be_asked_is_not_put_on_the_list_by_a_jump()
    {
        var desk = new Desk().Imports(Invoice("Acme", "1", "10.00 EUR", due: "2027-03-01"))
            .On("2026-11-10").ImportsChanges(Invoice("Acme", "2", "9000.00 EUR", due: "2027-03-01"));
        Assert.Empty(desk.Digest().Entries);
        Assert.Single(AccountView.Of(desk.Account("Acme"), desk.Today, desk.Portfolio.Rules).Jumps);
    }

    [Fact]
    public void A_team_sets_its_own_amounts_share_and_days_or_watches_nothing()
    {
        var policy = new WorklistPolicy { BalanceJumpDays = 2, BalanceJumpPercent = 50, BalanceJump = ImmutableDictionary<string, decimal>.Empty.Add("EUR", 100m) };
        Assert.Equal(Of("100.00 EUR"), policy.JumpOver(Of("200.00 EUR")));
        Assert.Equal(Of("500.00 EUR"), policy.JumpOver(Of("1000.00 EUR")));
        Assert.Equal(Of("100.00 EUR"), policy.JumpOver(Of("-9000.00 EUR")));
        var desk = new Desk(new WorklistPolicy { BalanceJumpDays = 0 }).Imports(Owed("1", "1.00 EUR")).On("2026-11-10").ImportsChanges(Owed("2", "9000.00 EUR"));
        Assert.Empty(AccountView.Of(desk.Account("Acme"), desk.Today, desk.Portfolio.Rules).Jumps);
    }

    [Property(MaxTest = 40)]
    public void A_rise_is_what_a_replay_of_the_history_to_both_days_would_give(int seed)
    {
        var desk = RandomWork.Desk(seed, commands: 60);
        foreach (var account in desk.Portfolio.Accounts.Values)
        {
            foreach (var balance in account.BalancesOn(desk.Today))
            {
                var rise = account.RiseOn(desk.Today, 7, balance.Currency);
                var then = Replayed(account, desk.Today.AddDays(-7), balance.Currency);
                Assert.True(rise is null ? then == balance.Total.MinorUnits || account.History[0].On > desk.Today.AddDays(-7)
                    : (then, balance.Total.MinorUnits - then) == (rise.Value.Before.MinorUnits, rise.Value.Amount.MinorUnits));
            }
        }
    }

    private static long Replayed(Account account, DateOnly on, Currency currency)
    {
        var open = new Dictionary<(CustomerId, ItemKey), Money>();
        foreach (var recorded in account.History.Where(r => r.On <= on))
        {
            switch (recorded.Fact)
            {
                case ItemAdded added: open[(added.Customer, added.Item.Key)] = added.Item.Open; break;
                case ItemChanged changed: open[(changed.Customer, changed.Item.Key)] = changed.Item.Open; break;
                case ItemSettled settled: open.Remove((settled.Customer, settled.Key)); break;
            }
        }

        return open.Values.Where(o => o.Currency == currency).Sum(o => o.MinorUnits);
    }

    private AccountView View(string date) => AccountView.Of(_desk.Account("Acme"), _desk.On(date).Today, _desk.Portfolio.Rules);

    private static ReceivableRow Owed(string number, string amount) => Invoice("Acme", number, amount, due: "2026-10-20");
}
