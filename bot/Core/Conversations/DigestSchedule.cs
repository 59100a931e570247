namespace CollectionsBot.Core;

/// <summary>When a conversation gets its digest.</summary>
/// <param name="Days">On which days of the week; weekends and holidays of the calendar are left out all the same.</param>
/// <param name="Time">At which time of day.</param>
/// <param name="TimeZone">IANA name of the time zone in which that time is meant.</param>
public sealed record DigestSchedule(ImmutableArray<DayOfWeek> Days, TimeOnly Time, string TimeZone)
{
    /// <summary>How late a digest may still be posted when the program was down at its hour.</summary>
    public static readonly TimeSpan CatchUpMax = TimeSpan.FromHours(4);

    /// <summary>How many days back missed digests are noted as skipped.</summary>
    public const int NotedDaysMax = 31;

    /// <summary>The days from Monday to Friday.</summary>
    public static ImmutableArray<DayOfWeek> Weekdays { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>All seven days.</summary>
    public static ImmutableArray<DayOfWeek> EveryDay { get; } = [.. Enum.GetValues<DayOfWeek>()];

    /// <summary>Whether the schedule has a day and a time zone that exists.</summary>
    public bool IsValid => !Days.IsDefaultOrEmpty && Days.Length <= 7 && TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _);

    /// <summary>The instant at which the digest of a date is due.</summary>
    /// <remarks>
    /// When the clocks go forward over that time, it is the first instant after the gap; when they go back and the time
    /// occurs twice, it is the first occurrence. So every date has exactly one.
    /// </remarks>
    public DateTimeOffset DueAt(DateOnly date) => Zones.InstantOf(date, Time, TimeZoneInfo.FindSystemTimeZoneById(TimeZone));

    /// <inheritdoc/>
    public bool Equals(DigestSchedule? other) =>
        other is not null && Days.AsSpan().SequenceEqual(other.Days.AsSpan()) && Time == other.Time && TimeZone == other.TimeZone;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Time, TimeZone);
}
