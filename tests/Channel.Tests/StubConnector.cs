namespace CollectionsBot.Channel.Tests;

/// <summary>A connector client without a connector: answers every send with the outcome that a test chose.</summary>
public sealed class StubConnector : IConnectorClient
{
    public SendOutcome Outcome { get; set; } = new SendOutcome.Sent("out-1");

    public List<(string Call, string ConversationId, string? ActivityId, Activity? Activity)> Calls { get; } = [];

    public Task<SendOutcome> SendToConversationAsync(
        string serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        Note("send", conversationId, null, activity);

    public Task<SendOutcome> ReplyToActivityAsync(
        string serviceUrl,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        Note("reply", conversationId, activityId, activity);

    public Task<SendOutcome> UpdateActivityAsync(
        string serviceUrl,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        Note("update", conversationId, activityId, activity);

    public Task<SendOutcome> DeleteActivityAsync(
        string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        Note("delete", conversationId, activityId, null);

    public Task<ConnectorResult<ConversationResourceResponse>> CreateConversationAsync(
        string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<ConnectorResult<PagedMembersResult>> GetConversationPagedMembersAsync(
        string serviceUrl,
        string conversationId,
        int? pageSize = null,
        string? continuationToken = null,
        CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<ConnectorResult<ChannelAccount>> GetConversationMemberAsync(
        string serviceUrl, string conversationId, string userId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<ConnectorResult<TeamDetails>> FetchTeamDetailsAsync(
        string serviceUrl, string teamId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<ConnectorResult<ConversationList>> FetchChannelListAsync(
        string serviceUrl, string teamId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    private Task<SendOutcome> Note(string call, string conversationId, string? activityId, Activity? activity)
    {
        Calls.Add((call, conversationId, activityId, activity));
        return Task.FromResult(Outcome);
    }
}
