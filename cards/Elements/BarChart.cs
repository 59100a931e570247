using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>Upright bars, one a figure (Chart.VerticalBar).</summary>
public sealed record BarChart : Chart
{
    /// <summary>Makes a chart.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="bars">1 to <see cref="Chart.MaxParts"/> bars, left to right.</param>
    /// <param name="fallback">The same figures as text or table.</param>
    public BarChart(string title, ImmutableArray<ChartSlice> bars, CardElement fallback)
        : base(title, fallback) => Bars = Parts(bars, nameof(bars));

    /// <summary>The bars, left to right.</summary>
    public ImmutableArray<ChartSlice> Bars { get; }

    /// <summary>What stands along the bottom.</summary>
    public string? XAxisTitle { get; init => field = Guard.TextOrNone(value, nameof(XAxisTitle), Guard.MaxTitleLength); }

    /// <summary>What the height means, with its unit.</summary>
    public string? YAxisTitle { get; init => field = Guard.TextOrNone(value, nameof(YAxisTitle), Guard.MaxTitleLength); }

    /// <summary>Writes each figure on its bar.</summary>
    public bool ShowBarValues { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Chart.VerticalBar"u8;

    private protected override void WriteChart(CardWriter card)
    {
        card.Text("xAxisTitle"u8, XAxisTitle);
        card.Text("yAxisTitle"u8, YAxisTitle);
        card.Flag("showBarValues"u8, ShowBarValues);
        card.Json.WriteStartArray("data"u8);
        foreach (var bar in Bars)
        {
            card.Json.WriteStartObject();
            card.Json.WriteString("x"u8, bar.Legend);
            card.Json.WriteNumber("y"u8, bar.Value);
            card.Word("color"u8, Words.ChartColor, (int)bar.Color);
            card.Json.WriteEndObject();
        }

        card.Json.WriteEndArray();
    }
}
