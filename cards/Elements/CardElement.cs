namespace CollectionsBot.Cards;

/// <summary>Anything that stands in the body of a card.</summary>
/// <remarks>Immutable, checked where it is made, and safe to share between threads and cards.</remarks>
public abstract record CardElement
{
    private protected CardElement()
    {
    }

    /// <summary>Names the element within its card: <c>[a-z][A-Za-z0-9]*</c>, unique.</summary>
    public string? Id { get; init => field = value is null ? null : Guard.Id(value, nameof(Id)); }

    /// <summary>False hides the element until an <see cref="ToggleVisibilityAction"/> shows it.</summary>
    public bool IsVisible { get; init; } = true;

    /// <summary>The room above the element.</summary>
    public Spacing Spacing { get; init; }

    /// <summary>Draws a line above the element.</summary>
    public bool Separator { get; init; }

    private protected abstract ReadOnlySpan<byte> Type { get; }

    private protected abstract void WriteOwn(CardWriter card);

    internal void Write(CardWriter card)
    {
        var json = card.Json;
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        card.Id(Id);
        if (!IsVisible)
            json.WriteBoolean("isVisible"u8, false);
        card.Word("spacing"u8, Words.Spacing, (int)Spacing);
        card.Flag("separator"u8, Separator);
        WriteOwn(card);
        json.WriteEndObject();
    }
}
