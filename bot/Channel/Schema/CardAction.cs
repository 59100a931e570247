using System.Text.Json;

namespace CollectionsBot.Channel;

/// <summary>A suggested button.</summary>
public sealed record CardAction
{
    /// <summary>What pressing it does, one of <see cref="ActionTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>What stands on it.</summary>
    public string? Title { get; init; }

    /// <summary>What it sends or opens.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The text that goes with a message back.</summary>
    public string? Text { get; init; }

    /// <summary>The text that the chat shows when a message back was pressed.</summary>
    public string? DisplayText { get; init; }

    /// <summary>A button that says <paramref name="text"/> in the user's name.</summary>
    public static CardAction Say(string title, string text) => new()
    {
        Type = ActionTypes.ImBack,
        Title = title,
        Value = ActivityJson.ToElement(text),
    };
}
