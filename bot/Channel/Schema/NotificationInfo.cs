namespace CollectionsBot.Channel;

/// <summary>How a message is announced.</summary>
public sealed record NotificationInfo
{
    /// <summary>Whether it shows in the activity feed as well.</summary>
    public bool? Alert { get; init; }
}
