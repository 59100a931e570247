namespace CollectionsBot.Channel;

/// <summary>How much the channel takes in and how long it waits.</summary>
public sealed class BotChannelOptions
{
    /// <summary>The largest body of a request, in bytes: 1 KiB to 4 MiB.</summary>
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>The largest body of a response, in bytes: 1 KiB to 16 MiB. 500 members take some 200 KiB.</summary>
    public int MaxResponseBytes { get; set; } = 1024 * 1024;

    /// <summary>How many turns may be under way at a time: 1 to 10,000.</summary>
    public int MaxConcurrentTurns { get; set; } = 256;

    /// <summary>What a request that finds the bot busy is told to wait: 1 second to 5 minutes.</summary>
    public TimeSpan RetryAfterWhenBusy { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a turn may take: up to 2 minutes. Teams gives up after 10 to 15 seconds.</summary>
    public TimeSpan TurnTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long one call of the connector may take, its token included: up to 1 minute.</summary>
    public TimeSpan ConnectorTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>What is wrong with the values; empty when nothing is.</summary>
    public IEnumerable<string> Faults()
    {
        if (MaxBodyBytes is < 1024 or > 4 * 1024 * 1024)
            yield return $"{nameof(MaxBodyBytes)} must be 1 KiB to 4 MiB.";
        if (MaxResponseBytes is < 1024 or > 16 * 1024 * 1024)
            yield return $"{nameof(MaxResponseBytes)} must be 1 KiB to 16 MiB.";
        if (MaxConcurrentTurns is < 1 or > 10_000)
            yield return $"{nameof(MaxConcurrentTurns)} must be 1 to 10,000.";
        if (RetryAfterWhenBusy < TimeSpan.FromSeconds(1) || RetryAfterWhenBusy > TimeSpan.FromMinutes(5))
            yield return $"{nameof(RetryAfterWhenBusy)} must be 1 second to 5 minutes.";
        if (TurnTimeout <= TimeSpan.Zero || TurnTimeout > TimeSpan.FromMinutes(2))
            yield return $"{nameof(TurnTimeout)} must be more than nothing and at most 2 minutes.";
        if (ConnectorTimeout <= TimeSpan.Zero || ConnectorTimeout > TimeSpan.FromMinutes(1))
            yield return $"{nameof(ConnectorTimeout)} must be more than nothing and at most 1 minute.";
    }
}
