namespace CollectionsBot.Cards;

/// <summary>A word or two on a coloured ground, such as "Overdue" (Badge).</summary>
public sealed record Badge : TeamsElement
{
    /// <summary>Makes a badge.</summary>
    /// <param name="text">What it says; plain text, at most 50 characters.</param>
    /// <param name="fallback">The same as text.</param>
    public Badge(string text, CardElement fallback)
        : base(fallback) => Text = Guard.Text(text, nameof(text), 50);

    /// <summary>What it says.</summary>
    public string Text { get; }

    /// <summary>What it means.</summary>
    public BadgeStyle Style { get; init; }

    /// <summary>Whether it is filled or tinted.</summary>
    public BadgeAppearance Appearance { get; init; }

    /// <summary>How large it is.</summary>
    public BadgeSize Size { get; init; }

    /// <summary>The name of a Fluent icon before the text.</summary>
    public string? Icon { get; init => field = Guard.TextOrNone(value, nameof(Icon), Guard.MaxIdLength); }

    /// <summary>Says more when the pointer rests on it.</summary>
    public string? Tooltip { get; init => field = Guard.TextOrNone(value, nameof(Tooltip), Guard.MaxTitleLength); }

    private protected override ReadOnlySpan<byte> Type => "Badge"u8;

    private protected override void WriteTeams(CardWriter card)
    {
        card.Json.WriteString("text"u8, Text);
        card.Word("style"u8, Words.BadgeStyle, (int)Style);
        card.Word("appearance"u8, Words.BadgeAppearance, (int)Appearance);
        card.Word("size"u8, Words.BadgeSize, (int)Size);
        card.Text("icon"u8, Icon);
        card.Text("tooltip"u8, Tooltip);
    }
}
