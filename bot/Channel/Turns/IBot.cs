namespace CollectionsBot.Channel;

/// <summary>What answers activities.</summary>
public interface IBot
{
    /// <summary>Handles one activity. Turns of one conversation may run at the same time.</summary>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
