using Microsoft.Extensions.Options;

namespace CollectionsBot.Channel;

/// <summary>Lets calls through as fast as the limits of their conversation and tenant allow. Thread-safe; one for the program.</summary>
/// <remarks>
/// A call that names no tenant counts for the tenant that was last named in its conversation. What a conversation that
/// was forgotten did before counts no more; see <see cref="ConnectorPaceOptions.MaxConversations"/>.
/// </remarks>
public sealed class ConnectorPace
{
    private readonly ConnectorPaceOptions options;
    private readonly TimeProvider clock;
    private readonly long start;
    private readonly Lock door = new();
    private readonly LatelyUsed<Pace> conversations;
    private readonly LatelyUsed<CallTimes> tenants;

    /// <summary>A pace at which nothing has been called yet.</summary>
    public ConnectorPace(IOptions<ConnectorPaceOptions> options, TimeProvider clock)
    {
        this.options = options.Value;
        this.clock = clock;
        start = clock.GetTimestamp();
        conversations = new(this.options.MaxConversations, () => new Pace(this.options));
        tenants = new(this.options.MaxConversations, () => new CallTimes(this.options.Tenant, this.options.Margin));
    }

    /// <summary>For how many conversations the pace is in memory now.</summary>
    public int KeptConversations
    {
        get
        {
            lock (door)
                return conversations.Count;
        }
    }

    private TimeSpan Now => clock.GetElapsedTime(start);

    /// <summary>Waits for the call's turn, which counts as taken then.</summary>
    /// <returns>Null when the call may be made; how long it would have to wait when that is too long.</returns>
    internal async Task<TimeSpan?> EnterAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        var until = call.IsPassing ? Now : Now + options.LongestWait;
        while (TryTake(call) is { } freeAt)
        {
            if (freeAt > until)
                return freeAt - Now;

            var wait = freeAt - Now;
            // A timer counts whole milliseconds, and one that is early would only have to be set again.
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(wait.TotalMilliseconds))), clock, cancellationToken);
        }

        return null;
    }

    /// <summary>Lets no call of that kind through in that conversation for a while.</summary>
    internal void Hold(ConnectorCall call, TimeSpan wait)
    {
        lock (door)
            conversations.Find(call.Conversation).Of(call).HoldUntil(Now + wait);
    }

    /// <returns>Null when the turn was taken; else the moment from which it may be asked for again.</returns>
    private TimeSpan? TryTake(ConnectorCall call)
    {
        lock (door)
        {
            var pace = conversations.Find(call.Conversation);
            pace.Tenant = call.Tenant ?? pace.Tenant;
            var (own, all, now) = (pace.Of(call), tenants.Find(pace.Tenant), Now);
            var freeAt = own.FreeAt > all.FreeAt ? own.FreeAt : all.FreeAt;
            if (freeAt > now)
                return freeAt;

            own.Take(now);
            all.Take(now);
            return null;
        }
    }

    private sealed class Pace(ConnectorPaceOptions options)
    {
        private readonly CallTimes sends = new(options.Sends, options.Margin);
        private readonly CallTimes reads = new(options.Reads, options.Margin);

        public string Tenant { get; set; } = "";

        public CallTimes Of(ConnectorCall call) => call.IsRead ? reads : sends;
    }
}
