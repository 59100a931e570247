using FsCheck.Xunit;

namespace CollectionsBot.Core.Tests;

/// <summary>What holds of every comparison, whatever happened before.</summary>
public class OptionLawsTests
{
    [Property(MaxTest = 60)]
    public void Nothing_brings_more_than_the_claim_time_never_adds_and_giving_up_brings_nothing(int seed)
    {
        foreach (var comparison in All(RandomWork.Desk(seed, commands: 80)))
        {
            Assert.All(comparison.Available, o =>
            {
                Assert.True(o.Net <= comparison.Claim.Amount && o.PresentValue <= o.Net, $"{o}");
                Assert.True(o.Kind == OptionKind.Forgive ? o.Net.IsZero && o.PresentValue.IsZero : o.Days >= 0, $"{o}");
            });
            Assert.Equal(comparison.Available.OrderByDescending(o => o.PresentValue), comparison.Available);
            Assert.Equal(Enum.GetValues<OptionKind>(), comparison.Available.Select(o => o.Kind).Concat(comparison.Barred.Select(b => b.Kind)).Distinct().Order());
        }
    }

    [Property(MaxTest = 20)]
    public void The_same_history_read_again_gives_the_same_comparison(int seed)
    {
        var desk = RandomWork.Desk(seed, commands: 80);
        var again = new Portfolio(desk.Portfolio.Rules);
        foreach (var entry in desk.Journal)
        {
            again.Apply(FactCodec.Read(entry));
        }

        Assert.Equal(Text(All(desk)), Text(All(again, desk.Today)));

        static string Text(IEnumerable<OptionComparison> all) => System.Text.Json.JsonSerializer.Serialize(all);
    }

    [Property(MaxTest = 100)]
    public void A_higher_fee_never_ranks_higher_when_all_else_is_equal(uint amount, byte low, byte more, byte recovery)
    {
        var (cheap, dear) = (low % 51, (low % 51) + (more % 50));
        var share = ShareByAge.Percent((null, recovery % 101));
        var desk = new Desk(agencies: new AgencyPolicy
        {
            // Named so that the dear one would come first where they are equal but for the fee.
            Agencies = [Of("A dear one", dear), Of("B cheap one", cheap)],
        }).Imports(Invoice("Acme", "1", $"{1000 + (amount % 1_000_000)}.00 EUR", due: "2026-08-01"));
        var ranked = Assert.Single(All(desk)).Available.Where(o => o.Kind == OptionKind.Agency).ToList();
        Assert.True(ranked[0].PresentValue == ranked[1].PresentValue || ranked[0].With == "B cheap one");

        Agency Of(string name, int percent) => new(name, AgencyKind.Agency) { Fees = new ContingencyFees(ShareByAge.Percent((null, percent))), Recovery = share };
    }

    private static IEnumerable<OptionComparison> All(Desk desk) => All(desk.Portfolio, desk.Today);

    private static IEnumerable<OptionComparison> All(Portfolio portfolio, DateOnly on) => portfolio.Accounts.Values.OrderBy(a => a.Customer.Id)
        .SelectMany(a => OptionComparison.OptionsFor(a, on, portfolio.Rules, portfolio.TrackRecordOn(on)));
}
