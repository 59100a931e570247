using System.Text.Json;
using System.Text.Json.Serialization;

namespace CollectionsBot.Channel;

/// <summary>What Teams adds to an activity.</summary>
public sealed record TeamsChannelData
{
    /// <summary>The tenant of the sender.</summary>
    public TenantInfo? Tenant { get; init; }

    /// <summary>The team.</summary>
    public TeamInfo? Team { get; init; }

    /// <summary>The channel in the team.</summary>
    public ChannelInfo? Channel { get; init; }

    /// <summary>What a conversation update is about: <c>channelRenamed</c>, <c>teamDeleted</c> and so on.</summary>
    public string? EventType { get; init; }

    /// <summary>Whether an outgoing message also shows in the activity feed.</summary>
    public NotificationInfo? Notification { get; init; }

    /// <summary>Everything else that Teams wrote.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; init; }
}
