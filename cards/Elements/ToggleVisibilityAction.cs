using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>Shows or hides elements of the card without asking the bot (Action.ToggleVisibility).</summary>
public sealed record ToggleVisibilityAction : CardAction
{
    /// <summary>Makes a button.</summary>
    /// <param name="title">What it says.</param>
    /// <param name="targets">The ids of 1 to 50 elements; a plain id turns over what is.</param>
    public ToggleVisibilityAction(string title, ImmutableArray<VisibilityTarget> targets)
        : base(title) => Targets = Guard.Items(targets, nameof(targets), least: 1, most: 50);

    /// <summary>What is shown or hidden.</summary>
    public ImmutableArray<VisibilityTarget> Targets { get; }

    private protected override ReadOnlySpan<byte> Type => "Action.ToggleVisibility"u8;

    private protected override void WriteOwn(CardWriter card)
    {
        card.Json.WriteStartArray("targetElements"u8);
        foreach (var target in Targets)
            target.Write(card);
        card.Json.WriteEndArray();
    }
}

/// <summary>An element to show, to hide, or to turn over.</summary>
public sealed record VisibilityTarget
{
    /// <summary>Names an element; <paramref name="isVisible"/> none turns over what is.</summary>
    public VisibilityTarget(string elementId, bool? isVisible = null)
    {
        ElementId = Guard.Id(elementId, nameof(elementId));
        IsVisible = isVisible;
    }

    /// <summary>Which element.</summary>
    public string ElementId { get; }

    /// <summary>What it becomes.</summary>
    public bool? IsVisible { get; }

    /// <summary>Turns an element over.</summary>
    public static implicit operator VisibilityTarget(string elementId) => FromString(elementId);

    /// <summary>Turns an element over.</summary>
    public static VisibilityTarget FromString(string elementId) => new(elementId);

    internal void Write(CardWriter card)
    {
        if (IsVisible is not { } visible)
        {
            card.Json.WriteStringValue(ElementId);
            return;
        }

        card.Json.WriteStartObject();
        card.Json.WriteString("elementId"u8, ElementId);
        card.Json.WriteBoolean("isVisible"u8, visible);
        card.Json.WriteEndObject();
    }
}
