namespace CollectionsBot.Channel;

/// <summary>The channels of a team.</summary>
public sealed record ConversationList
{
    /// <summary>The channels; the first one, which every team has, comes without a name.</summary>
    public IReadOnlyList<ChannelInfo> Conversations { get; init; } = [];
}
