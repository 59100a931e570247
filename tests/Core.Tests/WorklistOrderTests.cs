namespace CollectionsBot.Core.Tests;

/// <summary>What stands in the digest, in which order, and for how many points.</summary>
public class WorklistOrderTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void The_digest_counts_the_open_accounts_and_those_that_rest_and_leaves_settled_ones_out()
    {
        _desk.Imports(
            Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01"), Invoice("Brook", "1", "1000.00 EUR", due: "2026-10-01"),
            Invoice("Cole", "1", "1000.00 EUR", due: "2027-01-01"), Cleared("Dunn", "1"));
        _desk.Logs("Brook", ResultCode.SpokeRightParty);

        var digest = _desk.Digest();

        Assert.Equal(_desk.Today, digest.Date);
        Assert.Equal((3, 1), (digest.Accounts, digest.Resting));
        Assert.Equal(["Acme"], digest.Entries.Select(e => e.Customer.Name));
        Assert.Equal(Of("3000.00 EUR"), Assert.Single(digest.Totals).Total);
    }

    [Fact]
    public void The_most_urgent_stands_first_then_the_oldest_debt_then_the_customer()
    {
        _desk.Imports(
            Invoice("Cole", "1", "50.00 EUR", due: "2026-10-31"), Invoice("Brook", "1", "50.00 EUR", due: "2026-10-31"),
            Invoice("Acme", "1", "50.00 EUR", due: "2026-11-01"), Invoice("Zed", "1", "50000.00 EUR", due: "2026-11-01"));
        Assert.Equal(["Zed", "Brook", "Cole", "Acme"], _desk.Digest().Entries.Select(e => e.Customer.Id.Value));
    }

    [Theory]
    [InlineData("99.99 EUR", 0)]
    [InlineData("100.00 EUR", 6)]
    [InlineData("300.00 EUR", 12)]
    [InlineData("1000.00 EUR", 18)]
    [InlineData("100000.00 EUR", 36)]
    [InlineData("100000000000.00 EUR", 36)]
    [InlineData("10000 JPY", 6)]
    [InlineData("100000 JPY", 18)]
    public void A_large_amount_gives_points_by_its_size_against_the_small_balance_of_its_currency(string amount, int points)
    {
        _desk.Imports(Invoice("Acme", "1", amount, due: "2026-11-01"));
        Assert.Equal(points, _desk.NextFor("Acme").Reasons.SingleOrDefault(r => r.Rule == Rule.Amount)?.Points ?? 0);
    }

    [Theory]
    [InlineData(1, 6)]
    [InlineData(30, 6)]
    [InlineData(31, 14)]
    [InlineData(61, 22)]
    [InlineData(91, 30)]
    public void The_older_the_debt_the_more_points(int days, int points)
    {
        _desk.Owes("Acme", "50.00 EUR", days);
        Assert.Contains(new Reason(Rule.Overdue, points, Days: days), _desk.NextFor("Acme").Reasons);
    }
}
