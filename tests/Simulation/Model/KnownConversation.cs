namespace CollectionsBot.Simulation.Model;

/// <summary>What the reference model knows of one conversation.</summary>
internal sealed class KnownConversation
{
    private static readonly Dictionary<(string, TimeOnly, DateOnly), DateTimeOffset> DueTimes = [];

    public string Reference { get; set; } = "";

    public bool IsOpen { get; set; }

    public DigestSchedule? Schedule { get; set; }

    public DateTimeOffset ScheduledAt { get; set; }

    public SortedDictionary<DateOnly, DigestStage> Digests { get; } = [];

    /// <summary>The first quarter of an hour at which the clock on the wall shows the schedule's time of a date, or later.</summary>
    public static DateTimeOffset DueAt(DigestSchedule schedule, DateOnly date)
    {
        var key = (schedule.TimeZone, schedule.Time, date);
        lock (DueTimes)
        {
            if (!DueTimes.TryGetValue(key, out var due))
            {
                DueTimes[key] = due = Search(schedule, date);
            }

            return due;
        }
    }

    private static DateTimeOffset Search(DigestSchedule schedule, DateOnly date)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(schedule.TimeZone);
        var wanted = date.ToDateTime(schedule.Time);
        var at = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddHours(-15);
        while (TimeZoneInfo.ConvertTime(at, zone).DateTime < wanted)
        {
            at = at.AddMinutes(15);
        }

        return at;
    }
}
