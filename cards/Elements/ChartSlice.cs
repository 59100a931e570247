using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>A named figure of a chart.</summary>
public sealed record ChartSlice
{
    /// <summary>Makes a slice.</summary>
    /// <param name="legend">What the figure is; plain text, at most 200 characters.</param>
    /// <param name="value">The figure.</param>
    /// <param name="color">Its colour; the chart chooses by default.</param>
    public ChartSlice(string legend, decimal value, ChartColor color = ChartColor.Default)
    {
        Legend = Guard.Text(legend, nameof(legend), Guard.MaxTitleLength);
        Value = value;
        Color = color;
    }

    /// <summary>What the figure is.</summary>
    public string Legend { get; }

    /// <summary>The figure.</summary>
    public decimal Value { get; }

    /// <summary>Its colour.</summary>
    public ChartColor Color { get; }

    internal static void Write(CardWriter card, ImmutableArray<ChartSlice> slices)
    {
        card.Json.WriteStartArray("data"u8);
        foreach (var slice in slices)
        {
            card.Json.WriteStartObject();
            card.Json.WriteString("legend"u8, slice.Legend);
            card.Json.WriteNumber("value"u8, slice.Value);
            card.Word("color"u8, Words.ChartColor, (int)slice.Color);
            card.Json.WriteEndObject();
        }

        card.Json.WriteEndArray();
    }
}
