namespace CollectionsBot.Core;

/// <summary>The field's formulas. Each gives null where it would divide by nothing: there is not enough data then.</summary>
/// <remarks>Figures are not rounded here; who shows one says to how many decimals.</remarks>
public static class Formulas
{
    /// <summary>Days sales outstanding (DSO): receivables ÷ credit sales × days.</summary>
    /// <remarks>Best possible DSO is the same of current, not overdue, receivables only.</remarks>
    public static decimal? DaysSalesOutstanding(Money receivables, Money sales, int days) =>
        Same(receivables, sales).IsPositive ? receivables.ToDecimal() * days / sales.ToDecimal() : null;

    /// <summary>Average days delinquent: DSO − best possible DSO.</summary>
    public static decimal? AverageDaysDelinquent(decimal? dso, decimal? bestDso) => dso - bestDso;

    /// <summary>
    /// Collection effectiveness index (CEI), in per cent: (beginning receivables + sales ÷ N − ending receivables) ÷ (beginning
    /// receivables + sales ÷ N − ending current receivables) × 100.
    /// </summary>
    /// <param name="beginning">Receivables at the beginning.</param>
    /// <param name="sales">The sales figure.</param>
    /// <param name="months">N: how many months are in the sales figure; 1 when it is of the very time between beginning and end.</param>
    /// <param name="ending">All receivables at the end.</param>
    /// <param name="endingCurrent">Those of them that are not overdue.</param>
    public static decimal? CollectionEffectiveness(Money beginning, Money sales, int months, Money ending, Money endingCurrent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        Same(Same(beginning, sales), Same(ending, endingCurrent));
        var toCollect = beginning.ToDecimal() + (sales.ToDecimal() / months);
        var collectable = toCollect - endingCurrent.ToDecimal();
        return collectable > 0 ? (toCollect - ending.ToDecimal()) * 100 / collectable : null;
    }

    /// <summary>A share in per cent.</summary>
    public static decimal? Share(Money part, Money whole) => Same(part, whole).IsPositive ? part.ToDecimal() * 100 / whole.ToDecimal() : null;

    /// <summary>A share in per cent.</summary>
    public static decimal? Share(int part, int whole) => whole > 0 ? part * 100m / whole : null;

    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    private static Money Same(Money left, Money right) => left.Currency == right.Currency
        ? right
        : throw new InvalidOperationException($"{left.Currency} and {right.Currency} are different currencies and are never divided by each other.");
}
