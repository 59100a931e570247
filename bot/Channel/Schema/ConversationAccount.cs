using System.Text.Json;
using System.Text.Json.Serialization;

namespace CollectionsBot.Channel;

/// <summary>A place where people and bots talk.</summary>
public sealed record ConversationAccount
{
    /// <summary>The channel's id. A thread of a Teams channel carries its root after <c>;messageid=</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name to show.</summary>
    public string? Name { get; init; }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    /// <summary>The tenant that the conversation belongs to.</summary>
    public string? TenantId { get; init; }

    /// <summary>Everything else that the sender wrote.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; init; }
}
