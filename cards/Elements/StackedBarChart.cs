using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>Horizontal bars made of parts, such as one bar of ageing buckets (Chart.HorizontalBar.Stacked).</summary>
public sealed record StackedBarChart : Chart
{
    /// <summary>Makes a chart.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="bars">1 to <see cref="Chart.MaxParts"/> bars, top to bottom.</param>
    /// <param name="fallback">The same figures as text or table.</param>
    public StackedBarChart(string title, ImmutableArray<StackedBar> bars, CardElement fallback)
        : base(title, fallback) => Bars = Parts(bars, nameof(bars));

    /// <summary>The bars, top to bottom.</summary>
    public ImmutableArray<StackedBar> Bars { get; }

    private protected override ReadOnlySpan<byte> Type => "Chart.HorizontalBar.Stacked"u8;

    private protected override void WriteChart(CardWriter card)
    {
        card.Json.WriteStartArray("data"u8);
        foreach (var bar in Bars)
        {
            card.Json.WriteStartObject();
            card.Json.WriteString("title"u8, bar.Title);
            ChartSlice.Write(card, bar.Parts);
            card.Json.WriteEndObject();
        }

        card.Json.WriteEndArray();
    }
}

/// <summary>One bar of a <see cref="StackedBarChart"/>.</summary>
public sealed record StackedBar
{
    /// <summary>Makes a bar of 1 to <see cref="Chart.MaxParts"/> parts.</summary>
    public StackedBar(string title, ImmutableArray<ChartSlice> parts)
    {
        Title = Guard.Text(title, nameof(title), Guard.MaxTitleLength);
        Parts = Guard.Items(parts, nameof(parts), least: 1, most: Chart.MaxParts);
    }

    /// <summary>What the bar is.</summary>
    public string Title { get; }

    /// <summary>Its parts, left to right.</summary>
    public ImmutableArray<ChartSlice> Parts { get; }
}
