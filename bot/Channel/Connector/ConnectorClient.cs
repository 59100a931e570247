using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CollectionsBot.Channel;

/// <summary>The connector over HTTP, one attempt a call.</summary>
/// <remarks>
/// Every request goes through <see cref="ExchangeAsync"/>, which alone knows tokens, time-outs and statuses. It neither
/// waits nor repeats: whether a repeat is safe depends on the kind of call, so that is for <see cref="PacedConnectorClient"/>
/// around this one.
/// </remarks>
public sealed class ConnectorClient(
    IHttpClientFactory http,
    IConnectorTokenSource tokens,
    ServiceUrlAllowList services,
    IOptions<BotChannelOptions> options,
    TimeProvider clock,
    ILogger<ConnectorClient> logger) : IConnectorClient
{
    /// <summary>The name of the HTTP client, for who wants to add a handler to it.</summary>
    public const string HttpClientName = "CollectionsBot.Connector";

    /// <inheritdoc/>
    public Task<SendOutcome> SendToConversationAsync(
        string serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, serviceUrl, s => ConnectorPath.Activities(s, conversationId), activity, cancellationToken);

    /// <inheritdoc/>
    public Task<SendOutcome> ReplyToActivityAsync(
        string serviceUrl,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        SendAsync(
            HttpMethod.Post, serviceUrl, s => ConnectorPath.Activity(s, conversationId, activityId), activity, cancellationToken);

    /// <inheritdoc/>
    public Task<SendOutcome> UpdateActivityAsync(
        string serviceUrl,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        SendAsync(
            HttpMethod.Put, serviceUrl, s => ConnectorPath.Activity(s, conversationId, activityId), activity, cancellationToken);

    /// <inheritdoc/>
    public Task<SendOutcome> DeleteActivityAsync(
        string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        SendAsync(
            HttpMethod.Delete, serviceUrl, s => ConnectorPath.Activity(s, conversationId, activityId), null, cancellationToken);

    /// <inheritdoc/>
    public Task<ConnectorResult<ConversationResourceResponse>> CreateConversationAsync(
        string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        AskAsync<ConversationResourceResponse>(
            HttpMethod.Post, serviceUrl, ConnectorPath.Conversations, parameters, cancellationToken);

    /// <inheritdoc/>
    public Task<ConnectorResult<PagedMembersResult>> GetConversationPagedMembersAsync(
        string serviceUrl,
        string conversationId,
        int? pageSize = null,
        string? continuationToken = null,
        CancellationToken cancellationToken = default) =>
        AskAsync<PagedMembersResult>(
            HttpMethod.Get,
            serviceUrl,
            s => ConnectorPath.PagedMembers(s, conversationId, pageSize, continuationToken),
            null,
            cancellationToken);

    /// <inheritdoc/>
    public Task<ConnectorResult<ChannelAccount>> GetConversationMemberAsync(
        string serviceUrl, string conversationId, string userId, CancellationToken cancellationToken = default) =>
        AskAsync<ChannelAccount>(
            HttpMethod.Get, serviceUrl, s => ConnectorPath.Member(s, conversationId, userId), null, cancellationToken);

    /// <inheritdoc/>
    public Task<ConnectorResult<TeamDetails>> FetchTeamDetailsAsync(
        string serviceUrl, string teamId, CancellationToken cancellationToken = default) =>
        AskAsync<TeamDetails>(HttpMethod.Get, serviceUrl, s => ConnectorPath.Team(s, teamId), null, cancellationToken);

    /// <inheritdoc/>
    public Task<ConnectorResult<ConversationList>> FetchChannelListAsync(
        string serviceUrl, string teamId, CancellationToken cancellationToken = default) =>
        AskAsync<ConversationList>(HttpMethod.Get, serviceUrl, s => ConnectorPath.TeamChannels(s, teamId), null, cancellationToken);

    private async Task<SendOutcome> SendAsync(
        HttpMethod method, string serviceUrl, Func<Uri, Uri?> address, Activity? activity, CancellationToken cancellationToken)
    {
        if (activity is not null)
            OutgoingActivity.Check(activity);
        var response = await ExchangeAsync(method, serviceUrl, address, activity, cancellationToken);
        return response.Failure ?? new SendOutcome.Sent(response.Read<ResourceResponse>()?.Id);
    }

    private async Task<ConnectorResult<T>> AskAsync<T>(
        HttpMethod method, string serviceUrl, Func<Uri, Uri?> address, object? body, CancellationToken cancellationToken)
        where T : class
    {
        var response = await ExchangeAsync(method, serviceUrl, address, body, cancellationToken);
        if (response.Failure is { } failure)
            return ConnectorResult<T>.Failed(failure);

        return response.Read<T>() is { } value
            ? ConnectorResult<T>.Of(value)
            : ConnectorResult<T>.Failed(new SendOutcome.Uncertain("The connector's answer cannot be read."));
    }

    private async Task<ConnectorResponse> ExchangeAsync(
        HttpMethod method, string serviceUrl, Func<Uri, Uri?> address, object? body, CancellationToken cancellationToken)
    {
        if (services.Find(serviceUrl) is not { } service)
            return Refuse(ConnectorErrorCodes.ServiceUrlNotTrusted, "The service URL is not trusted.");
        if (address(service) is not { } target)
            return Refuse(ConnectorErrorCodes.UnusableId, "An id cannot stand in an address.");

        using var deadline = new CancellationTokenSource(options.Value.ConnectorTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        var left = false;
        try
        {
            using var request = new HttpRequestMessage(method, target);
            if (await tokens.GetTokenAsync(either.Token) is { } token)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            if (body is not null)
                request.Content = JsonContent.Create(body, body.GetType(), options: ActivityJson.Options);

            left = true;
            using var client = http.CreateClient(HttpClientName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await ReadAsync(response, either.Token);
        }
        catch (Exception e) when (IsFailureOfTransport(e) && !cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("{Method} {Host} failed: {Kind}", method, target.Host, e.GetType().Name);
            return new ConnectorResponse(TransportFailure.Classify(e, left), null);
        }
    }

    private async Task<ConnectorResponse> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await BoundedContent.ReadAsync(response.Content, options.Value.MaxResponseBytes, cancellationToken);
        if (response.IsSuccessStatusCode)
            return new ConnectorResponse(null, body);

        var error = new ConnectorResponse(null, body).Read<ErrorResponse>()?.Error;
        logger.LogWarning("The connector answered {Status} {Code}", (int)response.StatusCode, error?.Code);
        var retryAfter = RetryAfterHeader.Read(response.Headers.RetryAfter, clock.GetUtcNow());
        return new ConnectorResponse(ConnectorRefusal.Classify(response.StatusCode, error, retryAfter), null);
    }

    private static bool IsFailureOfTransport(Exception e) =>
        e is HttpRequestException or IOException or OperationCanceledException or ConnectorTokenException;

    private static ConnectorResponse Refuse(string code, string message) =>
        new(new SendOutcome.Refused(null, code, message), null);
}
