namespace CollectionsBot.Core;

/// <summary>The time that a report is about: the days after <see cref="Start"/> up to <see cref="End"/>.</summary>
/// <param name="End">The last day, and the day on which balances stand at the end.</param>
/// <param name="Days">How many days; 1 to <see cref="DaysMax"/>.</param>
public readonly record struct ReportPeriod(DateOnly End, int Days)
{
    /// <summary>The longest report: ten years.</summary>
    public const int DaysMax = 3660;

    /// <summary>The day on whose end the beginning's balances stand.</summary>
    public DateOnly Start => End.AddDays(-Days);

    /// <summary>Whether a date lies in it.</summary>
    public bool Holds(DateOnly date) => date > Start && date <= End;

    /// <summary>The dates at which the ageing is shown, oldest first: by week up to half a year, by month beyond.</summary>
    public ImmutableArray<DateOnly> TrendDates()
    {
        var dates = ImmutableArray.CreateBuilder<DateOnly>();
        for (var i = 0; Back(i) >= Start; i++)
        {
            dates.Add(Back(i));
        }

        dates.Reverse();
        return dates.ToImmutable();
    }

    /// <summary>Months are counted from the end each time, so that the 31st stays the 31st where there is one.</summary>
    private DateOnly Back(int steps) => Days <= 183 ? End.AddDays(-7 * steps) : End.AddMonths(-steps);
}
