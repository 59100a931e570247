using System.Globalization;
using System.Text.Json;

namespace CollectionsBot.FakeTeams;

/// <summary>What Teams does with a request that nothing goes wrong with.</summary>
internal static class TeamsRules
{
    public static TeamsAnswer Carry(TeamsServer teams, TeamsRequest request, TeamsLimits limits)
    {
        if (request.Utf16Bytes > limits.MessageBytes)
        {
            return TeamsAnswer.Error(413, "MessageSizeTooBig");
        }

        return (request.Method, request.Segments) switch
        {
            ("POST", ["conversations"]) => Create(teams, request),
            ("GET", ["teams", var id]) => Team(teams, id),
            ("GET", ["teams", var id, "conversations"]) => Channels(teams, id),
            (_, ["conversations", var id, ..]) => teams.Find(Root(id)) is { } conversation
                ? InConversation(teams, conversation, request)
                : TeamsAnswer.Error(404, "ConversationNotFound"),
            _ => TeamsAnswer.Error(405, "BadSyntax"),
        };
    }

    private static TeamsAnswer InConversation(TeamsServer teams, TeamsConversation conversation, TeamsRequest request)
    {
        if (Refusal(conversation.Standing, request.IsRead) is { } code)
        {
            return TeamsAnswer.Error(403, code);
        }

        return (request.Method, request.Segments) switch
        {
            ("POST", [_, _, "activities"] or [_, _, "activities", _]) => Post(teams, conversation, request.Body!.Value),
            ("PUT", [_, _, "activities", var id]) => Change(conversation, id, request.Body),
            ("DELETE", [_, _, "activities", var id]) => Change(conversation, id, null),
            ("GET", [_, _, "pagedmembers"]) => Members(conversation, request),
            ("GET", [_, _, "members", var id]) => conversation.Members.FirstOrDefault(m => m.Id == id || m.AadObjectId == id) is { } member
                ? new TeamsAnswer(200, Account(member))
                : TeamsAnswer.Error(404, "MemberNotFoundInConversation"),
            _ => TeamsAnswer.Error(405, "BadSyntax"),
        };
    }

    private static string? Refusal(Standing standing, bool isRead) => standing switch
    {
        Standing.NotInRoster => "BotNotInConversationRoster",
        Standing.Disabled => "BotDisabledByAdmin",
        Standing.Blocked when !isRead => "ConversationBlockedByUser",
        Standing.WritesBlocked when !isRead => "MessageWritesBlocked",
        _ => null,
    };

    /// <summary>A text beside a card becomes a message of its own, and nobody learns the identifier of either.</summary>
    private static TeamsAnswer Post(TeamsServer teams, TeamsConversation conversation, JsonElement activity)
    {
        var isSplit = Has(activity, "text") && activity.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0;
        for (var i = 0; i < (isSplit ? 2 : 1); i++)
        {
            conversation.Messages.Add(new TeamsMessage("1:" + teams.NextId(), teams.Now, activity, 1));
        }

        return new TeamsAnswer(201, isSplit ? null : new { id = conversation.Messages[^1].Id });
    }

    private static TeamsAnswer Change(TeamsConversation conversation, string id, JsonElement? activity)
    {
        var at = conversation.Messages.FindIndex(m => m.Id == id);
        if (at < 0)
        {
            return TeamsAnswer.Error(404, "ActivityNotFoundInConversation");
        }

        var message = conversation.Messages[at];
        if (activity is { } changed)
        {
            conversation.Messages[at] = message with { Activity = changed, Versions = message.Versions + 1 };
        }
        else
        {
            conversation.Messages.RemoveAt(at);
        }

        return new TeamsAnswer(200, new { id });
    }

    /// <summary>With one person: exactly one, of this tenant, and no message in it. In a channel: with its first message. Nothing else.</summary>
    private static TeamsAnswer Create(TeamsServer teams, TeamsRequest request)
    {
        var body = request.Body!.Value;
        var isGroup = body.TryGetProperty("isGroup", out var group) && group.GetBoolean();
        if (isGroup)
        {
            return request.Conversation is { } channel && teams.Find(channel) is { } conversation && body.TryGetProperty("activity", out var first)
                ? Thread(teams, conversation, first)
                : TeamsAnswer.Error(400, "BadArgument");
        }

        var members = body.TryGetProperty("members", out var list) ? list.EnumerateArray().Select(m => m.GetProperty("id").GetString()).ToList() : [];
        var person = members is [var only] ? teams.People.FirstOrDefault(p => p.Id == only) : null;
        if (person is null || !body.TryGetProperty("tenantId", out var tenant) || tenant.GetString() != TeamsServer.TenantId)
        {
            return TeamsAnswer.Error(400, "BadArgument");
        }

        var id = "a:" + person.Id;
        return new TeamsAnswer(201, new { id = (teams.Find(id) ?? teams.Add(id, person)).Id });
    }

    private static TeamsAnswer Thread(TeamsServer teams, TeamsConversation channel, JsonElement first)
    {
        if (Refusal(channel.Standing, isRead: false) is { } code)
        {
            return TeamsAnswer.Error(403, code);
        }

        Post(teams, channel, first);
        var root = channel.Messages[^1].Id;
        return new TeamsAnswer(201, new { id = $"{channel.Id};messageid={root}", activityId = root });
    }

    private static TeamsAnswer Members(TeamsConversation conversation, TeamsRequest request)
    {
        const int PageMin = 50;
        var size = int.TryParse(request.Query["pageSize"], CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, PageMin, 500) : 500;
        var skip = int.TryParse(request.Query["continuationToken"], CultureInfo.InvariantCulture, out var token) ? token : 0;
        var members = conversation.Members.Skip(skip).Take(size).Select(Account).ToList();
        return new TeamsAnswer(200, skip + size < conversation.Members.Count
            ? new { members, continuationToken = (skip + size).ToString(CultureInfo.InvariantCulture) }
            : new { members });
    }

    private static TeamsAnswer Team(TeamsServer teams, string id) => teams.FindTeam(id) is { } team
        ? new TeamsAnswer(200, new { id, name = team.Name, channelCount = team.Channels.Count })
        : TeamsAnswer.Error(404, "TeamNotFound");

    private static TeamsAnswer Channels(TeamsServer teams, string id) => teams.FindTeam(id) is { } team
        ? new TeamsAnswer(200, new { conversations = team.Channels.Select((c, i) => i == 0 ? new { id = c, name = (string?)null } : new { id = c, name = (string?)$"Channel {i}" }) })
        : TeamsAnswer.Error(404, "TeamNotFound");

    private static object Account(TeamsPerson person) => new { id = person.Id, aadObjectId = person.AadObjectId, name = person.Name, tenantId = TeamsServer.TenantId };

    private static string Root(string id) => id.Split(";messageid=")[0];

    private static bool Has(JsonElement activity, string name) => activity.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 };
}
