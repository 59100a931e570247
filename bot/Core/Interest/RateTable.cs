namespace CollectionsBot.Core;

/// <summary>From which date on a rate is in force.</summary>
public readonly record struct RateFrom(DateOnly From, AnnualRate Rate);

/// <summary>Rates by date. They are data that the caller gives: this program knows no history of base rates.</summary>
public sealed record RateTable
{
    /// <summary>The most steps of a table.</summary>
    public const int StepsMax = 1000;

    /// <summary>No rate at all.</summary>
    public static RateTable Empty { get; } = new([]);

    /// <summary>A table of steps.</summary>
    /// <exception cref="ArgumentException">A date stands twice, or there are more than <see cref="StepsMax"/> steps.</exception>
    public RateTable(IEnumerable<RateFrom> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        Steps = [.. steps.OrderBy(s => s.From)];
        if (Steps.Length > StepsMax || Steps.Select(s => s.From).Distinct().Count() != Steps.Length)
        {
            throw new ArgumentException($"A table of rates names each date once and has at most {StepsMax} steps.", nameof(steps));
        }
    }

    /// <summary>The steps, the earliest first.</summary>
    public ImmutableArray<RateFrom> Steps { get; }

    /// <summary>One rate that always was and will be in force.</summary>
    public static RateTable Always(AnnualRate rate) => new([new RateFrom(DateOnly.MinValue, rate)]);

    /// <summary>The rate in force on a date; null before the first step.</summary>
    public AnnualRate? RateOn(DateOnly date)
    {
        for (var i = Steps.Length - 1; i >= 0; i--)
        {
            if (Steps[i].From <= date)
            {
                return Steps[i].Rate;
            }
        }

        return null;
    }

    /// <summary>The rate in force on the day before a date; null before the first step.</summary>
    public AnnualRate? RateBefore(DateOnly date) => date == DateOnly.MinValue ? null : RateOn(date.AddDays(-1));

    /// <inheritdoc/>
    public bool Equals(RateTable? other) => other is not null && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => Steps.Length;
}
