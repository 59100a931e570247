namespace CollectionsBot.Channel;

/// <summary>The replies of a turn, when they travel in the HTTP response.</summary>
public sealed record ExpectedReplies
{
    /// <summary>The replies in the order sent.</summary>
    public required IReadOnlyList<Activity> Activities { get; init; }
}
