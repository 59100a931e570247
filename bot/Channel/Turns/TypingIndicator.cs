namespace CollectionsBot.Channel;

/// <summary>Tells a person who waits that the bot is busy: once, when nothing was said for <see cref="Delay"/>.</summary>
/// <remarks>
/// Never after the answer: whoever answers first calls <see cref="StopAsync"/>, which waits for a notice that is on its way.
/// A notice that the channel does not take is of no importance and is forgotten.
/// </remarks>
internal sealed class TypingIndicator : IAsyncDisposable
{
    /// <summary>How long people wait without wondering.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest that an answer waits for the notice before it.</summary>
    public static readonly TimeSpan NoticeTimeout = TimeSpan.FromSeconds(2);

    private readonly Func<CancellationToken, Task> send;
    private readonly TimeProvider clock;
    private readonly Lock door = new();
    private readonly ITimer timer;
    private Task notice = Task.CompletedTask;
    private bool isStopped;

    /// <summary>Begins to wait.</summary>
    /// <param name="send">Sends the notice.</param>
    /// <param name="clock">The clock.</param>
    public TypingIndicator(Func<CancellationToken, Task> send, TimeProvider clock)
    {
        (this.send, this.clock) = (send, clock);
        timer = clock.CreateTimer(_ => Begin(), null, Delay, Timeout.InfiniteTimeSpan);
    }

    /// <summary>From now on nothing is sent; done when nothing is on its way either.</summary>
    public async Task StopAsync()
    {
        lock (door)
            isStopped = true;
        await timer.DisposeAsync();
        await notice;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync();

    private void Begin()
    {
        lock (door)
        {
            if (!isStopped)
                notice = Task.Run(SendAsync);
        }
    }

    private async Task SendAsync()
    {
        using var deadline = new CancellationTokenSource(NoticeTimeout, clock);
        try
        {
            await send(deadline.Token);
        }
        catch (Exception)
        {
            // The answer matters, not the notice of it.
        }
    }
}
