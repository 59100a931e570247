namespace CollectionsBot.Cards;

/// <summary>A button, or what a press on an element does.</summary>
public abstract record CardAction
{
    private protected CardAction(string title) => Title = title;

    /// <summary>What the button says; plain text, at most 100 characters.</summary>
    public string Title { get; init => field = Guard.Text(value, nameof(Title), 100); }

    /// <summary>How it stands out.</summary>
    public ActionStyle Style { get; init; }

    /// <summary>Whether it is shown at once or in the menu.</summary>
    public ActionMode Mode { get; init; }

    /// <summary>Says more when the pointer rests on it.</summary>
    public string? Tooltip { get; init => field = Guard.TextOrNone(value, nameof(Tooltip), Guard.MaxTitleLength); }

    /// <summary>False greys it out. The server must refuse all the same.</summary>
    public bool IsEnabled { get; init; } = true;

    private protected abstract ReadOnlySpan<byte> Type { get; }

    private protected abstract void WriteOwn(CardWriter card);

    internal void Write(CardWriter card)
    {
        var json = card.Json;
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        json.WriteString("title"u8, Title);
        card.Word("style"u8, Words.ActionStyle, (int)Style);
        card.Word("mode"u8, Words.ActionMode, (int)Mode);
        card.Text("tooltip"u8, Tooltip);
        if (!IsEnabled)
            json.WriteBoolean("isEnabled"u8, false);
        WriteOwn(card);
        json.WriteEndObject();
    }
}
