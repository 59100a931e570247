namespace CollectionsBot.Cards;

/// <summary>How much of something is done (ProgressBar).</summary>
public sealed record ProgressBar : TeamsElement
{
    /// <summary>Makes a bar.</summary>
    /// <param name="value">How much is done, 0 to <paramref name="max"/>.</param>
    /// <param name="max">How much there is; more than zero.</param>
    /// <param name="fallback">The same as text.</param>
    public ProgressBar(decimal value, decimal max, CardElement fallback)
        : base(fallback)
    {
        if (max <= 0 || value < 0 || value > max)
            throw new ArgumentException($"A bar shows 0 to its most: {value} of {max} can't be drawn.", nameof(value));
        Value = value;
        Max = max;
    }

    /// <summary>How much is done.</summary>
    public decimal Value { get; }

    /// <summary>How much there is.</summary>
    public decimal Max { get; }

    /// <summary>What it means.</summary>
    public ProgressColor Color { get; init; }

    private protected override ReadOnlySpan<byte> Type => "ProgressBar"u8;

    private protected override void WriteTeams(CardWriter card)
    {
        card.Json.WriteNumber("value"u8, Value);
        card.Json.WriteNumber("max"u8, Max);
        card.Word("color"u8, Words.ProgressColor, (int)Color);
    }
}
