namespace CollectionsBot.App.Tests;

/// <summary>A clock that stands still. Its timers never go off, or at once: then the clock jumps to where they point.</summary>
internal sealed class FakeClock(bool timersFire = false) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = SmallPortfolio.Now;

    /// <summary>How long was waited, each time.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (timersFire)
        {
            Waits.Add(dueTime);
            Now += dueTime;
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return new StillTimer();
    }

    private sealed class StillTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
