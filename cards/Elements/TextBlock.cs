namespace CollectionsBot.Cards;

/// <summary>A paragraph. Its text is Markdown: pass a customer's data through <see cref="Markdown.Escape"/>.</summary>
public sealed record TextBlock : CardElement
{
    /// <summary>Makes a paragraph.</summary>
    /// <param name="text">Teams' Markdown (bold, italic, lists, links); at most 5,000 characters; may be empty.</param>
    public TextBlock(string text) => Text = text;

    /// <summary>The Markdown.</summary>
    public string Text { get; init => field = Guard.Bounded(value, nameof(Text), Guard.MaxTextLength); }

    /// <summary>How large it is.</summary>
    public TextSize Size { get; init; }

    /// <summary>How heavy it is.</summary>
    public TextWeight Weight { get; init; }

    /// <summary>What it means.</summary>
    public TextColor Color { get; init; }

    /// <summary>Steps back behind other text.</summary>
    public bool IsSubtle { get; init; }

    /// <summary>Continues on the next line instead of being cut; on by default, because a phone is narrow.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary>The most lines shown; none shows all.</summary>
    public int? MaxLines { get; init; }

    /// <summary>Whether a screen reader announces it as a heading.</summary>
    public TextBlockStyle Style { get; init; }

    /// <summary>Where it stands across.</summary>
    public HorizontalAlignment HorizontalAlignment { get; init; }

    private protected override ReadOnlySpan<byte> Type => "TextBlock"u8;

    /// <summary>A large, bold heading that a screen reader can jump to.</summary>
    public static TextBlock Heading(string text) =>
        new(text) { Style = TextBlockStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder };

    /// <summary>Bold text, such as a table's header.</summary>
    public static TextBlock Bold(string text) => new(text) { Weight = TextWeight.Bolder };

    /// <summary>Small text that steps back, such as "as of 08:00".</summary>
    public static TextBlock Subtle(string text) => new(text) { IsSubtle = true, Size = TextSize.Small };

    private protected override void WriteOwn(CardWriter card)
    {
        card.Json.WriteString("text"u8, Text);
        card.Flag("wrap"u8, Wrap);
        card.Word("size"u8, Words.TextSize, (int)Size);
        card.Word("weight"u8, Words.TextWeight, (int)Weight);
        card.Word("color"u8, Words.TextColor, (int)Color);
        card.Flag("isSubtle"u8, IsSubtle);
        card.Number("maxLines"u8, MaxLines);
        card.Word("style"u8, Words.TextBlockStyle, (int)Style);
        card.Word("horizontalAlignment"u8, Words.Horizontal, (int)HorizontalAlignment);
    }
}
