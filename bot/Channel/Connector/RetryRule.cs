namespace CollectionsBot.Channel;

/// <summary>Whether a call is made again, and when.</summary>
internal static class RetryRule
{
    /// <summary>The longest wait between attempts for which nobody asked.</summary>
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(1);

    /// <param name="failure">What became of the attempt; null if it succeeded.</param>
    /// <param name="attempt">The number of the attempt, from 1.</param>
    /// <param name="isRepeatable">Whether making the call twice is as making it once.</param>
    /// <param name="firstDelay">The wait after the first attempt.</param>
    /// <param name="chance">0 to 1: spreads attempts that failed together.</param>
    /// <returns>How long to wait, never less than the channel asks; null when the call is not made again.</returns>
    public static TimeSpan? DelayAfter(SendOutcome? failure, int attempt, bool isRepeatable, TimeSpan firstDelay, double chance)
    {
        var doubled = firstDelay * Math.Pow(2, attempt - 1);
        var backOff = (doubled < LongestBackOff ? doubled : LongestBackOff) * (1 - (chance / 2));
        return failure switch
        {
            SendOutcome.Throttled { RetryAfter: { } asked } => asked + (firstDelay * chance / 2),
            SendOutcome.Uncertain { RetryAfter: { } asked } when isRepeatable => asked + (firstDelay * chance / 2),
            SendOutcome.Throttled or SendOutcome.Unreachable => backOff,
            SendOutcome.Uncertain when isRepeatable => backOff,
            _ => null,
        };
    }
}
