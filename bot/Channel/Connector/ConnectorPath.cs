namespace CollectionsBot.Channel;

/// <summary>Addresses of the connector's resources.</summary>
/// <remarks>
/// Ids are whatever a channel makes them, with slashes, semicolons and at signs, so each is escaped whole. An id of
/// dots alone survives escaping and would climb out of its place in the path; such an id gives no address.
/// </remarks>
internal static class ConnectorPath
{
    /// <summary>No id of a channel comes near this.</summary>
    public const int MaxIdChars = 2048;

    public static Uri? Conversations(Uri service) => Build(service, "");

    public static Uri? Activities(Uri service, string conversationId) =>
        IsUsable(conversationId) ? Build(service, $"/{Escape(conversationId)}/activities") : null;

    public static Uri? Activity(Uri service, string conversationId, string activityId) =>
        IsUsable(conversationId) && IsUsable(activityId)
            ? Build(service, $"/{Escape(conversationId)}/activities/{Escape(activityId)}")
            : null;

    public static Uri? Member(Uri service, string conversationId, string userId) =>
        IsUsable(conversationId) && IsUsable(userId)
            ? Build(service, $"/{Escape(conversationId)}/members/{Escape(userId)}")
            : null;

    public static Uri? PagedMembers(Uri service, string conversationId, int? pageSize, string? continuationToken)
    {
        if (!IsUsable(conversationId))
            return null;

        List<string> query = [];
        if (pageSize is { } size)
            query.Add($"pageSize={size}");
        if (continuationToken is not null)
            query.Add($"continuationToken={Escape(continuationToken)}");
        var suffix = query.Count == 0 ? "" : "?" + string.Join('&', query);
        return Build(service, $"/{Escape(conversationId)}/pagedmembers{suffix}");
    }

    public static Uri? Team(Uri service, string teamId) =>
        IsUsable(teamId) ? Build(service, $"/{Escape(teamId)}", "teams") : null;

    public static Uri? TeamChannels(Uri service, string teamId) =>
        IsUsable(teamId) ? Build(service, $"/{Escape(teamId)}/conversations", "teams") : null;

    private static Uri? Build(Uri service, string rest, string kind = "conversations") =>
        Uri.TryCreate($"{Root(service)}/v3/{kind}{rest}", UriKind.Absolute, out var uri) ? uri : null;

    private static string Root(Uri service) => service.GetLeftPart(UriPartial.Path).TrimEnd('/');

    private static bool IsUsable(string id) =>
        !string.IsNullOrWhiteSpace(id) && id.Length <= MaxIdChars && id.Trim('.').Length > 0;

    private static string Escape(string id) => Uri.EscapeDataString(id);
}
