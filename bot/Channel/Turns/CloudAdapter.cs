using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CollectionsBot.Channel;

/// <summary>Turns requests into turns, and lets the bot speak first. Thread-safe; one for the program.</summary>
public sealed class CloudAdapter(
    IActivityAuthenticator authenticator,
    IConnectorClient connector,
    ServiceUrlAllowList services,
    RefusalCounter refusals,
    IOptions<BotChannelOptions> options,
    TimeProvider clock,
    ILogger<CloudAdapter> logger)
{
    /// <summary>Told of what a handler throws in a turn that came in by a request; null means that it is logged here.</summary>
    /// <remarks>It logs the fault, and may still say something in the conversation. Set it once, before requests come.</remarks>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    /// <summary>Reads, authenticates and handles one request, and writes its response.</summary>
    /// <remarks>
    /// The response says no more than its status where a caller could learn something from it: a failed authentication
    /// and a failed turn have empty bodies, their reasons are in the log. A turn that failed is 200 when
    /// <see cref="OnTurnError"/> dealt with it, since a redelivery would fail again; otherwise, and for an invoke that
    /// was left unanswered, it is 500.
    /// </remarks>
    public async Task ProcessAsync(HttpRequest request, HttpResponse response, IBot bot, CancellationToken cancellationToken)
    {
        var (activity, refusal) = await AdmitAsync(request, cancellationToken);
        if (activity is null)
        {
            ChannelTelemetry.Refused(refusal!.Status);
            await ResponseBody.WriteAsync(response, refusal, cancellationToken);
            return;
        }

        var context = new TurnContext(connector, activity);
        var succeeded = await RunAsync(context, bot, cancellationToken);
        await ResponseBody.WriteAsync(response, TurnAnswer.For(context, succeeded), cancellationToken);
    }

    /// <summary>Runs <paramref name="callback"/> in a conversation known from before.</summary>
    /// <remarks>What the callback throws comes out here: whoever let the bot speak must learn that it could not.</remarks>
    /// <exception cref="ConnectorException">The channel did not take what was sent.</exception>
    public Task ContinueConversationAsync(
        ConversationReference reference, TurnCallback callback, CancellationToken cancellationToken = default) =>
        callback(new TurnContext(connector, reference.GetContinuationActivity()), cancellationToken);

    /// <summary>Begins a conversation; the reference is for <see cref="ContinueConversationAsync"/>.</summary>
    /// <returns>The conversation, or why the channel did not begin it.</returns>
    public async Task<ConnectorResult<ConversationReference>> CreateConversationAsync(
        string channelId, string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken = default)
    {
        var created = await connector.CreateConversationAsync(serviceUrl, parameters, cancellationToken);
        if (!created.Succeeded)
            return ConnectorResult<ConversationReference>.Failed(created.Failure);

        var home = Home(created.Value, serviceUrl);
        return ConnectorResult<ConversationReference>.Of(NewReference(channelId, home, parameters, created.Value));
    }

    private async Task<(Activity? Activity, RequestRefusal? Refusal)> AdmitAsync(
        HttpRequest request, CancellationToken cancellationToken)
    {
        if (!RequestBody.IsJson(request))
            return (null, new(StatusCodes.Status415UnsupportedMediaType, "The body must be application/json in UTF-8."));

        var caller = await authenticator.IdentifyAsync(request, cancellationToken);
        if (caller.Verdict != AuthenticationVerdict.Accepted)
            return (null, Refuse(caller.Verdict, request));

        var maxBytes = options.Value.MaxBodyBytes;
        if (await RequestBody.ReadAsync(request, maxBytes, cancellationToken) is not { } body)
            return (null, new(StatusCodes.Status413PayloadTooLarge, $"The body is larger than {maxBytes} bytes."));

        var (activity, fault) = IncomingActivity.Read(body.Span);
        if (activity is null)
            return (null, new(StatusCodes.Status400BadRequest, fault!));

        var verdict = authenticator.Authenticate(caller, activity);
        if (verdict != AuthenticationVerdict.Accepted)
            return (null, Refuse(verdict, request));

        services.Trust(activity.ServiceUrl!);
        return (activity, null);
    }

    private RequestRefusal Refuse(AuthenticationVerdict verdict, HttpRequest request)
    {
        refusals.Count(verdict);
        logger.LogWarning(
            "Refused a request from {RemoteAddress}: {Verdict}", request.HttpContext.Connection.RemoteIpAddress, verdict);
        return new(verdict.ToStatusCode(), "");
    }

    private async Task<bool> RunAsync(TurnContext context, IBot bot, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.Value.TurnTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        using var measured = new MeasuredTurn(context.Activity);
        await using var typing = context.BeginTyping(clock);
        try
        {
            await bot.OnTurnAsync(context, either.Token);
            measured.Outcome = "done";
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            measured.Outcome = "failed";
            return await ReportAsync(context, e);
        }
    }

    private async Task<bool> ReportAsync(TurnContext context, Exception error)
    {
        if (OnTurnError is not { } report)
        {
            logger.LogError("A turn about {Type} failed: {Trace}", ChannelTelemetry.TypeOf(context.Activity), FaultTrace.Of(error));
            return false;
        }

        try
        {
            await report(context, error);
            return context.Activity.Type != ActivityTypes.Invoke || context.InvokeResponse is not null;
        }
        catch (Exception e)
        {
            logger.LogError("The failure of a turn could not be reported: {Trace}", FaultTrace.Of(e));
            return false;
        }
    }

    private string Home(ConversationResourceResponse created, string asked) =>
        created.ServiceUrl is { } told && services.Find(told) is not null ? told : asked;

    private static ConversationReference NewReference(
        string channelId, string serviceUrl, ConversationParameters parameters, ConversationResourceResponse created) => new()
        {
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Conversation = new ConversationAccount
            {
                Id = created.Id,
                IsGroup = parameters.IsGroup,
                TenantId = parameters.TenantId,
            },
            ActivityId = created.ActivityId,
            User = parameters.Members is [var only] ? only : null,
            Bot = parameters.Bot,
        };
}
