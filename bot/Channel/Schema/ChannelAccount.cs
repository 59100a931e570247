using System.Text.Json;
using System.Text.Json.Serialization;

namespace CollectionsBot.Channel;

/// <summary>A person or bot as the channel knows it.</summary>
public sealed record ChannelAccount
{
    /// <summary>The channel's id, <c>29:…</c> for a person and <c>28:…</c> for a bot. Each bot sees another.</summary>
    public required string Id { get; init; }

    /// <summary>The name to show. Chosen by its bearer: never a proof of who it is.</summary>
    public string? Name { get; init; }

    /// <summary>The directory's object id: the same person everywhere in a tenant, so the one to keep.</summary>
    public string? AadObjectId { get; init; }

    /// <summary><c>user</c> or <c>bot</c>, where the channel says.</summary>
    public string? Role { get; init; }

    /// <summary>The mail address; only in answers about members.</summary>
    public string? Email { get; init; }

    /// <summary>The sign-in name; only in answers about members.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>The tenant the account belongs to, where the channel says.</summary>
    public string? TenantId { get; init; }

    /// <summary>Everything else that the sender wrote.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; init; }
}
