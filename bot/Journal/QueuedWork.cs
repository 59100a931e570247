namespace CollectionsBot.Journal;

/// <summary>A command or a query on its way through the writer's loop: done first, answered only after the flush.</summary>
internal abstract class QueuedWork(CancellationToken cancellation)
{
    /// <summary>Cancelled when whoever asked gives up.</summary>
    protected CancellationToken Cancellation => cancellation;

    /// <summary>Whether whoever asked has given up. Looked at once, when its turn comes: later it counts no more.</summary>
    public bool IsGivenUp => cancellation.IsCancellationRequested;

    /// <summary>Does the work and keeps the answer, or the exception, for later. Never throws.</summary>
    public abstract void Do(WorkingPortfolio portfolio);

    /// <summary>Gives the answer to whoever asked.</summary>
    public abstract void Answer();

    /// <summary>Gives a fault to whoever asked, whatever the answer was to be.</summary>
    public abstract void Fail(Exception fault);

    /// <summary>Tells whoever asked that it was given up and nothing happened.</summary>
    public abstract void GiveUp();
}

/// <summary>Work with an answer of a type.</summary>
internal sealed class QueuedWork<T>(Func<WorkingPortfolio, T> work, CancellationToken cancellation) : QueuedWork(cancellation)
{
    // Whoever awaits goes on elsewhere: the loop must not run other people's code.
    private readonly TaskCompletionSource<T> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _answer;
    private Exception? _fault;

    public Task<T> Answered => _answered.Task;

    public override void Do(WorkingPortfolio portfolio)
    {
        try
        {
            _answer = work(portfolio);
        }
#pragma warning disable CA1031 // What one asks must not harm the others: whatever it is, it goes back to whoever asked.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _fault = e;
        }
    }

    public override void Answer()
    {
        if (_fault is null)
        {
            _answered.TrySetResult(_answer!);
        }
        else
        {
            _answered.TrySetException(_fault);
        }
    }

    public override void Fail(Exception fault) => _answered.TrySetException(fault);

    public override void GiveUp() => _answered.TrySetCanceled(Cancellation);
}
