namespace CollectionsBot.Channel;

/// <summary>At most so many calls in any stretch of time of a given length.</summary>
/// <param name="Calls">How many, 1 to <see cref="CallsMax"/>.</param>
/// <param name="Seconds">In how long, in seconds; more than 0, at most <see cref="SecondsMax"/>.</param>
public sealed record RateLimit(int Calls, double Seconds)
{
    /// <summary>The most calls that are counted: each one's time is kept.</summary>
    public const int CallsMax = 10_000;

    /// <summary>The longest stretch, in seconds: a day.</summary>
    public const double SecondsMax = 86_400;

    /// <summary>Whether both figures are within their bounds.</summary>
    public bool IsValid => Calls is >= 1 and <= CallsMax && Seconds is > 0 and <= SecondsMax;
}
