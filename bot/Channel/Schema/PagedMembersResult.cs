namespace CollectionsBot.Channel;

/// <summary>Some of a conversation's members.</summary>
public sealed record PagedMembersResult
{
    /// <summary>The members of this page.</summary>
    public IReadOnlyList<ChannelAccount> Members { get; init; } = [];

    /// <summary>What to ask the next page with; absent after the last.</summary>
    public string? ContinuationToken { get; init; }
}
