namespace CollectionsBot.Simulation.Model;

/// <summary>A message about a request: how far it has come, which version it shows, and its identifier in the channel.</summary>
internal sealed record KnownPost(PostStage Stage, int Version, string? Activity)
{
    /// <summary>It is to be sent, and nobody is sending it.</summary>
    public bool Waits(PostPurpose purpose, int version) => Stage == PostStage.Due
        || (Stage == PostStage.Shown && (purpose is PostPurpose.Decide or PostPurpose.Follow) && Version < version);
}

/// <summary>Where requests are shown, and who is told what became of them.</summary>
internal sealed class KnownPosts(ReferenceModel model)
{
    private const int SharedMax = 3;
    private const int Refused = ReferenceModel.Refused;

    /// <summary>Shows a request to those who may decide it, or to all; and to whoever asked.</summary>
    public int Show(KnownRequest request, string? askedIn)
    {
        var open = model.Conversations.Where(c => c.Value.IsOpen).ToList();
        var shown = WhereDecided(open, request, request.On);
        var facts = shown.Sum(c => Add(c.Value, request, PostPurpose.Decide));
        return facts + open.Except(shown).Where(c => c.Key == askedIn).Sum(c => Add(c.Value, request, PostPurpose.Follow));
    }

    /// <summary>What was still to be sent for a decision in a conversation that fell silent goes elsewhere.</summary>
    public int MoveOn(KnownConversation left, DateOnly on) => left.Posts
        .Where(p => p.Key.Purpose == PostPurpose.Decide && p.Value.Stage == PostStage.Due)
        .Sum(p => Elsewhere(left, p.Key.Request, on));

    /// <summary>Tells whoever asked what became of it, once.</summary>
    public int Tell(KnownRequest request)
    {
        var all = model.Conversations.Values;
        if (all.Any(c => c.Posts.ContainsKey(new PostKey(request.Id, PostPurpose.Outcome))))
        {
            return 0;
        }

        var open = all.Where(c => c.IsOpen).ToList();
        var where = open.Find(c => c.Person == request.By) ?? open.Find(c => c.Posts.ContainsKey(new PostKey(request.Id, PostPurpose.Follow)));
        return where is null ? 0 : Add(where, request, PostPurpose.Outcome);
    }

    /// <summary>Reminds of what nobody decided by nine on the next working day, and tells of what expired.</summary>
    public int Check(CheckRequests check, BusinessCalendar calendar)
    {
        var facts = 0;
        foreach (var request in model.Customers.Values.SelectMany(c => c.Requests).Where(r => r.Decision is null))
        {
            if (check.Stamp.On > request.ExpiresOn)
            {
                facts += Tell(request);
            }
            else if (check.Stamp.At >= RemindAt(request.On, calendar))
            {
                facts += model.Conversations.Values
                    .Where(c => c.IsOpen && c.Posts.ContainsKey(new PostKey(request.Id, PostPurpose.Decide)) && !c.Posts.ContainsKey(new PostKey(request.Id, PostPurpose.Reminder)))
                    .Sum(c => Add(c, request, PostPurpose.Reminder));
            }
        }

        return facts;
    }

    public int Begin(KnownConversation conversation, BeginPost begin)
    {
        var (key, on) = (begin.Post, begin.Stamp.On);
        if (model.Find(key.Request) is not var (_, request) || !conversation.Posts.TryGetValue(key, out var post) || !post.Waits(key.Purpose, VersionOf(request, on)))
        {
            return Refused;
        }

        // Nobody is asked to decide what is decided.
        var isVain = post.Stage == PostStage.Due && (key.Purpose is PostPurpose.Decide or PostPurpose.Reminder) && VersionOf(request, on) > 1;
        conversation.Posts[key] = post with { Stage = isVain ? PostStage.Closed : PostStage.Sending, Version = VersionOf(request, on) };
        return 1;
    }

    public int End(KnownConversation conversation, EndPost end)
    {
        var key = end.Post;
        if (!conversation.Posts.TryGetValue(key, out var post) || post.Stage != PostStage.Sending || post.Version != end.Version)
        {
            return Refused;
        }

        var activity = end.Detail ?? post.Activity;
        var isKept = key.Purpose is PostPurpose.Decide or PostPurpose.Follow;
        conversation.Posts[key] = end switch
        {
            { Delivery: Delivery.Sent } when isKept && activity is not null => new KnownPost(PostStage.Shown, end.Version, activity),
            { Delivery: Delivery.Uncertain, Activity: { } second } when isKept => new KnownPost(PostStage.Shown, end.Version, second),
            _ => post with { Stage = PostStage.Closed },
        };
        var neverShown = end.Delivery == Delivery.Refused && key.Purpose == PostPurpose.Decide && post.Activity is null;
        return neverShown ? 1 + Elsewhere(conversation, key.Request, end.Stamp.On) : 1;
    }

    /// <summary>Where nobody else can see the request it is shown to others who may decide, or to the team.</summary>
    private int Elsewhere(KnownConversation failed, RequestId id, DateOnly on)
    {
        var key = new PostKey(id, PostPurpose.Decide);
        var others = model.Conversations.Where(c => c.Value.IsOpen && c.Value != failed).ToList();
        if (model.Find(id) is not var (_, request) || VersionOf(request, on) > 1
            || others.Exists(c => c.Value.Posts.TryGetValue(key, out var post) && post.Stage != PostStage.Closed))
        {
            return 0;
        }

        return WhereDecided([.. others.Where(c => !c.Value.Posts.ContainsKey(key))], request, on).Sum(c => Add(c.Value, request, PostPurpose.Decide));
    }

    private List<KeyValuePair<string, KnownConversation>> WhereDecided(List<KeyValuePair<string, KnownConversation>> open, KnownRequest request, DateOnly on)
    {
        var chats = open.Where(c => c.Value.Person is { } person && person != request.By
            && model.People.ActsAs(person, on).Exists(a => a.Whose != request.By && request.Deciders.Contains(a.Role))).ToList();
        var shared = open.Where(c => c.Value.Person is null).ToList();
        return chats.Count > 0 ? chats
            : [.. shared.Where(c => c.Value.Schedule is not null).Concat(shared.Where(c => c.Value.Schedule is null)).Take(SharedMax)];
    }

    /// <summary>Open, decided or expired, ended.</summary>
    private static int VersionOf(KnownRequest request, DateOnly on) =>
        request.Ending is { } ending && ending.On <= on ? 3 : request.StatusOn(on) == RequestStatus.Open ? 1 : 2;

    private static DateTimeOffset RemindAt(DateOnly asked, BusinessCalendar calendar)
    {
        var day = asked.AddDays(1);
        while (calendar.Weekend.Contains(day.DayOfWeek) || calendar.Holidays.Contains(day))
        {
            day = day.AddDays(1);
        }

        return KnownClock.At(calendar.Zone, day, new TimeOnly(9, 0));
    }

    private static int Add(KnownConversation conversation, KnownRequest request, PostPurpose purpose)
    {
        conversation.Posts.TryAdd(new PostKey(request.Id, purpose), new KnownPost(PostStage.Due, 0, null));
        return 1;
    }
}
