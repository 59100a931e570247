namespace CollectionsBot.Core;

/// <summary>Divides an amount into parts that sum to it exactly.</summary>
public static class Allocation
{
    /// <summary>The most parts of one division.</summary>
    public const int MaxParts = 1000;

    /// <summary>Splits a debt into instalments that sum to it exactly.</summary>
    /// <remarks>
    /// Every part is the same number of minor units; the units left over go one each to the earliest
    /// parts, because a debtor who pays the larger amount first never owes more than agreed.
    /// </remarks>
    /// <param name="debt">What is owed; more than zero.</param>
    /// <param name="parts">How many instalments, 1 to <see cref="MaxParts"/>.</param>
    /// <returns><paramref name="parts"/> amounts in the debt's currency, largest first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The debt is not positive, or the parts out of range.</exception>
    public static ImmutableArray<Money> Split(Money debt, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(debt.MinorUnits, nameof(debt));
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parts, MaxParts);
        var (each, over) = Math.DivRem(debt.MinorUnits, parts);
        return [.. Enumerable.Range(0, parts).Select(i => debt with { MinorUnits = each + (i < over ? 1 : 0) })];
    }

    /// <summary>Divides an amount in proportion to weights, by largest remainder, so that the parts sum to it exactly.</summary>
    /// <remarks>
    /// Every part is first rounded towards zero; the units left over go one each to the parts that lost most by that, the
    /// earlier first where two lost the same.
    /// </remarks>
    /// <param name="amount">What is divided; a credit is divided as its opposite is.</param>
    /// <param name="weights">0 or more each, not all 0; 1 to <see cref="MaxParts"/> of them.</param>
    /// <returns>One amount a weight, in their order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No weights or too many, one is negative, or none is positive.</exception>
    public static ImmutableArray<Money> Allocate(Money amount, params ImmutableArray<long> weights)
    {
        ArgumentOutOfRangeException.ThrowIfZero(weights.Length, nameof(weights));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weights.Length, MaxParts, nameof(weights));
        ArgumentOutOfRangeException.ThrowIfNegative(weights.Min(), nameof(weights));
        var whole = weights.Aggregate(Int128.Zero, (sum, w) => sum + w);
        ArgumentOutOfRangeException.ThrowIfZero(whole, nameof(weights));
        var units = Int128.Abs(amount.MinorUnits);
        var parts = weights.Select(w => units * w / whole).ToArray();
        var over = (int)(units - parts.Aggregate(Int128.Zero, (sum, p) => sum + p));
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => units * weights[i] % whole).ThenBy(i => i).Take(over))
        {
            parts[i]++;
        }

        return [.. parts.Select(p => amount with { MinorUnits = (long)(amount.IsNegative ? -p : p) })];
    }
}
