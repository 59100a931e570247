using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>Figures over time (Chart.Line).</summary>
public sealed record LineChart : Chart
{
    /// <summary>Makes a chart.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="lines">1 to <see cref="Chart.MaxParts"/> lines.</param>
    /// <param name="fallback">The same figures as text or table.</param>
    public LineChart(string title, ImmutableArray<ChartLine> lines, CardElement fallback)
        : base(title, fallback) => Lines = Parts(lines, nameof(lines));

    /// <summary>The lines.</summary>
    public ImmutableArray<ChartLine> Lines { get; }

    /// <summary>What stands along the bottom.</summary>
    public string? XAxisTitle { get; init => field = Guard.TextOrNone(value, nameof(XAxisTitle), Guard.MaxTitleLength); }

    /// <summary>What the height means, with its unit.</summary>
    public string? YAxisTitle { get; init => field = Guard.TextOrNone(value, nameof(YAxisTitle), Guard.MaxTitleLength); }

    private protected override ReadOnlySpan<byte> Type => "Chart.Line"u8;

    private protected override void WriteChart(CardWriter card)
    {
        card.Text("xAxisTitle"u8, XAxisTitle);
        card.Text("yAxisTitle"u8, YAxisTitle);
        card.Json.WriteStartArray("data"u8);
        foreach (var line in Lines)
            line.Write(card);
        card.Json.WriteEndArray();
    }
}

/// <summary>One line of a <see cref="LineChart"/>.</summary>
public sealed record ChartLine
{
    /// <summary>Makes a line of 1 to 200 points, in order of their days.</summary>
    public ChartLine(string legend, ImmutableArray<ChartPoint> points, ChartColor color = ChartColor.Default)
    {
        Legend = Guard.Text(legend, nameof(legend), Guard.MaxTitleLength);
        Points = Guard.Items(points, nameof(points), least: 1);
        Color = color;
    }

    /// <summary>What the line is.</summary>
    public string Legend { get; }

    /// <summary>Its points.</summary>
    public ImmutableArray<ChartPoint> Points { get; }

    /// <summary>Its colour.</summary>
    public ChartColor Color { get; }

    internal void Write(CardWriter card)
    {
        card.Json.WriteStartObject();
        card.Json.WriteString("legend"u8, Legend);
        card.Word("color"u8, Words.ChartColor, (int)Color);
        card.Json.WriteStartArray("values"u8);
        foreach (var point in Points)
        {
            card.Json.WriteStartObject();
            card.Json.WriteString("x"u8, DateInput.Iso(point.Day));
            card.Json.WriteNumber("y"u8, point.Value);
            card.Json.WriteEndObject();
        }

        card.Json.WriteEndArray();
        card.Json.WriteEndObject();
    }
}

/// <summary>A day and its figure.</summary>
/// <param name="Day">Where it stands across.</param>
/// <param name="Value">The figure.</param>
public sealed record ChartPoint(DateOnly Day, decimal Value);
