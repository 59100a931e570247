namespace CollectionsBot.FakeTeams;

/// <summary>A clock that moves only when a test says so, from one timer to the next. Thread-safe.</summary>
public sealed class SteppedClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _door = new();
    private readonly List<SteppedTimer> _timers = [];
    private DateTimeOffset _now = start;

    /// <summary>How often the world is looked at before it counts as quiet.</summary>
    private const int LooksBeforeQuiet = 8;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_door)
        {
            return _now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SteppedTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Goes to a moment at once; timers on the way go off.</summary>
    public void GoTo(DateTimeOffset moment)
    {
        while (NextDue() is { } due && due <= moment)
        {
            Step();
        }

        lock (_door)
        {
            _now = moment;
        }
    }

    /// <summary>Moves on from timer to timer, each time when nothing else is under way, until the work is done.</summary>
    /// <param name="work">The work.</param>
    /// <param name="underWay">How many things are under way that will end without time passing.</param>
    public async Task RunAsync(Task work, Func<int> underWay)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(underWay);
        var quiet = 0;
        while (!work.IsCompleted)
        {
            // A moment of real time for whoever has something to do; no outcome depends on its length.
            await Task.WhenAny(work, Task.Delay(1));
            quiet = underWay() == 0 && NextDue() is not null ? quiet + 1 : 0;
            if (quiet == LooksBeforeQuiet)
            {
                quiet = 0;
                Step();
            }
        }

        await work;
    }

    private DateTimeOffset? NextDue()
    {
        lock (_door)
        {
            return _timers.Count == 0 ? null : _timers.Min(t => t.Due);
        }
    }

    private void Step()
    {
        List<SteppedTimer> due;
        lock (_door)
        {
            if (_timers.Count == 0)
            {
                return;
            }

            var next = _timers.Min(t => t.Due);
            _now = next > _now ? next : _now;
            due = [.. _timers.Where(t => t.Due <= _now)];
            _timers.RemoveAll(due.Contains);
        }

        foreach (var timer in due)
        {
            timer.Fire();
        }
    }

    private sealed class SteppedTimer(SteppedClock clock, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => fire();

        /// <summary>No timer here repeats.</summary>
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._door)
            {
                clock._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock._now + dueTime;
                    clock._timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
