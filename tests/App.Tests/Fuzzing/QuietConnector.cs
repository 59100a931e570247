using CollectionsBot.Channel;

namespace CollectionsBot.App.Tests;

/// <summary>Takes everything and keeps nothing.</summary>
internal sealed class QuietConnector : IConnectorClient
{
    private static readonly Task<SendOutcome> Taken = Task.FromResult<SendOutcome>(new SendOutcome.Sent("out-1"));

    public Task<SendOutcome> SendToConversationAsync(string serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default) => Taken;

    public Task<SendOutcome> ReplyToActivityAsync(
        string serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) => Taken;

    public Task<SendOutcome> UpdateActivityAsync(
        string serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) => Taken;

    public Task<SendOutcome> DeleteActivityAsync(string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken = default) => Taken;

    public Task<ConnectorResult<ConversationResourceResponse>> CreateConversationAsync(
        string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<ConnectorResult<PagedMembersResult>> GetConversationPagedMembersAsync(
        string serviceUrl, string conversationId, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<ConnectorResult<ChannelAccount>> GetConversationMemberAsync(
        string serviceUrl, string conversationId, string userId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<ConnectorResult<TeamDetails>> FetchTeamDetailsAsync(string serviceUrl, string teamId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<ConnectorResult<ConversationList>> FetchChannelListAsync(string serviceUrl, string teamId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
