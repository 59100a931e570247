namespace CollectionsBot.Core;

/// <summary>How far one snapshot may move what is open before a person has to look at it first.</summary>
/// <remarks>A filter left on in the accounting system, or the file of another company, looks like a day on which everybody paid.</remarks>
public sealed record SnapshotBounds
{
    /// <summary>Below so many open items no share is judged: of three items that are open, two may well be paid in a day.</summary>
    public const int ItemsMin = 10;

    /// <summary>Of the open items, the most that may vanish at once, in percent; 1 to 100.</summary>
    public int VanishingPercentMax { get; init; } = 30;

    /// <summary>By how much the total of a currency may rise or fall at once, in percent of what it was; 1 to 10,000.</summary>
    public int TotalPercentMax { get; init; } = 50;

    /// <summary>Holds the figures to their ranges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of them is out of its range.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(VanishingPercentMax, 1, "Imports:VanishingPercentMax");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(VanishingPercentMax, 100, "Imports:VanishingPercentMax");
        ArgumentOutOfRangeException.ThrowIfLessThan(TotalPercentMax, 1, "Imports:TotalPercentMax");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(TotalPercentMax, 10_000, "Imports:TotalPercentMax");
    }
}

/// <summary>The total of a currency before and after.</summary>
public readonly record struct TotalMove(Money Before, Money After)
{
    /// <summary>Whether it moved by more than a share of what it was, whichever way.</summary>
    public bool IsBeyond(int percent) =>
        Int128.Abs((Int128)After.MinorUnits - Before.MinorUnits) * 100 > Int128.Abs(Before.MinorUnits) * percent;
}

/// <summary>What a snapshot does to everything that is open.</summary>
/// <param name="OpenBefore">How many items are open before it.</param>
/// <param name="Vanishing">How many of them it shows as cleared.</param>
/// <param name="Totals">The totals of the currencies that were there before, by code.</param>
public sealed record SnapshotMove(int OpenBefore, int Vanishing, ImmutableArray<TotalMove> Totals)
{
    /// <summary>Measures a snapshot.</summary>
    /// <param name="accounts">What is known; an account may come more than once.</param>
    /// <param name="rows">What the snapshot holds.</param>
    /// <param name="counts">What it would change.</param>
    public static SnapshotMove Of(IEnumerable<Account> accounts, ImmutableArray<ReceivableRow> rows, ImportCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var open = accounts.Distinct().SelectMany(a => a.Items).ToList();
        var (before, after) = (Sum(open), Sum(rows.Select(r => r.Item).OfType<OpenItem>()));
        return new SnapshotMove(open.Count, counts.ItemsSettled, [.. before.OrderBy(b => b.Key).Select(b =>
            new TotalMove(b.Value, after.GetValueOrDefault(b.Key, Money.Zero(b.Key))))]);
    }

    /// <summary>Whether too many items vanish.</summary>
    public bool VanishesBeyond(SnapshotBounds bounds) =>
        OpenBefore >= SnapshotBounds.ItemsMin && Vanishing * 100L > OpenBefore * (long)bounds.VanishingPercentMax;

    /// <summary>The totals that move too far; none while little is open.</summary>
    public ImmutableArray<TotalMove> MovesBeyond(SnapshotBounds bounds) =>
        OpenBefore < SnapshotBounds.ItemsMin ? [] : [.. Totals.Where(t => t.IsBeyond(bounds.TotalPercentMax))];

    /// <summary>Whether a person has to look at it first.</summary>
    public bool IsBeyond(SnapshotBounds bounds) => VanishesBeyond(bounds) || !MovesBeyond(bounds).IsEmpty;

    private static Dictionary<Currency, Money> Sum(IEnumerable<OpenItem> items)
    {
        var sums = new Dictionary<Currency, Money>();
        foreach (var item in items)
        {
            sums[item.Open.Currency] = sums.GetValueOrDefault(item.Open.Currency, Money.Zero(item.Open.Currency)) + item.Open;
        }

        return sums;
    }
}
