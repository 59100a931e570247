namespace CollectionsBot.Channel;

/// <summary>What comes with the press of a card's <c>Action.Execute</c>.</summary>
/// <remarks>Written by the client: it says what somebody wants, never what is true or allowed.</remarks>
public sealed record AdaptiveCardInvokeValue
{
    /// <summary>The action.</summary>
    public required AdaptiveCardInvokeAction Action { get; init; }

    /// <summary><c>manual</c> for a press, <c>automatic</c> for a refresh.</summary>
    public string? Trigger { get; init; }

    /// <summary>The state of a sign-in under way.</summary>
    public string? State { get; init; }
}
