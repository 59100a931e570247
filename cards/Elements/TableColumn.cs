namespace CollectionsBot.Cards;

/// <summary>A column of a <see cref="Table"/>: its share of the width and where its content stands.</summary>
public sealed record TableColumn
{
    /// <summary>Makes a column.</summary>
    /// <param name="weight">Its share of the width, 1 to 100.</param>
    /// <param name="alignment">Where its content stands across; figures read best at the right.</param>
    public TableColumn(int weight = 1, HorizontalAlignment alignment = HorizontalAlignment.Default)
    {
        if (weight is < 1 or > 100)
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "A column's weight is 1 to 100.");
        Weight = weight;
        Alignment = alignment;
    }

    /// <summary>The share of the width.</summary>
    public int Weight { get; }

    /// <summary>Where the content stands across.</summary>
    public HorizontalAlignment Alignment { get; }

    internal void Write(CardWriter card)
    {
        card.Json.WriteStartObject();
        card.Json.WriteNumber("width"u8, Weight);
        card.Word("horizontalCellContentAlignment"u8, Words.Horizontal, (int)Alignment);
        card.Json.WriteEndObject();
    }
}
