namespace CollectionsBot.Channel;

/// <summary>What the pace and the patience of a call depend on.</summary>
/// <param name="Conversation">The conversation; the team or the person where there is none yet.</param>
/// <param name="Tenant">Whose it is; null where the call does not say.</param>
/// <param name="IsRead">Whether it only asks.</param>
/// <param name="IsRepeatable">Whether making it twice is as making it once.</param>
/// <param name="IsPassing">Whether it is worth nothing a moment later, and so neither waits nor is made again.</param>
internal readonly record struct ConnectorCall(string Conversation, string? Tenant, bool IsRead, bool IsRepeatable, bool IsPassing = false)
{
    public static ConnectorCall Post(string conversation, Activity activity) =>
        new(conversation, activity.Conversation?.TenantId, IsRead: false, IsRepeatable: false, IsPassing: activity.Type == ActivityTypes.Typing);

    public static ConnectorCall Change(string conversation, Activity? activity) =>
        new(conversation, activity?.Conversation?.TenantId, IsRead: false, IsRepeatable: true);

    public static ConnectorCall Read(string conversation) => new(conversation, null, IsRead: true, IsRepeatable: true);

    /// <summary>To begin a conversation with a person twice gives the same; with a first activity it would be posted twice.</summary>
    public static ConnectorCall Create(ConversationParameters parameters) => new(
        parameters.Members is [var only] ? only.Id : ChannelOf(parameters) ?? "",
        parameters.TenantId,
        IsRead: false,
        IsRepeatable: parameters.Activity is null);

    private static string? ChannelOf(ConversationParameters parameters) =>
        parameters.ChannelData is { } data ? ActivityJson.ReadOrNull<TeamsChannelData>(data)?.Channel?.Id : null;
}
