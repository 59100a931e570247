namespace CollectionsBot.Core;

/// <summary>By which rule interest is worked out.</summary>
public enum InterestKind
{
    /// <summary>No interest.</summary>
    None,

    /// <summary>The rate that the contract names.</summary>
    ContractRate,

    /// <summary>The United Kingdom's statutory interest between businesses.</summary>
    UkStatutory,

    /// <summary>The European Union's statutory interest between businesses.</summary>
    EuStatutory,

    /// <summary>The team's own rates and sums.</summary>
    Custom,
}

/// <summary>Which rate a day bears, and which sum a late debt costs besides.</summary>
/// <remarks>It works figures out and gives no legal advice: whether a rule applies to a debt is for people to decide.</remarks>
/// <param name="Kind">The rule.</param>
/// <param name="Rates">The rates by date; for the statutory rules, the central bank's rates without the points on top.</param>
/// <param name="Over">The points on top of the table's rate.</param>
/// <param name="Sums">The fixed sums.</param>
public sealed record InterestPolicy(InterestKind Kind, RateTable Rates, AnnualRate Over, FixedSums Sums)
{
    private static readonly AnnualRate EightPoints = AnnualRate.Percent(8);

    /// <summary>No interest and no sum.</summary>
    public static InterestPolicy None { get; } = new(InterestKind.None, RateTable.Empty, default, FixedSums.None);

    /// <summary>The contract's rate; each day bears the rate in force on it.</summary>
    public static InterestPolicy ContractRate(RateTable rates) => new(InterestKind.ContractRate, rates, default, FixedSums.None);

    /// <summary>8 % over the Bank of England's base rate, and 40, 70 or 100 pounds.</summary>
    /// <remarks>
    /// Late Payment of Commercial Debts (Interest) Act 1998 with the Rate of Interest (No. 3) Order 2002 (SI 2002/1675), article 4:
    /// the base rate of 31 December governs interest that starts to run from 1 January to 30 June, that of 30 June interest that
    /// starts to run from 1 July to 31 December. So a debt keeps the rate with which its interest started.
    /// </remarks>
    /// <param name="baseRates">The base rate by the date from which it was in force.</param>
    public static InterestPolicy UkStatutory(RateTable baseRates) => new(InterestKind.UkStatutory, baseRates, EightPoints, FixedSums.Uk);

    /// <summary>The European Central Bank's reference rate and eight points, and at least 40 euro.</summary>
    /// <remarks>
    /// Directive 2011/7/EU, articles 2(6), 2(7), 3 and 6: the reference rate of 1 January governs the first half of the year, that
    /// of 1 July the second. Eight points and 40 euro are the least; a member state may ask for more, which a caller gives.
    /// </remarks>
    /// <param name="referenceRates">The reference rate by the date from which it was in force.</param>
    /// <param name="over">The points on top; eight when null.</param>
    /// <param name="sums">The fixed sums; 40 euro when null.</param>
    public static InterestPolicy EuStatutory(RateTable referenceRates, AnnualRate? over = null, FixedSums? sums = null) =>
        new(InterestKind.EuStatutory, referenceRates, over ?? EightPoints, sums ?? FixedSums.Eu);

    /// <summary>The team's own rates and sums; each day bears the rate in force on it.</summary>
    public static InterestPolicy Custom(RateTable rates, FixedSums sums) => new(InterestKind.Custom, rates, default, sums);

    /// <summary>The rate that a day bears; null when the table does not reach back so far.</summary>
    /// <param name="day">The day.</param>
    /// <param name="started">The day on which the debt's interest started to run.</param>
    public AnnualRate? RateOn(DateOnly day, DateOnly started) => Kind switch
    {
        InterestKind.None => default(AnnualRate),
        InterestKind.UkStatutory => Over + Rates.RateBefore(HalfYear(started)),
        InterestKind.EuStatutory => Over + Rates.RateOn(HalfYear(day)),
        _ => Over + Rates.RateOn(day),
    };

    /// <summary>The dates after a first and up to a last one on which the rate may change, in order.</summary>
    internal IEnumerable<DateOnly> ChangesBetween(DateOnly first, DateOnly last)
    {
        if (Kind is InterestKind.None or InterestKind.UkStatutory)
        {
            return [];
        }

        return Kind == InterestKind.EuStatutory
            ? HalfYearsBetween(first, last)
            : Rates.Steps.Select(s => s.From).Where(d => d > first && d <= last);
    }

    private static IEnumerable<DateOnly> HalfYearsBetween(DateOnly first, DateOnly last)
    {
        for (var start = HalfYear(first).AddMonths(6); start <= last; start = start.AddMonths(6))
        {
            yield return start;
        }
    }

    /// <summary>The 1 January or 1 July on or before a date.</summary>
    private static DateOnly HalfYear(DateOnly date) => new(date.Year, date.Month <= 6 ? 1 : 7, 1);
}
