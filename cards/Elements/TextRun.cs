namespace CollectionsBot.Cards;

/// <summary>A stretch of plain text with one look.</summary>
public sealed record TextRun
{
    /// <summary>Makes a run.</summary>
    /// <param name="text">Plain text, not Markdown; at most 5,000 characters.</param>
    public TextRun(string text) => Text = text;

    /// <summary>The plain text.</summary>
    public string Text { get; init => field = Guard.Bounded(value, nameof(Text), Guard.MaxTextLength); }

    /// <summary>How large it is.</summary>
    public TextSize Size { get; init; }

    /// <summary>How heavy it is.</summary>
    public TextWeight Weight { get; init; }

    /// <summary>What it means.</summary>
    public TextColor Color { get; init; }

    /// <summary>Steps back behind other text.</summary>
    public bool IsSubtle { get; init; }

    /// <summary>Slants it.</summary>
    public bool Italic { get; init; }

    /// <summary>Strikes it through; say in words as well that it no longer holds.</summary>
    public bool Strikethrough { get; init; }

    internal void Write(CardWriter card)
    {
        card.Json.WriteStartObject();
        card.Json.WriteString("type"u8, "TextRun"u8);
        card.Json.WriteString("text"u8, Text);
        card.Word("size"u8, Words.TextSize, (int)Size);
        card.Word("weight"u8, Words.TextWeight, (int)Weight);
        card.Word("color"u8, Words.TextColor, (int)Color);
        card.Flag("isSubtle"u8, IsSubtle);
        card.Flag("italic"u8, Italic);
        card.Flag("strikethrough"u8, Strikethrough);
        card.Json.WriteEndObject();
    }
}
