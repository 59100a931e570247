namespace CollectionsBot.Core;

/// <summary>Which days are worked on, and in which time zone a day begins.</summary>
/// <param name="Zone">The portfolio's time zone: it decides which date is today.</param>
/// <param name="Weekend">The days of the week that are free.</param>
/// <param name="Holidays">The dates that are free besides.</param>
public sealed record BusinessCalendar(TimeZoneInfo Zone, ImmutableHashSet<DayOfWeek> Weekend, ImmutableHashSet<DateOnly> Holidays)
{
    /// <summary>Saturdays and Sundays free, no holidays.</summary>
    public static BusinessCalendar Plain(TimeZoneInfo zone) => new(zone, [DayOfWeek.Saturday, DayOfWeek.Sunday], []);

    /// <summary>Whether a date is worked on.</summary>
    public bool IsBusinessDay(DateOnly date) => !Weekend.Contains(date.DayOfWeek) && !Holidays.Contains(date);

    /// <summary>The first date after one that is worked on; the day after it when none of the next month is.</summary>
    public DateOnly NextBusinessDay(DateOnly date)
    {
        const int DaysMax = 31;
        return Enumerable.Range(1, DaysMax).Select(date.AddDays).Where(IsBusinessDay).DefaultIfEmpty(date.AddDays(1)).First();
    }

    /// <summary>The business date at an instant.</summary>
    public DateOnly DateAt(DateTimeOffset instant) => Zones.DateAt(instant, Zone);
}
