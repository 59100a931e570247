namespace CollectionsBot.Channel;

/// <summary>What the channel says of a conversation that it began.</summary>
public sealed record ConversationResourceResponse
{
    /// <summary>The conversation's id.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the first activity; absent for a conversation with one person.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Where the conversation lives, if elsewhere than asked.</summary>
    public string? ServiceUrl { get; init; }
}
