namespace CollectionsBot.Simulation.Model;

/// <summary>What the reference model knows of one conversation.</summary>
internal sealed class KnownConversation
{
    public string Reference { get; set; } = "";

    public bool IsOpen { get; set; }

    /// <summary>Why nothing is sent for a while; null when it is open, and when the bot was taken out.</summary>
    public StopReason? StoppedFor { get; set; }

    /// <summary>Whether what happened lets a conversation that is not open go on.</summary>
    public bool OpensBy(Opening why) => StoppedFor switch
    {
        StopReason.NotAMember => why == Opening.Installed,
        StopReason.Deleted => why is Opening.Installed or Opening.Restored,
        _ => why is Opening.Acted or Opening.Installed,
    };

    /// <summary>Whose own chat it is; null for one that people share.</summary>
    public string? Person { get; set; }

    /// <summary>The messages about requests.</summary>
    public SortedDictionary<PostKey, KnownPost> Posts { get; } = [];

    /// <summary>How far telling of each import has come, by its command.</summary>
    public SortedDictionary<string, DigestStage> ImportReports { get; } = new(StringComparer.Ordinal);

    public DigestSchedule? Schedule { get; set; }

    public DateTimeOffset ScheduledAt { get; set; }

    public SortedDictionary<DateOnly, DigestStage> Digests { get; } = [];

    /// <summary>When the digest of a date is to be posted.</summary>
    public static DateTimeOffset DueAt(DigestSchedule schedule, DateOnly date) =>
        KnownClock.At(TimeZoneInfo.FindSystemTimeZoneById(schedule.TimeZone), date, schedule.Time);
}
