namespace CollectionsBot.Cards;

/// <summary>A Fluent icon, such as <c>Calendar</c> (Icon).</summary>
public sealed record Icon : TeamsElement
{
    /// <summary>Makes an icon.</summary>
    /// <param name="name">Its name in the Fluent catalogue.</param>
    /// <param name="fallback">What it says, as text.</param>
    public Icon(string name, CardElement fallback)
        : base(fallback) => Name = Guard.Text(name, nameof(name), Guard.MaxIdLength);

    /// <summary>Its name in the Fluent catalogue.</summary>
    public string Name { get; }

    /// <summary>How large it is.</summary>
    public IconSize Size { get; init; }

    /// <summary>Whether it is an outline or filled.</summary>
    public IconStyle Style { get; init; }

    /// <summary>What it means.</summary>
    public TextColor Color { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Icon"u8;

    private protected override void WriteTeams(CardWriter card)
    {
        card.Json.WriteString("name"u8, Name);
        card.Word("size"u8, Words.IconSize, (int)Size);
        card.Word("style"u8, Words.IconStyle, (int)Style);
        card.Word("color"u8, Words.TextColor, (int)Color);
    }
}
