using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>Parts of a whole (Chart.Donut).</summary>
public sealed record DonutChart : Chart
{
    /// <summary>Makes a chart.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="slices">1 to <see cref="Chart.MaxParts"/> parts; five or fewer can be told apart.</param>
    /// <param name="fallback">The same figures as text or table.</param>
    public DonutChart(string title, ImmutableArray<ChartSlice> slices, CardElement fallback)
        : base(title, fallback) => Slices = Parts(slices, nameof(slices));

    /// <summary>The parts, clockwise.</summary>
    public ImmutableArray<ChartSlice> Slices { get; }

    /// <summary>What stands in the middle, such as the whole; plain text.</summary>
    public string? Value { get; init => field = Guard.TextOrNone(value, nameof(Value), 50); }

    private protected override ReadOnlySpan<byte> Type => "Chart.Donut"u8;

    private protected override void WriteChart(CardWriter card)
    {
        card.Text("value"u8, Value);
        ChartSlice.Write(card, Slices);
    }
}
