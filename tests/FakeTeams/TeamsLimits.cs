namespace CollectionsBot.FakeTeams;

/// <summary>What Teams allows.</summary>
public sealed record TeamsLimits
{
    /// <summary>Calls and seconds, for sending into one conversation.</summary>
    public IReadOnlyList<(int Calls, double Seconds)> Sends { get; init; } = [(7, 1), (8, 2), (60, 30), (1800, 3600)];

    /// <summary>Calls and seconds, for reading in one conversation.</summary>
    public IReadOnlyList<(int Calls, double Seconds)> Reads { get; init; } = [(14, 1), (16, 2), (120, 30), (3600, 3600)];

    /// <summary>Calls and seconds, for all of a tenant.</summary>
    public IReadOnlyList<(int Calls, double Seconds)> Tenant { get; init; } = [(50, 1)];

    /// <summary>The largest message, in bytes of UTF-16.</summary>
    public int MessageBytes { get; init; } = 100 * 1024;
}

/// <summary>Counts calls in every stretch of time that ends now.</summary>
internal sealed class CallCount(IReadOnlyList<(int Calls, double Seconds)> limits)
{
    private readonly List<DateTimeOffset> _times = [];

    /// <returns>How long to wait before the next one; null when this one is within the limits.</returns>
    public TimeSpan? Note(DateTimeOffset now)
    {
        _times.Add(now);
        foreach (var (calls, seconds) in limits)
        {
            if (_times.Count > calls && now - _times[^(calls + 1)] < TimeSpan.FromSeconds(seconds))
            {
                return _times[^calls] + TimeSpan.FromSeconds(seconds) - now;
            }
        }

        return null;
    }
}
