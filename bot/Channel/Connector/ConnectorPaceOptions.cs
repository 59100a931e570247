namespace CollectionsBot.Channel;

/// <summary>How fast the connector may be called, and how patiently a call is repeated.</summary>
/// <remarks>The limits are those that Teams publishes. An empty list of limits is no limit.</remarks>
public sealed class ConnectorPaceOptions
{
    /// <summary>Messages sent, changed or deleted, and conversations begun, for each conversation.</summary>
    public IReadOnlyList<RateLimit> Sends { get; set; } = [new(7, 1), new(8, 2), new(60, 30), new(1800, 3600)];

    /// <summary>Questions about members, for each conversation; about a team and its channels, for each team.</summary>
    public IReadOnlyList<RateLimit> Reads { get; set; } = [new(14, 1), new(16, 2), new(120, 30), new(3600, 3600)];

    /// <summary>All calls together, for each tenant.</summary>
    public IReadOnlyList<RateLimit> Tenant { get; set; } = [new(50, 1)];

    /// <summary>What is added to each limit's stretch of time, because calls do not all travel equally long: up to 10 seconds.</summary>
    public TimeSpan Margin { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long one call may wait for its turn, or as a throttled one is told to: up to 1 hour. What would wait longer fails at once.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often a call is made at most, the first time included: 1 to 20.</summary>
    public int MaxAttempts { get; set; } = 6;

    /// <summary>The wait before the second attempt, which doubles with each further one: up to 1 minute.</summary>
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>For how many conversations the pace is kept in memory, 1 to 1,000,000; beyond it those that were used longest ago are forgotten.</summary>
    public int MaxConversations { get; set; } = 10_000;

    /// <summary>What is wrong with the values; empty when nothing is.</summary>
    public IEnumerable<string> Faults()
    {
        foreach (var (name, limits) in new[] { (nameof(Sends), Sends), (nameof(Reads), Reads), (nameof(Tenant), Tenant) })
        {
            if (!limits.All(l => l.IsValid))
                yield return $"{name} must be 1 to {RateLimit.CallsMax} calls in up to {RateLimit.SecondsMax} seconds.";
        }

        if (Margin < TimeSpan.Zero || Margin > TimeSpan.FromSeconds(10))
            yield return $"{nameof(Margin)} must be at most 10 seconds.";
        if (LongestWait <= TimeSpan.Zero || LongestWait > TimeSpan.FromHours(1))
            yield return $"{nameof(LongestWait)} must be more than nothing and at most 1 hour.";
        if (MaxAttempts is < 1 or > 20)
            yield return $"{nameof(MaxAttempts)} must be 1 to 20.";
        if (FirstDelay <= TimeSpan.Zero || FirstDelay > TimeSpan.FromMinutes(1))
            yield return $"{nameof(FirstDelay)} must be more than nothing and at most 1 minute.";
        if (MaxConversations is < 1 or > 1_000_000)
            yield return $"{nameof(MaxConversations)} must be 1 to 1,000,000.";
    }
}
