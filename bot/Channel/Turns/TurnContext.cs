namespace CollectionsBot.Channel;

/// <summary>A turn whose replies go through the connector, or are collected when the activity expects them back.</summary>
public sealed class TurnContext : ITurnContext
{
    /// <summary>How many activities one turn may send. More is a loop that has gone wrong.</summary>
    public const int MaxReplies = 50;

    private readonly IConnectorClient connector;
    private readonly ConversationReference reference;
    private readonly List<Activity> bufferedReplies = [];
    private TypingIndicator? typing;
    private int sent;

    /// <summary>A turn about <paramref name="activity"/>.</summary>
    /// <exception cref="InvalidOperationException">The activity names no channel, service URL or conversation.</exception>
    public TurnContext(IConnectorClient connector, Activity activity)
    {
        this.connector = connector;
        Activity = activity;
        reference = activity.GetConversationReference();
    }

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <inheritdoc/>
    public InvokeResponse? InvokeResponse { get; set; }

    /// <summary>Whether replies travel in the HTTP response.</summary>
    public bool ExpectsReplies => Activity.DeliveryMode == DeliveryModes.ExpectReplies;

    /// <summary>The replies collected so far; empty unless they are expected back.</summary>
    public IReadOnlyList<Activity> BufferedReplies => bufferedReplies;

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(Activity activity, CancellationToken cancellationToken = default)
    {
        OutgoingActivity.Check(activity);
        if (++sent > MaxReplies)
            throw new InvalidOperationException($"A turn sends at most {MaxReplies} activities.");

        await (typing?.StopAsync() ?? Task.CompletedTask);
        var reply = activity.ApplyConversationReference(reference);
        var response = ExpectsReplies ? Buffer(reply) : await SendAsync(reply, cancellationToken);
        Responded |= reply.Type != ActivityTypes.Typing;
        return response;
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(activity.Id))
            throw new ArgumentException("An update names the activity it replaces.", nameof(activity));

        var update = activity.ApplyConversationReference(reference with { ActivityId = null });
        return Accept(await connector.UpdateActivityAsync(
            reference.ServiceUrl, reference.Conversation.Id, activity.Id, update, cancellationToken));
    }

    /// <inheritdoc/>
    public async Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default) =>
        Accept(await connector.DeleteActivityAsync(
            reference.ServiceUrl, reference.Conversation.Id, activityId, cancellationToken));

    /// <summary>Shows that the bot is busy, should the answer to a message take its time.</summary>
    /// <remarks>Only where it can be seen: a caller who expects the replies in the response sees nothing before them.</remarks>
    internal TypingIndicator? BeginTyping(TimeProvider clock) => typing = Activity.Type == ActivityTypes.Message && !ExpectsReplies
        ? new TypingIndicator(
            cancellation => DeliverAsync(new Activity { Type = ActivityTypes.Typing }.ApplyConversationReference(reference), cancellation), clock)
        : null;

    private ResourceResponse Buffer(Activity reply)
    {
        bufferedReplies.Add(reply);
        return new ResourceResponse();
    }

    private async Task<ResourceResponse> SendAsync(Activity reply, CancellationToken cancellationToken) =>
        Accept(await DeliverAsync(reply, cancellationToken));

    private Task<SendOutcome> DeliverAsync(Activity reply, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(reply.ReplyToId)
            ? connector.SendToConversationAsync(reference.ServiceUrl, reference.Conversation.Id, reply, cancellationToken)
            : connector.ReplyToActivityAsync(
                reference.ServiceUrl, reference.Conversation.Id, reply.ReplyToId, reply, cancellationToken);

    private static ResourceResponse Accept(SendOutcome outcome) => outcome is SendOutcome.Sent sent
        ? new ResourceResponse { Id = sent.ActivityId }
        : throw new ConnectorException(outcome);
}
