namespace CollectionsBot.Channel;

/// <summary>What the bot does in a conversation that it continues on its own account.</summary>
public delegate Task TurnCallback(ITurnContext turnContext, CancellationToken cancellationToken);
