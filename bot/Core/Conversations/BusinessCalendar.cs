namespace CollectionsBot.Core;

/// <summary>Which days are worked on, and in which time zone a day begins.</summary>
/// <param name="Zone">The portfolio's time zone: it decides which date is today.</param>
/// <param name="Weekend">The days of the week that are free.</param>
/// <param name="Holidays">The dates that are free besides.</param>
public sealed record BusinessCalendar(TimeZoneInfo Zone, ImmutableHashSet<DayOfWeek> Weekend, ImmutableHashSet<DateOnly> Holidays)
{
    /// <summary>How many free days in a row are looked through for a business day.</summary>
    private const int FreeDaysMax = 31;

    /// <summary>Saturdays and Sundays free, no holidays.</summary>
    public static BusinessCalendar Plain(TimeZoneInfo zone) => new(zone, [DayOfWeek.Saturday, DayOfWeek.Sunday], []);

    /// <summary>Whether a date is worked on.</summary>
    public bool IsBusinessDay(DateOnly date) => !Weekend.Contains(date.DayOfWeek) && !Holidays.Contains(date);

    /// <summary>The next business day after a date; the day after it where a month of free days follows.</summary>
    public DateOnly NextBusinessDay(DateOnly date) =>
        Enumerable.Range(1, FreeDaysMax).Select(date.AddDays).Where(IsBusinessDay).DefaultIfEmpty(date.AddDays(1)).First();

    /// <summary>The last business day before a date; the day before it where a month of free days stands before.</summary>
    public DateOnly BusinessDayBefore(DateOnly date) =>
        Enumerable.Range(1, FreeDaysMax).Select(back => date.AddDays(-back)).Where(IsBusinessDay).DefaultIfEmpty(date.AddDays(-1)).First();

    /// <summary>The business date at an instant.</summary>
    public DateOnly DateAt(DateTimeOffset instant) => Zones.DateAt(instant, Zone);
}
