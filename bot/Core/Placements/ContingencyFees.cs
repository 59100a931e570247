namespace CollectionsBot.Core;

/// <summary>What somebody takes of the money that they recover.</summary>
/// <param name="ByAge">The share by the age of the debt.</param>
public sealed record ContingencyFees(ShareByAge ByAge)
{
    /// <summary>A common schedule: 20 % up to 120 days, 25 % up to 180, 30 % beyond; 35 % of debts under 1,000 or foreign ones.</summary>
    /// <remarks>
    /// From one secondary source, which gives 30 % for up to 730 days and nothing beyond; published fees run from 10 to 50 %.
    /// A team sets what its own contracts say.
    /// </remarks>
    public static ContingencyFees Sample { get; } = new(ShareByAge.Percent((120, 20), (180, 25), (null, 30)))
    {
        SmallBelow = 1_000,
        SmallOrForeign = Share.Percent(35),
    };

    /// <summary>Debts under so many major units bear <see cref="SmallOrForeign"/>, by <see cref="Money.OfWeight"/>; 0 for none. 0 to 1,000,000.</summary>
    public decimal SmallBelow { get; init; }

    /// <summary>The share of small and of foreign debts, whatever their age; null when they bear the same as others.</summary>
    public Share? SmallOrForeign { get; init; }

    /// <summary>The currency of which debts are not foreign; null when none is foreign.</summary>
    public string? HomeCurrency { get; init; }

    /// <summary>The share of what is recovered of a debt.</summary>
    public Share Of(Money debt, int daysPastDue) =>
        SmallOrForeign is { } share && (debt < Money.OfWeight(SmallBelow, debt.Currency) || (HomeCurrency is { } home && home != debt.Currency.Code))
            ? share
            : ByAge.Of(daysPastDue);
}
