using System.Text.Json;

namespace CollectionsBot.Channel;

/// <summary>What is asked of the channel when a conversation is begun.</summary>
/// <remarks>
/// With one person: not a group, exactly one member, the tenant named. With a Teams channel: a group, the channel in
/// the channel data, and the first activity given. Group chats cannot be begun by a bot.
/// </remarks>
public sealed record ConversationParameters
{
    /// <summary>Whether it is with more than one.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>The others.</summary>
    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    /// <summary>The name of the conversation, where the channel has one.</summary>
    public string? TopicName { get; init; }

    /// <summary>The tenant of the members.</summary>
    public string? TenantId { get; init; }

    /// <summary>The first activity.</summary>
    public Activity? Activity { get; init; }

    /// <summary>What only this channel asks for.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>A conversation with one person. Asking again gives the same conversation.</summary>
    public static ConversationParameters WithUser(ChannelAccount user, string tenantId) => new()
    {
        IsGroup = false,
        Members = [user],
        TenantId = tenantId,
        ChannelData = ActivityJson.ToElement(new TeamsChannelData { Tenant = new TenantInfo { Id = tenantId } }),
    };

    /// <summary>A new thread in a Teams channel, begun by <paramref name="first"/>.</summary>
    public static ConversationParameters InChannel(string channelId, Activity first) => new()
    {
        IsGroup = true,
        Activity = first,
        ChannelData = ActivityJson.ToElement(new TeamsChannelData { Channel = new ChannelInfo { Id = channelId } }),
    };
}
