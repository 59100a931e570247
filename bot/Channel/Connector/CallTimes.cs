namespace CollectionsBot.Channel;

/// <summary>When calls of one kind were made, as far back as a limit asks. Not thread-safe.</summary>
/// <remarks>
/// The times themselves are kept instead of a count of tokens: a bucket that refills lets almost twice its size through
/// in one stretch, and what counts on the other side is every stretch.
/// </remarks>
internal sealed class CallTimes(IReadOnlyList<RateLimit> limits, TimeSpan margin)
{
    private readonly List<TimeSpan> times = [];
    private readonly int kept = limits.Count == 0 ? 0 : limits.Max(l => l.Calls);
    private TimeSpan heldUntil;

    /// <summary>The first moment at which one more call breaks no limit.</summary>
    public TimeSpan FreeAt => limits
        .Where(l => times.Count >= l.Calls)
        .Select(l => times[^l.Calls] + TimeSpan.FromSeconds(l.Seconds) + margin)
        .Append(heldUntil)
        .Max();

    /// <summary>Notes a call.</summary>
    public void Take(TimeSpan now)
    {
        times.Add(now);
        if (times.Count > kept)
            times.RemoveAt(0);
    }

    /// <summary>Lets nothing through before a moment.</summary>
    public void HoldUntil(TimeSpan moment) => heldUntil = moment > heldUntil ? moment : heldUntil;
}
