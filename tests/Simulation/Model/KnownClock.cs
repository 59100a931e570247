namespace CollectionsBot.Simulation.Model;

/// <summary>Clocks on walls, read quarter hour by quarter hour.</summary>
internal static class KnownClock
{
    private static readonly Dictionary<(string Zone, DateOnly Date, TimeOnly Time), DateTimeOffset> Found = [];

    /// <summary>The first quarter of an hour at which a clock in the zone shows a time of a date, or later.</summary>
    public static DateTimeOffset At(TimeZoneInfo zone, DateOnly date, TimeOnly time)
    {
        var key = (zone.Id, date, time);
        lock (Found)
        {
            if (!Found.TryGetValue(key, out var at))
            {
                Found[key] = at = Search(zone, date.ToDateTime(time));
            }

            return at;
        }
    }

    /// <summary>The date that the calendar in the zone shows.</summary>
    public static DateOnly DayOf(TimeZoneInfo zone, DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    private static DateTimeOffset Search(TimeZoneInfo zone, DateTime wanted)
    {
        // No clock is further ahead of UTC than fourteen hours.
        var at = new DateTimeOffset(wanted.Date, TimeSpan.Zero).AddHours(-15);
        while (TimeZoneInfo.ConvertTime(at, zone).DateTime < wanted)
        {
            at = at.AddMinutes(15);
        }

        return at;
    }
}
