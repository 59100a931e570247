namespace CollectionsBot.Channel;

/// <summary>Buttons below a message that vanish once one is pressed.</summary>
public sealed record SuggestedActions
{
    /// <summary>The ids of those who see them; absent means everyone.</summary>
    public IReadOnlyList<string>? To { get; init; }

    /// <summary>The buttons. Teams shows the first three.</summary>
    public IReadOnlyList<CardAction> Actions { get; init; } = [];
}
