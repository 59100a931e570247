using System.Net.Http.Headers;

namespace CollectionsBot.Channel;

/// <summary>How long a response asks to wait.</summary>
public static class RetryAfterHeader
{
    /// <summary>The longest wait that is believed. A longer one is a mistake, and would silence the bot.</summary>
    public static readonly TimeSpan Max = TimeSpan.FromHours(1);

    /// <summary>The wait, 0 to <see cref="Max"/>; null if the header is absent.</summary>
    public static TimeSpan? Read(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var wait = header?.Delta ?? (header?.Date - now);
        return wait switch
        {
            null => null,
            { Ticks: < 0 } => TimeSpan.Zero,
            { } tooLong when tooLong > Max => Max,
            { } asked => asked,
        };
    }
}
