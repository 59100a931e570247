using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CollectionsBot.FakeTeams;

/// <summary>What Teams posts to a bot: activities, and the same again when an answer took too long.</summary>
/// <param name="teams">Where the bot's answers go.</param>
/// <param name="bot">The bot's address for messages.</param>
/// <param name="clock">The time that activities bear.</param>
public sealed class TeamsUser(TeamsServer teams, Uri bot, TimeProvider clock)
{
    private static readonly HttpClient Http = new();

    private int _lastId;

    /// <summary>An activity of somebody's, without what makes its kind.</summary>
    public JsonObject Activity(TeamsPerson from, string conversation, string type, string kind = "personal", string? team = null) => new()
    {
        ["type"] = type,
        ["id"] = NextId(),
        ["timestamp"] = clock.GetUtcNow().ToString("O"),
        ["channelId"] = "msteams",
        ["serviceUrl"] = teams.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = from.Id, ["aadObjectId"] = from.AadObjectId, ["name"] = from.Name },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "CollectionsBot" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = kind, ["tenantId"] = TeamsServer.TenantId },
        ["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = TeamsServer.TenantId },
            ["team"] = team is null ? null : new JsonObject { ["id"] = team },
            ["channel"] = team is null ? null : new JsonObject { ["id"] = conversation },
        },
        ["locale"] = "en-US",
    };

    /// <summary>A message of somebody's.</summary>
    public JsonObject Message(TeamsPerson from, string conversation, string text)
    {
        var activity = Activity(from, conversation, "message");
        activity["text"] = text;
        return activity;
    }

    /// <summary>A press of a card's button.</summary>
    public JsonObject Press(TeamsPerson from, string conversation, string verb, JsonObject data)
    {
        var activity = Activity(from, conversation, "invoke");
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data.DeepClone() } };
        return activity;
    }

    /// <summary>Something that happened to a conversation or team.</summary>
    public JsonObject Event(TeamsPerson from, string conversation, string team, string eventType)
    {
        var activity = Activity(from, conversation, "conversationUpdate", "channel", team);
        activity["channelData"]!["eventType"] = eventType;
        return activity;
    }

    /// <summary>Posts it.</summary>
    public async Task<(HttpStatusCode Status, string Body)> PostAsync(JsonObject activity)
    {
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync(bot, content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Posts it again as Teams does when no answer came: under its own identifier, or later under a new one with a new time.</summary>
    public Task<(HttpStatusCode Status, string Body)> RedeliverAsync(JsonObject activity, bool hasNewId)
    {
        var again = JsonSerializer.Deserialize<JsonObject>(activity.ToJsonString())!;
        if (hasNewId)
        {
            (again["id"], again["timestamp"]) = (NextId(), clock.GetUtcNow().ToString("O"));
        }

        return PostAsync(again);
    }

    private string NextId() => $"in-{Interlocked.Increment(ref _lastId)}";
}
