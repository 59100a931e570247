namespace CollectionsBot.Core;

/// <summary>What became of a message that was to be sent.</summary>
public enum Delivery
{
    /// <summary>The channel took it.</summary>
    Sent,

    /// <summary>The channel refused it, for good.</summary>
    Refused,

    /// <summary>It may or may not have arrived; it is not sent again.</summary>
    Uncertain,
}

/// <summary>How far a digest has come.</summary>
public enum DigestStage
{
    /// <summary>It is to be sent.</summary>
    Due,

    /// <summary>It is being sent, and may have arrived.</summary>
    Sending,

    /// <summary>It was sent, refused, skipped, or its arrival is uncertain: nothing more will be done.</summary>
    Closed,
}

/// <summary>A conversation in which the bot takes part: the fold of the facts about it.</summary>
public sealed class Conversation
{
    private readonly SortedDictionary<DateOnly, DigestStage> _digests = [];
    private readonly SortedDictionary<PostKey, Post> _posts = [];
    private readonly List<PostKey> _order = [];
    private readonly SortedDictionary<string, DigestStage> _importReports = new(StringComparer.Ordinal);

    internal Conversation(string id) => Id = id;

    /// <summary>The longest identifier, in characters.</summary>
    public const int IdLengthMax = 1000;

    /// <summary>The longest address in the channel's own form, in characters.</summary>
    public const int ReferenceLengthMax = 8000;

    /// <summary>The conversation's identifier.</summary>
    public string Id { get; }

    /// <summary>Its address in the channel's own form.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Whose own chat with the bot it is; null for one that several people share.</summary>
    public Actor? Person { get; private set; }

    /// <summary>The messages about requests, and how far they have come.</summary>
    public IReadOnlyDictionary<PostKey, Post> Posts => _posts;

    /// <summary>The same messages in the order in which they became due, in which they are sent.</summary>
    public IEnumerable<Post> PostsInOrder => _order.Select(key => _posts[key]);

    /// <summary>Whether the bot is still part of it and may write.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Why nothing is sent for the time being; null while it is open, and after the bot was taken out. The schedule stays.</summary>
    public StopReason? StoppedFor { get; private set; }

    /// <summary>When it gets its digest, or null.</summary>
    public DigestSchedule? Schedule { get; private set; }

    /// <summary>Since when the schedule holds; no digest is due before.</summary>
    public DateTimeOffset ScheduledAt { get; private set; }

    /// <summary>The digests of each date and how far they have come.</summary>
    public IReadOnlyDictionary<DateOnly, DigestStage> Digests => _digests;

    /// <summary>The imports that are told of here, by the names of their commands, and how far that has come: as digests do.</summary>
    public IReadOnlyDictionary<string, DigestStage> ImportReports => _importReports;

    internal void Apply(RecordedFact recorded)
    {
        switch (recorded.Fact)
        {
            case ConversationOpened opened:
                (Reference, Person, IsOpen, StoppedFor) = (opened.Reference, opened.Person, true, null);
                break;
            case ConversationMoved moved:
                (Reference, Person) = (moved.Reference, moved.Person ?? Person);
                break;
            case ConversationClosed:
                (IsOpen, StoppedFor, Schedule) = (false, null, null);
                break;
            case ConversationStopped stopped:
                (IsOpen, StoppedFor) = (false, stopped.Reason);
                break;
            case DigestScheduled scheduled:
                (Schedule, ScheduledAt) = (scheduled.Schedule, recorded.At);
                break;
            case DigestStopped:
                Schedule = null;
                break;
            case DigestDue due:
                _digests[due.Date] = DigestStage.Due;
                break;
            case DigestSending sending:
                _digests[sending.Date] = DigestStage.Sending;
                break;
            case DigestDelivered delivered:
                _digests[delivered.Date] = DigestStage.Closed;
                break;
            case DigestSkipped skipped:
                _digests[skipped.Date] = DigestStage.Closed;
                break;
            case IImportReportFact report:
                _importReports[report.Import] = report switch
                {
                    ImportReportDue => DigestStage.Due,
                    ImportReportSending => DigestStage.Sending,
                    _ => DigestStage.Closed,
                };
                break;
            case IPostFact about:
                Apply(new PostKey(about.Request, about.Purpose), recorded.Fact);
                break;
        }
    }

    private void Apply(PostKey key, Fact fact)
    {
        var isNew = !_posts.TryGetValue(key, out var post);
        post ??= new Post(key, PostStage.Due, 0, null);
        if (isNew || fact is PostDue)
        {
            _order.Remove(key);
            _order.Add(key);
        }

        _posts[key] = fact switch
        {
            PostDue => new Post(key, PostStage.Due, 0, null),
            PostSending sending => post with { Stage = PostStage.Sending, Version = sending.Version },
            PostDelivered { Delivery: Delivery.Sent } sent when key.IsKeptCurrent && (sent.Detail ?? post.Activity) is { } activity =>
                new Post(key, PostStage.Shown, sent.Version, activity),
            PostDelivered { Delivery: Delivery.Uncertain, Activity: { } activity } uncertain when key.IsKeptCurrent =>
                new Post(key, PostStage.Shown, uncertain.Version, activity),
            PostDelivered delivered => post with { Stage = PostStage.Closed, Version = delivered.Version },
            _ => post,
        };
    }

    /// <summary>The digests whose hour has come by an instant: to be posted, or noted as skipped.</summary>
    internal IEnumerable<Fact> DigestsBy(DateTimeOffset now, BusinessCalendar calendar)
    {
        if (!IsOpen || Schedule is not { } schedule)
        {
            yield break;
        }

        var today = Zones.DateAt(now, TimeZoneInfo.FindSystemTimeZoneById(schedule.TimeZone));
        for (var date = today.AddDays(-DigestSchedule.NotedDaysMax); date <= today; date = date.AddDays(1))
        {
            if (!schedule.Days.Contains(date.DayOfWeek) || !calendar.IsBusinessDay(date) || _digests.ContainsKey(date))
            {
                continue;
            }

            var dueAt = schedule.DueAt(date);
            if (dueAt > ScheduledAt && dueAt <= now)
            {
                yield return now - dueAt <= DigestSchedule.CatchUpMax ? new DigestDue(Id, date) : new DigestSkipped(Id, date);
            }
        }
    }
}
