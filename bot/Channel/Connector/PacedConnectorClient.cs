using Microsoft.Extensions.Options;

namespace CollectionsBot.Channel;

/// <summary>The connector with pace and patience: waits for its turn, and makes a call again where that does no harm.</summary>
/// <remarks>
/// What was turned away or never left is repeated, and so is a change or a question whose answer was lost. A new message
/// whose answer was lost is not: it may be there, and only who sent it knows whether two of it are worse than none.
/// </remarks>
public sealed class PacedConnectorClient(
    ConnectorClient connector, ConnectorPace pace, IOptions<ConnectorPaceOptions> options, TimeProvider clock, Random chance) : IConnectorClient
{
    /// <inheritdoc/>
    public Task<SendOutcome> SendToConversationAsync(
        string serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        SendAsync(
            ConnectorCall.Post(conversationId, activity),
            () => connector.SendToConversationAsync(serviceUrl, conversationId, activity, cancellationToken),
            cancellationToken);

    /// <inheritdoc/>
    public Task<SendOutcome> ReplyToActivityAsync(
        string serviceUrl,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        SendAsync(
            ConnectorCall.Post(conversationId, activity),
            () => connector.ReplyToActivityAsync(serviceUrl, conversationId, activityId, activity, cancellationToken),
            cancellationToken);

    /// <inheritdoc/>
    public Task<SendOutcome> UpdateActivityAsync(
        string serviceUrl,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        SendAsync(
            ConnectorCall.Change(conversationId, activity),
            () => connector.UpdateActivityAsync(serviceUrl, conversationId, activityId, activity, cancellationToken),
            cancellationToken);

    /// <inheritdoc/>
    public Task<SendOutcome> DeleteActivityAsync(
        string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        SendAsync(
            ConnectorCall.Change(conversationId, null),
            () => connector.DeleteActivityAsync(serviceUrl, conversationId, activityId, cancellationToken),
            cancellationToken);

    /// <inheritdoc/>
    public Task<ConnectorResult<ConversationResourceResponse>> CreateConversationAsync(
        string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        AskAsync(
            ConnectorCall.Create(parameters),
            () => connector.CreateConversationAsync(serviceUrl, parameters, cancellationToken),
            cancellationToken);

    /// <inheritdoc/>
    public Task<ConnectorResult<PagedMembersResult>> GetConversationPagedMembersAsync(
        string serviceUrl,
        string conversationId,
        int? pageSize = null,
        string? continuationToken = null,
        CancellationToken cancellationToken = default) =>
        AskAsync(
            ConnectorCall.Read(conversationId),
            () => connector.GetConversationPagedMembersAsync(serviceUrl, conversationId, pageSize, continuationToken, cancellationToken),
            cancellationToken);

    /// <inheritdoc/>
    public Task<ConnectorResult<ChannelAccount>> GetConversationMemberAsync(
        string serviceUrl, string conversationId, string userId, CancellationToken cancellationToken = default) =>
        AskAsync(
            ConnectorCall.Read(conversationId),
            () => connector.GetConversationMemberAsync(serviceUrl, conversationId, userId, cancellationToken),
            cancellationToken);

    /// <inheritdoc/>
    public Task<ConnectorResult<TeamDetails>> FetchTeamDetailsAsync(
        string serviceUrl, string teamId, CancellationToken cancellationToken = default) =>
        AskAsync(
            ConnectorCall.Read(teamId), () => connector.FetchTeamDetailsAsync(serviceUrl, teamId, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<ConnectorResult<ConversationList>> FetchChannelListAsync(
        string serviceUrl, string teamId, CancellationToken cancellationToken = default) =>
        AskAsync(
            ConnectorCall.Read(teamId), () => connector.FetchChannelListAsync(serviceUrl, teamId, cancellationToken), cancellationToken);

    private Task<SendOutcome> SendAsync(ConnectorCall call, Func<Task<SendOutcome>> attempt, CancellationToken cancellationToken) =>
        RepeatAsync(call, attempt, outcome => outcome, failure => failure, cancellationToken);

    private Task<ConnectorResult<T>> AskAsync<T>(
        ConnectorCall call, Func<Task<ConnectorResult<T>>> attempt, CancellationToken cancellationToken)
        where T : class =>
        RepeatAsync(call, attempt, result => result.Failure, ConnectorResult<T>.Failed, cancellationToken);

    private async Task<T> RepeatAsync<T>(
        ConnectorCall call,
        Func<Task<T>> attempt,
        Func<T, SendOutcome?> failureOf,
        Func<SendOutcome, T> fail,
        CancellationToken cancellationToken)
    {
        for (var number = 1; ; number++)
        {
            if (await pace.EnterAsync(call, cancellationToken) is { } tooLong)
                return fail(new SendOutcome.Throttled(tooLong));

            var result = await attempt();
            var failure = failureOf(result);
            if (RetryRule.DelayAfter(failure, number, call.IsRepeatable, options.Value.FirstDelay, chance.NextDouble()) is not { } delay)
                return result;

            // Everybody who calls there waits as long as one of them was told to.
            if (failure is SendOutcome.Throttled)
                pace.Hold(call, delay);
            if (number == options.Value.MaxAttempts || call.IsPassing)
                return result;
            if (failure is not SendOutcome.Throttled)
                await Task.Delay(delay, clock, cancellationToken);
        }
    }
}
