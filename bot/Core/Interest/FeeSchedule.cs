namespace CollectionsBot.Core;

/// <summary>What a dunning level costs: a fixed amount in each currency, a share of what is open, or both.</summary>
/// <param name="Level">The level, from 1.</param>
/// <param name="Fixed">The fixed amounts, at most one per currency.</param>
/// <param name="Share">The share of the open amount, in millionths; 0 to 1,000,000.</param>
public sealed record LevelFee(int Level, ImmutableArray<Money> Fixed, int Share = 0);

/// <summary>A fee for one level and one document.</summary>
public readonly record struct FeeCharge(ItemKey Key, int Level, Money Amount);

/// <summary>The fees of the dunning levels.</summary>
/// <remarks>A fee is charged once per level and document, however often the clock is looked at: other systems added one every hour.</remarks>
public sealed record FeeSchedule(ImmutableArray<LevelFee> Levels)
{
    /// <summary>The highest dunning level.</summary>
    public const int LevelMax = 20;

    /// <summary>No fees.</summary>
    public static FeeSchedule None { get; } = new([]);

    /// <summary>Checks every fee against its range.</summary>
    /// <exception cref="ArgumentException">A level stands twice, or a level, share or amount is out of range; the message names it.</exception>
    public void Validate()
    {
        foreach (var fee in Levels)
        {
            var isAmiss = fee.Level is < 1 or > LevelMax || fee.Share is < 0 or > 1_000_000 || Levels.Count(l => l.Level == fee.Level) > 1
                || fee.Fixed.Any(f => f.IsNegative || f.MinorUnits > Money.MinorUnitsMax) || fee.Fixed.DistinctBy(f => f.Currency).Count() < fee.Fixed.Length;
            if (isAmiss)
            {
                throw new ArgumentException(
                    $"The fee of level {fee.Level}: levels run from 1 to {LevelMax}, each stands once, a share is 0 to 100 %, and each currency has one amount of 0 or more.");
            }
        }
    }

    /// <summary>The fee for a document that reached a level; null when it costs nothing, or was charged before.</summary>
    /// <param name="item">The document.</param>
    /// <param name="level">The level that it reached.</param>
    /// <param name="charged">The levels and documents charged before.</param>
    public FeeCharge? Charge(OpenItem item, int level, IReadOnlySet<(ItemKey Key, int Level)> charged)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(charged);
        if (!item.IsDebt || charged.Contains((item.Key, level)) || Levels.FirstOrDefault(l => l.Level == level) is not { } fee)
        {
            return null;
        }

        var share = ShareOf(item.Open, fee.Share);
        var amount = fee.Fixed.Where(f => f.Currency == item.Open.Currency).FirstOrDefault(Money.Zero(item.Open.Currency)) + share;
        return amount.IsPositive ? new FeeCharge(item.Key, level, amount) : null;
    }

    /// <summary>Rounded half away from zero, as interest is.</summary>
    private static Money ShareOf(Money open, int millionths) =>
        open with { MinorUnits = (long)(((Int128)open.MinorUnits * millionths * 2 + 1_000_000) / 2_000_000) };
}
