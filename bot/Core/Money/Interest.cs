namespace CollectionsBot.Core;

/// <summary>What was open from a day on.</summary>
public readonly record struct PrincipalFrom(DateOnly From, Money Open);

/// <summary>Days of one rate and one principal.</summary>
/// <param name="From">The first day that bears interest.</param>
/// <param name="To">The last one.</param>
/// <param name="Rate">The rate for a year.</param>
/// <param name="Principal">What was open on each of these days.</param>
public sealed record InterestLine(DateOnly From, DateOnly To, AnnualRate Rate, Money Principal)
{
    /// <summary>How many days, both ends counted.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The interest before rounding, in parts of a minor unit: see <see cref="Interest.PartsPerMinorUnit"/>.</summary>
    public Int128 Parts => (Int128)Principal.MinorUnits * Rate.Millionths * Days;

    /// <summary>The interest in major units, to show: cut to six decimals, as only the sum of an item is rounded to money.</summary>
    public decimal Amount => (decimal)(Parts * 1_000_000 / Interest.PartsPerMinorUnit / Principal.Currency.MinorPerMajor) / 1_000_000m;
}

/// <summary>Simple interest: principal × annual rate × days ÷ 365, on the open amount as it stood each day.</summary>
public static class Interest
{
    /// <summary>The days of a year; leap years have as many here.</summary>
    public const int DaysOfYear = 365;

    /// <summary>How many parts make one minor unit: millionths of a year's rate, times the days of a year.</summary>
    public const long PartsPerMinorUnit = DaysOfYear * 1_000_000;

    /// <summary>The longest time for which interest is worked out, in days: a hundred years, so that no sum overflows.</summary>
    public const int DaysMax = 36_525;

    /// <summary>The lines of interest from one day to another, both counted.</summary>
    /// <remarks>
    /// A part payment splits the period: from the day on which it was seen, that day counted, less bears interest. Days without
    /// principal bear none, and days for which no rate is known have no line. Before rounding, adjoining periods add up.
    /// </remarks>
    /// <param name="principals">The open amounts, in the order of their dates; the first also stands for the days before it.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day; before <paramref name="from"/> there is no line.</param>
    /// <param name="policy">Which rate a day bears.</param>
    /// <param name="started">The day on which the debt's interest started to run.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is longer than <see cref="DaysMax"/>.</exception>
    public static ImmutableArray<InterestLine> Lines(
        IReadOnlyList<PrincipalFrom> principals, DateOnly from, DateOnly to, InterestPolicy policy, DateOnly started)
    {
        ArgumentNullException.ThrowIfNull(principals);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to.DayNumber - from.DayNumber, DaysMax);
        if (to < from || principals.Count == 0)
        {
            return [];
        }

        var starts = principals.Select(p => p.From).Where(d => d > from && d <= to)
            .Concat(policy.ChangesBetween(from, to)).Append(from).Distinct().Order().ToList();
        var lines = ImmutableArray.CreateBuilder<InterestLine>();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].AddDays(-1) : to;
            var principal = principals.LastOrDefault(p => p.From <= starts[i], principals[0]).Open;
            if (!principal.IsPositive || policy.RateOn(starts[i], started) is not { Millionths: not 0 } rate)
            {
                continue;
            }

            if (lines.Count > 0 && lines[^1] is var before && before.To.AddDays(1) == starts[i] && before.Rate == rate && before.Principal == principal)
            {
                lines[^1] = before with { To = end };
            }
            else
            {
                lines.Add(new InterestLine(starts[i], end, rate, principal));
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>The sum of lines as money, rounded once, half away from zero.</summary>
    /// <remarks>
    /// Half away from zero is what people get who work it out by hand or in a spreadsheet, so the figure can be checked; and it is
    /// rounded for the item as a whole, because cents rounded per line would add up to another sum.
    /// </remarks>
    /// <exception cref="OverflowException">The sum is no amount of money.</exception>
    public static Money Round(IEnumerable<InterestLine> lines, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var parts = lines.Aggregate(Int128.Zero, (sum, line) => checked(sum + line.Parts));
        var (whole, rest) = Int128.DivRem(parts, PartsPerMinorUnit);
        return new Money(checked((long)(whole + (Int128.Abs(rest) * 2 >= PartsPerMinorUnit ? Int128.Sign(parts) : 0))), currency);
    }
}
