namespace CollectionsBot.Simulation.Model;

/// <summary>What the reference model knows of one conversation.</summary>
internal sealed class KnownConversation
{
    public string Reference { get; set; } = "";

    public bool IsOpen { get; set; }

    /// <summary>Whose own chat it is; null for one that people share.</summary>
    public string? Person { get; set; }

    /// <summary>The messages about requests.</summary>
    public SortedDictionary<PostKey, KnownPost> Posts { get; } = [];

    public DigestSchedule? Schedule { get; set; }

    public DateTimeOffset ScheduledAt { get; set; }

    public SortedDictionary<DateOnly, DigestStage> Digests { get; } = [];

    /// <summary>When the digest of a date is to be posted.</summary>
    public static DateTimeOffset DueAt(DigestSchedule schedule, DateOnly date) =>
        KnownClock.At(TimeZoneInfo.FindSystemTimeZoneById(schedule.TimeZone), date, schedule.Time);
}
