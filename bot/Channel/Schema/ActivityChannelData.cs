namespace CollectionsBot.Channel;

/// <summary>What Teams adds to an activity.</summary>
public static class ActivityChannelData
{
    /// <summary>The channel data as Teams means it; null when there is none or it has another shape.</summary>
    public static TeamsChannelData? GetChannelData(this Activity activity) =>
        activity.ChannelData is { } data ? ActivityJson.ReadOrNull<TeamsChannelData>(data) : null;

    /// <summary>The tenant that the activity comes from: the channel data's, else the conversation's.</summary>
    public static string? GetTenantId(this Activity activity) => activity.GetTenantIds().FirstOrDefault();

    /// <summary>Every tenant that the activity names, the channel data's first.</summary>
    /// <remarks>They differ where a conversation is shared with another organisation; then both must be allowed.</remarks>
    public static IEnumerable<string> GetTenantIds(this Activity activity)
    {
        string?[] named = [activity.GetChannelData()?.Tenant?.Id, activity.Conversation?.TenantId];
        return named.OfType<string>().Where(id => id.Length > 0);
    }
}
