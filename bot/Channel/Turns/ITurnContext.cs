namespace CollectionsBot.Channel;

/// <summary>One activity, and the means to answer it. Belongs to one turn and one thread at a time.</summary>
public interface ITurnContext
{
    /// <summary>What happened. Through the endpoint it always names a channel, a service URL and a conversation.</summary>
    Activity Activity { get; }

    /// <summary>Whether something was said in this turn. Typing does not count.</summary>
    bool Responded { get; }

    /// <summary>The answer to an invoke; without one the caller is told 501. Ignored for other activities.</summary>
    InvokeResponse? InvokeResponse { get; set; }

    /// <summary>Says something in the conversation of this turn, in answer to its activity.</summary>
    /// <param name="activity">What to say; where it goes is filled in.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The channel's id of it, where there is one.</returns>
    /// <exception cref="ConnectorException">The channel did not take it.</exception>
    /// <exception cref="ArgumentException">The activity has both text and a card.</exception>
    /// <exception cref="InvalidOperationException">The turn sent <see cref="TurnContext.MaxReplies"/> before.</exception>
    Task<ResourceResponse> SendActivityAsync(Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Says <paramref name="text"/>.</summary>
    /// <inheritdoc cref="SendActivityAsync(Activity, CancellationToken)"/>
    Task<ResourceResponse> SendActivityAsync(string text, CancellationToken cancellationToken = default) =>
        SendActivityAsync(MessageFactory.Text(text), cancellationToken);

    /// <summary>Replaces an activity sent before in this conversation.</summary>
    /// <param name="activity">The new content, with the <see cref="Activity.Id"/> of the old.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ConnectorException">The channel did not take it.</exception>
    /// <exception cref="ArgumentException">The activity has no id, or both text and a card.</exception>
    Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Takes back an activity sent before in this conversation.</summary>
    /// <exception cref="ConnectorException">The channel did not do it.</exception>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);
}
