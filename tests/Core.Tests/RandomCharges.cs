namespace CollectionsBot.Core.Tests;

/// <summary>Draws fees, claims of interest and contract rates from a seed.</summary>
internal static class RandomCharges
{
    private static readonly FixedSums Sums = new([new FixedSum(Of("0.00 EUR"), Of("4.00 EUR")), new FixedSum(Of("0.00 USD"), Of("3.00 USD"))]);

    /// <summary>Companies pay for lateness; random work knows no others.</summary>
    public static ChargePolicy Policy { get; } = new()
    {
        Interest = ImmutableDictionary<PartyKind, InterestPolicy>.Empty.Add(
            PartyKind.Company, InterestPolicy.Custom(new RateTable([new RateFrom(Day("2026-08-01"), AnnualRate.Percent(9)), new RateFrom(Day("2026-11-10"), AnnualRate.Percent(11.25m))]), Sums)),
        Fees = new FeeSchedule([new LevelFee(1, [Of("1.00 EUR"), Of("1.00 USD"), Of("100 JPY")]), new LevelFee(2, [], Share: 10_000)]),
    };

    public static Func<Stamp, Command> Command(Random chance, Desk desk)
    {
        var account = desk.Portfolio.Accounts.Values.OrderBy(a => a.Customer.Id).ElementAtOrDefault(chance.Next(5));
        var id = account?.Customer.Id ?? new CustomerId("nobody");
        var items = account?.ItemsByAge().Select(i => i.Key).ToList() ?? [];
        var item = items.Count == 0 ? new ItemKey(ItemType.Invoice, "0") : items[chance.Next(items.Count)];
        var until = desk.Today.AddDays(-chance.Next(-1, 10));
        ImmutableArray<ItemKey> named = chance.Next(2) == 0 ? [] : [item];
        var charge = account?.Charges.All.Where(_ => chance.Next(2) == 0).Select(c => c.Sequence).FirstOrDefault() ?? 1;
        var (level, rate) = (chance.Next(4), chance.Next(3) == 0 ? (AnnualRate?)null : AnnualRate.Percent(chance.Next(-1, 9)));
        return chance.Next(6) switch
        {
            0 or 1 => s => new ChargeFee(s, id, item, level),
            2 => s => new ClaimInterest(s, id, named, until),
            3 => s => new ClaimFixedSums(s, id, named),
            4 => s => new MatchCharge(s, id, charge, item),
            _ => s => new SetInterestTerms(s with { Actor = Approving.Ada }, id, rate, "the contract"),
        };
    }
}
