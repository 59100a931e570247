namespace CollectionsBot.Core;

/// <summary>A part of a whole, from nothing to all of it, exact to a millionth.</summary>
/// <param name="Millionths">The part in millionths: 25 % is 250,000.</param>
public readonly record struct Share(int Millionths) : IComparable<Share>
{
    /// <summary>All of it, in millionths.</summary>
    public const int Whole = 1_000_000;

    /// <summary>What is left of the whole.</summary>
    public Share Rest() => new(Whole - Millionths);

    /// <summary>A share from its per cent, such as 12.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 100, or has more than four decimals.</exception>
    public static Share Percent(decimal percent)
    {
        if (percent is < 0 or > 100 || percent * 10_000 != decimal.Truncate(percent * 10_000))
        {
            throw new ArgumentOutOfRangeException(nameof(percent), percent, "A share is 0 to 100 per cent, with at most four decimals.");
        }

        return new Share((int)(percent * 10_000));
    }

    /// <summary>A part of something, rounded half away from zero to a millionth, and held between nothing and all of it.</summary>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole; more than zero.</param>
    public static Share Of(decimal part, decimal whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(whole);
        return new Share((int)Math.Round(Math.Clamp(part / whole, 0, 1) * Whole, MidpointRounding.AwayFromZero));
    }

    /// <summary>The share as a number between 0 and 1.</summary>
    public decimal ToDecimal() => Millionths / (decimal)Whole;

    /// <summary>The share in per cent.</summary>
    public decimal ToPercent() => Millionths / 10_000m;

    /// <inheritdoc/>
    public int CompareTo(Share other) => Millionths.CompareTo(other.Millionths);
}
