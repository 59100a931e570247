using System.Text.Json;

namespace CollectionsBot.FakeTeams;

/// <summary>How a conversation stands towards the bot.</summary>
public enum Standing
{
    /// <summary>The bot may write.</summary>
    Open,

    /// <summary>The bot was taken out.</summary>
    NotInRoster,

    /// <summary>The person blocked the bot.</summary>
    Blocked,

    /// <summary>The person blocked the bot's messages.</summary>
    WritesBlocked,

    /// <summary>An administrator switched the bot off.</summary>
    Disabled,
}

/// <summary>Somebody whom Teams knows.</summary>
/// <param name="Id">The channel's identifier, <c>29:…</c>.</param>
/// <param name="AadObjectId">The directory's.</param>
/// <param name="Name">The name.</param>
public sealed record TeamsPerson(string Id, string AadObjectId, string Name);

/// <summary>One message as it stands in a conversation.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="At">When it came.</param>
/// <param name="Activity">What it says now.</param>
/// <param name="Versions">How often it was written, the first time included.</param>
public sealed record TeamsMessage(string Id, DateTimeOffset At, JsonElement Activity, int Versions)
{
    /// <summary>What its notification says; its text where there is none.</summary>
    public string Summary => Read("summary") ?? Read("text") ?? "";

    private string? Read(string name) => Activity.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <summary>A conversation of the fake Teams.</summary>
public sealed class TeamsConversation
{
    internal TeamsConversation(string id, IEnumerable<TeamsPerson> members, TeamsLimits limits)
    {
        (Id, Members) = (id, [.. members]);
        (Sends, Reads) = (new CallCount(limits.Sends), new CallCount(limits.Reads));
    }

    /// <summary>Its identifier.</summary>
    public string Id { get; }

    /// <summary>Who takes part, besides the bot.</summary>
    public IReadOnlyList<TeamsPerson> Members { get; }

    /// <summary>How it stands towards the bot.</summary>
    public Standing Standing { get; set; }

    /// <summary>What is in it, in the order in which it came.</summary>
    public List<TeamsMessage> Messages { get; } = [];

    /// <summary>How many requests about it came, refused ones included.</summary>
    public int Requests { get; internal set; }

    internal CallCount Sends { get; }

    internal CallCount Reads { get; }
}
