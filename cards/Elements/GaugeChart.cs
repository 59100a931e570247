using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>One figure on a scale, such as effectiveness in per cent (Chart.Gauge).</summary>
public sealed record GaugeChart : Chart
{
    /// <summary>Makes a gauge.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="value">The figure, from <paramref name="min"/> to <paramref name="max"/>.</param>
    /// <param name="min">Where the scale begins.</param>
    /// <param name="max">Where it ends; more than <paramref name="min"/>.</param>
    /// <param name="segments">Up to <see cref="Chart.MaxParts"/> stretches of the scale; their sizes add up to it.</param>
    /// <param name="fallback">The same figure as text.</param>
    public GaugeChart(
        string title, decimal value, decimal min, decimal max, ImmutableArray<GaugeSegment> segments, CardElement fallback)
        : base(title, fallback)
    {
        if (min >= max || value < min || value > max)
            throw new ArgumentException($"A gauge needs {min} < {max} and {value} between them.", nameof(value));
        Value = value;
        Min = min;
        Max = max;
        Segments = Guard.Items(segments, nameof(segments), most: MaxParts);
    }

    /// <summary>The figure.</summary>
    public decimal Value { get; }

    /// <summary>Where the scale begins.</summary>
    public decimal Min { get; }

    /// <summary>Where the scale ends.</summary>
    public decimal Max { get; }

    /// <summary>The stretches of the scale.</summary>
    public ImmutableArray<GaugeSegment> Segments { get; }

    /// <summary>What stands below the figure.</summary>
    public string? SubLabel { get; init => field = Guard.TextOrNone(value, nameof(SubLabel), Guard.MaxTitleLength); }

    /// <summary>How the figure is said.</summary>
    public GaugeFormat Format { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Chart.Gauge"u8;

    private protected override void WriteChart(CardWriter card)
    {
        var json = card.Json;
        json.WriteNumber("value"u8, Value);
        json.WriteNumber("min"u8, Min);
        json.WriteNumber("max"u8, Max);
        card.Text("subLabel"u8, SubLabel);
        card.Word("valueFormat"u8, Words.GaugeFormat, (int)Format);
        json.WriteStartArray("segments"u8);
        foreach (var segment in Segments)
        {
            json.WriteStartObject();
            json.WriteString("legend"u8, segment.Legend);
            json.WriteNumber("size"u8, segment.Size);
            card.Word("color"u8, Words.ChartColor, (int)segment.Color);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

/// <summary>A stretch of a gauge's scale.</summary>
public sealed record GaugeSegment
{
    /// <summary>Makes a stretch of more than zero.</summary>
    public GaugeSegment(string legend, decimal size, ChartColor color = ChartColor.Default)
    {
        Legend = Guard.Text(legend, nameof(legend), Guard.MaxTitleLength);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        Size = size;
        Color = color;
    }

    /// <summary>What the stretch means.</summary>
    public string Legend { get; }

    /// <summary>How long it is, in the gauge's unit.</summary>
    public decimal Size { get; }

    /// <summary>Its colour.</summary>
    public ChartColor Color { get; }
}
