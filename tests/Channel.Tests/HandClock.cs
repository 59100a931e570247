namespace CollectionsBot.Channel.Tests;

/// <summary>A clock that stands still, and whose timers go off when a test says so.</summary>
public sealed class HandClock : TimeProvider
{
    private readonly List<HandTimer> timers = [];
    private readonly Lock door = new();

    public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 13, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandTimer(dueTime, () => callback(state));
        lock (door)
            timers.Add(timer);
        return timer;
    }

    /// <summary>Every timer that was set and not disposed of goes off.</summary>
    public void LetTimePass() => LetTimePass(TimeSpan.MaxValue);

    /// <summary>Every timer that was set to so long or less, and not disposed of, goes off.</summary>
    public void LetTimePass(TimeSpan time)
    {
        List<HandTimer> due;
        lock (door)
            due = [.. timers.Where(t => !t.IsDisposed && t.DueTime <= time)];
        foreach (var timer in due)
            timer.Fire();
    }

    private sealed class HandTimer(TimeSpan dueTime, Action fire) : ITimer
    {
        public TimeSpan DueTime => dueTime;

        public bool IsDisposed { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => IsDisposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
