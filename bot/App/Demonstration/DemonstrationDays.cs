namespace CollectionsBot.App;

/// <summary>Places the days of the made-up portfolio, which are counted from today, in the calendar.</summary>
/// <param name="today">Day 0.</param>
internal sealed class DemonstrationDays(DateOnly today)
{
    /// <summary>The day of the first export; one follows every <see cref="DaysBetweenExports"/> days until today.</summary>
    public const int FirstExport = -77;

    /// <summary>Exports are weekly.</summary>
    public const int DaysBetweenExports = 7;

    /// <summary>The days of the exports, oldest first.</summary>
    public static IEnumerable<int> Exports
    {
        get
        {
            for (var day = FirstExport; day <= 0; day += DaysBetweenExports)
            {
                yield return day;
            }
        }
    }

    /// <summary>The date of a day: negative for the past.</summary>
    public DateOnly Date(int day) => today.AddDays(day);

    /// <summary>The day itself when people work on it, else the last one before on which they do.</summary>
    public DateOnly Workday(int day)
    {
        var date = Date(day);
        while (IsWeekend(date) || date is { Month: 12, Day: 25 } or { Month: 1, Day: 1 })
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    /// <summary>The first date from the first export on at which people work.</summary>
    public DateOnly FirstWorkday => Enumerable.Range(FirstExport, DaysBetweenExports).Select(Date).First(date => date == Workday(date.DayNumber - today.DayNumber));

    /// <summary>The day itself when banks pay on it, else the Friday before: never more than the two days of tolerance away.</summary>
    public DateOnly Payday(int day)
    {
        var date = Date(day);
        while (IsWeekend(date))
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
