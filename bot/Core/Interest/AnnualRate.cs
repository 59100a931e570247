namespace CollectionsBot.Core;

/// <summary>A rate of interest for a year, exact.</summary>
/// <param name="Millionths">The rate in millionths: 8 % is 80,000.</param>
public readonly record struct AnnualRate(int Millionths) : IComparable<AnnualRate>
{
    /// <summary>The highest rate, or the lowest below nothing, in millionths: 1,000 %. Reference rates have been negative.</summary>
    public const int MillionthsMax = 10_000_000;

    /// <summary>A rate from its per cent, such as 5.25.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has more than four decimals, or is beyond <see cref="MillionthsMax"/>.</exception>
    public static AnnualRate Percent(decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(percent), MillionthsMax / 10_000m);
        var millionths = percent * 10_000;
        ArgumentOutOfRangeException.ThrowIfNotEqual(millionths, decimal.Truncate(millionths), nameof(percent));
        return new AnnualRate((int)millionths);
    }

    /// <summary>The rate in per cent.</summary>
    public decimal ToPercent() => Millionths / 10_000m;

    /// <summary>A rate so many points higher.</summary>
    public static AnnualRate operator +(AnnualRate left, AnnualRate right) => new(checked(left.Millionths + right.Millionths));

    /// <inheritdoc/>
    public int CompareTo(AnnualRate other) => Millionths.CompareTo(other.Millionths);
}
