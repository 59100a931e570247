namespace CollectionsBot.Channel;

/// <summary>One reaction to a message.</summary>
public sealed record MessageReaction
{
    /// <summary>Which: <c>like</c>, <c>heart</c> and so on.</summary>
    public required string Type { get; init; }
}
