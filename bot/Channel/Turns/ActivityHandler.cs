namespace CollectionsBot.Channel;

/// <summary>A bot with one method for each kind of activity; what is not overridden does nothing.</summary>
public abstract class ActivityHandler : IBot
{
    /// <inheritdoc/>
    public virtual Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        turnContext.Activity.Type switch
        {
            ActivityTypes.Message => OnMessageActivityAsync(turnContext, cancellationToken),
            ActivityTypes.MessageUpdate => OnMessageUpdateActivityAsync(turnContext, cancellationToken),
            ActivityTypes.MessageDelete => OnMessageDeleteActivityAsync(turnContext, cancellationToken),
            ActivityTypes.MessageReaction => OnMessageReactionActivityAsync(turnContext, cancellationToken),
            ActivityTypes.ConversationUpdate => OnConversationUpdateActivityAsync(turnContext, cancellationToken),
            ActivityTypes.InstallationUpdate => OnInstallationUpdateActivityAsync(turnContext, cancellationToken),
            ActivityTypes.Invoke => AnswerInvokeAsync(turnContext, cancellationToken),
            _ => OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken),
        };

    /// <summary>Somebody wrote, or pressed a button that submits.</summary>
    protected virtual Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A message was edited or restored.</summary>
    protected virtual Task OnMessageUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A message was deleted.</summary>
    protected virtual Task OnMessageDeleteActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A reaction was put on or taken off one of the bot's messages.</summary>
    protected virtual Task OnMessageReactionActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Members came or went, or the conversation changed. Hands members other than the bot on.</summary>
    protected virtual async Task OnConversationUpdateActivityAsync(
        ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (IncludesOthers(activity.MembersAdded, activity.Recipient))
            await OnMembersAddedAsync(activity.MembersAdded!, turnContext, cancellationToken);
        if (IncludesOthers(activity.MembersRemoved, activity.Recipient))
            await OnMembersRemovedAsync(activity.MembersRemoved!, turnContext, cancellationToken);
    }

    /// <summary>Somebody besides the bot joined; the list may name the bot as well.</summary>
    protected virtual Task OnMembersAddedAsync(
        IReadOnlyList<ChannelAccount> membersAdded, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Somebody besides the bot left; the list may name the bot as well.</summary>
    protected virtual Task OnMembersRemovedAsync(
        IReadOnlyList<ChannelAccount> membersRemoved, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>The app was added or removed; an upgrade counts as its two halves.</summary>
    protected virtual Task OnInstallationUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action switch
        {
            InstallationActions.Add or InstallationActions.AddUpgrade =>
                OnInstallationUpdateAddAsync(turnContext, cancellationToken),
            InstallationActions.Remove or InstallationActions.RemoveUpgrade =>
                OnInstallationUpdateRemoveAsync(turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };

    /// <summary>The app was added: from now on this conversation may be written to.</summary>
    protected virtual Task OnInstallationUpdateAddAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>The app was removed: writing to this conversation will be refused.</summary>
    protected virtual Task OnInstallationUpdateRemoveAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A call that wants an answer. Hands a card's action on; everything else is 501.</summary>
    protected virtual Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name == InvokeNames.AdaptiveCardAction
            ? AnswerCardAsync(turnContext, cancellationToken)
            : Task.FromResult(InvokeResponse.NotImplemented);

    /// <summary>A card's <c>Action.Execute</c>.</summary>
    /// <returns>What the user sees; null when no verb of this bot is meant, which is 501.</returns>
    protected virtual Task<AdaptiveCardInvokeResponse?> OnAdaptiveCardInvokeAsync(
        ITurnContext turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Task.FromResult<AdaptiveCardInvokeResponse?>(null);

    /// <summary>Any other type, events among them.</summary>
    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.InvokeResponse = await OnInvokeActivityAsync(turnContext, cancellationToken);

    private async Task<InvokeResponse> AnswerCardAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Value is not { } json || ActivityJson.ReadOrNull<AdaptiveCardInvokeValue>(json) is not { } value)
            return InvokeResponse.Ok(AdaptiveCardInvokeResponse.Error(400, "BadRequest", "The card's action cannot be read."));

        var answer = await OnAdaptiveCardInvokeAsync(turnContext, value, cancellationToken);
        return answer is null ? InvokeResponse.NotImplemented : InvokeResponse.Ok(answer);
    }

    private static bool IncludesOthers(IReadOnlyList<ChannelAccount>? members, ChannelAccount? bot) =>
        members is not null && members.Any(m => m.Id != bot?.Id);
}
