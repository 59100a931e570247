namespace CollectionsBot.Core;

/// <summary>Goes between instants and the calendar of a time zone.</summary>
public static class Zones
{
    /// <summary>The date that a calendar in the zone shows at an instant.</summary>
    public static DateOnly DateAt(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>The instant, in UTC, at which a clock in the zone shows a time on a date.</summary>
    /// <remarks>A time that is skipped gives the first instant after the gap; one that occurs twice, its first occurrence.</remarks>
    public static DateTimeOffset InstantOf(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = date.ToDateTime(time);
        if (zone.IsInvalidTime(local))
        {
            local = EndOfGap(local, zone);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>Gaps begin and end on whole minutes everywhere, and none is longer than a day.</summary>
    private static DateTime EndOfGap(DateTime local, TimeZoneInfo zone)
    {
        var at = local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
        for (var minutes = 0; minutes <= 24 * 60 && zone.IsInvalidTime(at); minutes++)
        {
            at = at.AddMinutes(1);
        }

        return at;
    }
}
