namespace CollectionsBot.Core;

/// <summary>Decides where requests are shown, and about the messages that show them.</summary>
internal static class PostDecisions
{
    /// <summary>In how many shared conversations at most a request is shown when nobody who may decide it has a chat with the bot.</summary>
    private const int SharedMax = 3;

    /// <summary>The time of day, in the portfolio's zone, at which a reminder to decide goes out on the next working day.</summary>
    private static readonly TimeOnly RemindsAt = new(9, 0);

    /// <summary>A new request is shown to those who may decide it, in their own chats or else in the team's, and where it was asked for.</summary>
    public static Decision Show(Decision decision, Proposal command, People people, IReadOnlyDictionary<string, Conversation> conversations)
    {
        if (decision.Facts is not [RequestProposed proposed])
        {
            return decision;
        }

        var open = conversations.Values.Where(c => c.IsOpen).ToList();
        var deciding = Deciding(open, people, proposed.Policy, command.Stamp);
        return decision with
        {
            Facts =
            [
                .. decision.Facts,
                .. deciding.Select(c => new PostDue(c.Id, proposed.Request, PostPurpose.Decide)),
                .. open.Where(c => c.Id == command.AskedIn).Except(deciding).Select(c => new PostDue(c.Id, proposed.Request, PostPurpose.Follow)),
            ],
        };
    }

    /// <summary>Whoever asked is told what was decided or is asked back, and whoever asked back is told the answer.</summary>
    public static Decision Tell(Decision decision, Request? request, IReadOnlyDictionary<string, Conversation> conversations) =>
        request is null || decision.Facts.IsDefaultOrEmpty ? decision : decision with
        {
            Facts =
            [
                .. decision.Facts,
                .. decision.Facts[0] switch
                {
                    RequestApproved or RequestRejected => Told(request, conversations),
                    RequestAskedBack => Said(request, PostPurpose.Question, AskerOf(request, conversations)),
                    RequestAnswered => Said(request, PostPurpose.Answer, InquirerOf(request, conversations)),
                    _ => [],
                },
            ],
        };

    public static Decision Begin(Conversation conversation, Request request, BeginPost command)
    {
        if (!conversation.Posts.TryGetValue(command.Post, out var post) || !post.IsToBeSent(request, command.Stamp.On) || post.Stage == PostStage.Sending)
        {
            return Decision.Refuse(RefusalReason.NothingToSend);
        }

        var version = request.VersionOn(command.Stamp.On);
        return post.Stage == PostStage.Due && post.Key.IsForOpenRequest && request.StatusOn(command.Stamp.On) != RequestStatus.Open
            ? Decision.Accept(new PostDelivered(conversation.Id, request.Id, post.Key.Purpose, version, Delivery.Refused, "It was decided before it was sent."))
            : Decision.Accept(new PostSending(conversation.Id, request.Id, post.Key.Purpose, version));
    }

    /// <summary>A request that could not be shown where it was to be decided is shown elsewhere, so that it does not wait unseen.</summary>
    public static Decision End(Conversation conversation, Request? request, EndPost command, People people, IReadOnlyDictionary<string, Conversation> conversations)
    {
        if (!conversation.Posts.TryGetValue(command.Post, out var post) || post.Stage != PostStage.Sending || post.Version != command.Version)
        {
            return Decision.Refuse(RefusalReason.NothingToSend);
        }

        var delivered = new PostDelivered(conversation.Id, post.Key.Request, post.Key.Purpose, post.Version, command.Delivery, command.Detail, command.Activity);
        return request is not null && command.Delivery == Delivery.Refused && post is { Key.Purpose: PostPurpose.Decide, Activity: null }
            ? Decision.Accept([delivered, .. Elsewhere(conversation, request, command.Stamp, people, conversations)])
            : Decision.Accept(delivered);
    }

    /// <summary>The bot falls silent in a conversation: what was to be decided there and was not sent yet is shown elsewhere.</summary>
    public static Decision Leave(
        Fact left, Conversation conversation, Stamp stamp, Func<RequestId, Request?> find, People people, IReadOnlyDictionary<string, Conversation> conversations) =>
        Decision.Accept(
        [
            left,
            .. conversation.PostsInOrder.Where(p => p is { Stage: PostStage.Due, Key.Purpose: PostPurpose.Decide })
                .SelectMany(p => find(p.Key.Request) is { } request ? Elsewhere(conversation, request, stamp, people, conversations) : []),
        ]);

    public static IEnumerable<Fact> Check(IEnumerable<Request> undecided, CheckRequests command, BusinessCalendar calendar, IReadOnlyDictionary<string, Conversation> conversations)
    {
        var (at, on) = (command.Stamp.At, command.Stamp.On);
        foreach (var request in undecided)
        {
            if (request.StatusOn(on) == RequestStatus.Expired)
            {
                foreach (var told in Told(request, conversations))
                {
                    yield return told;
                }
            }
            else if (request.OpenInquiry is null && at >= Zones.InstantOf(calendar.NextBusinessDay(request.On), RemindsAt, calendar.Zone))
            {
                var reminder = new PostKey(request.Id, PostPurpose.Reminder);
                foreach (var conversation in conversations.Values.Where(c => c.IsOpen
                    && c.Posts.ContainsKey(reminder with { Purpose = PostPurpose.Decide }) && !c.Posts.ContainsKey(reminder)))
                {
                    yield return new PostDue(conversation.Id, request.Id, PostPurpose.Reminder);
                }
            }
        }
    }

    /// <summary>The chats of those who may decide, or else what the team shares.</summary>
    private static List<Conversation> Deciding(IReadOnlyCollection<Conversation> open, People people, PinnedPolicy policy, Stamp asked)
    {
        var chats = open.Where(c => c.Person is { } person && people.MayDecide(person.Id, policy, asked.Actor, asked.On)).ToList();
        return chats.Count > 0 ? chats : [.. open.Where(c => c.Person is null).OrderBy(c => c.Schedule is null).Take(SharedMax)];
    }

    /// <summary>Where an open request is shown when a conversation failed it and no other has it.</summary>
    private static IEnumerable<Fact> Elsewhere(
        Conversation failed, Request request, Stamp stamp, People people, IReadOnlyDictionary<string, Conversation> conversations)
    {
        var key = new PostKey(request.Id, PostPurpose.Decide);
        var others = conversations.Values.Where(c => c.IsOpen && c.Id != failed.Id).ToList();
        return request.StatusOn(stamp.On) != RequestStatus.Open || others.Any(c => c.Posts.TryGetValue(key, out var post) && post.Stage != PostStage.Closed)
            ? []
            : Deciding([.. others.Where(c => !c.Posts.ContainsKey(key))], people, request.Policy, stamp with { Actor = request.By })
                .Select(c => new PostDue(c.Id, request.Id, PostPurpose.Decide));
    }

    /// <summary>Once, in one place.</summary>
    private static IEnumerable<Fact> Told(Request request, IReadOnlyDictionary<string, Conversation> conversations)
    {
        var outcome = new PostKey(request.Id, PostPurpose.Outcome);
        return AskerOf(request, conversations) is not { } where || conversations.Values.Any(c => c.Posts.ContainsKey(outcome))
            ? []
            : [new PostDue(where.Id, request.Id, PostPurpose.Outcome)];
    }

    /// <summary>Each time anew; what is to be sent already tells the newest when it is sent.</summary>
    private static IEnumerable<Fact> Said(Request request, PostPurpose purpose, Conversation? where) =>
        where is null || where.Posts.TryGetValue(new PostKey(request.Id, purpose), out var post) && post.Stage == PostStage.Due
            ? []
            : [new PostDue(where.Id, request.Id, purpose)];

    /// <summary>Where whoever asked for it is told something: in their own chat, or else where they asked.</summary>
    private static Conversation? AskerOf(Request request, IReadOnlyDictionary<string, Conversation> conversations) =>
        Find(request.By, new PostKey(request.Id, PostPurpose.Follow), conversations);

    /// <summary>Where whoever has the open question is told something: in their own chat, or else where it is to be decided.</summary>
    private static Conversation? InquirerOf(Request request, IReadOnlyDictionary<string, Conversation> conversations) =>
        request.OpenInquiry is { By: var by } ? Find(by, new PostKey(request.Id, PostPurpose.Decide), conversations) : null;

    private static Conversation? Find(Actor person, PostKey orWhere, IReadOnlyDictionary<string, Conversation> conversations) =>
        conversations.Values.FirstOrDefault(c => c.IsOpen && c.Person?.Id == person.Id)
        ?? conversations.Values.FirstOrDefault(c => c.IsOpen && c.Posts.ContainsKey(orWhere));
}
