using System.Text.Json;

namespace CollectionsBot.Channel;

/// <summary>The button that was pressed and what the card held.</summary>
public sealed record AdaptiveCardInvokeAction
{
    /// <summary>The kind of action, <c>Action.Execute</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The button's id in the card.</summary>
    public string? Id { get; init; }

    /// <summary>Which of the bot's verbs is meant.</summary>
    public string? Verb { get; init; }

    /// <summary>The button's data merged with the values of the card's inputs.</summary>
    public JsonElement? Data { get; init; }
}
