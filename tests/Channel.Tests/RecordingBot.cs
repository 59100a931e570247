namespace CollectionsBot.Channel.Tests;

/// <summary>Writes down which handlers were called, and does what a test says.</summary>
public sealed class RecordingBot : ActivityHandler
{
    public List<string> Called { get; } = [];

    public Func<ITurnContext, CancellationToken, Task> OnMessage { get; set; } = (_, _) => Task.CompletedTask;

    public Func<AdaptiveCardInvokeValue, AdaptiveCardInvokeResponse?> OnCard { get; set; } = _ => null;

    protected override Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        lock (Called)
            Called.Add("message");
        return OnMessage(turnContext, cancellationToken);
    }

    protected override Task OnMessageUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Note("messageUpdate");

    protected override Task OnMessageDeleteActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Note("messageDelete");

    protected override Task OnMessageReactionActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Note("reaction");

    protected override Task OnMembersAddedAsync(
        IReadOnlyList<ChannelAccount> membersAdded, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Note($"added {membersAdded.Count}");

    protected override Task OnMembersRemovedAsync(
        IReadOnlyList<ChannelAccount> membersRemoved, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Note($"removed {membersRemoved.Count}");

    protected override Task OnInstallationUpdateAddAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Note("installed");

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Note("uninstalled");

    protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Note("unrecognized");

    protected override Task<AdaptiveCardInvokeResponse?> OnAdaptiveCardInvokeAsync(
        ITurnContext turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        Called.Add($"card {invokeValue.Action.Verb}");
        return Task.FromResult(OnCard(invokeValue));
    }

    private Task Note(string handler)
    {
        Called.Add(handler);
        return Task.CompletedTask;
    }
}
