using System.Diagnostics;
using System.Threading.Channels;

namespace CollectionsBot.Journal;

/// <summary>The one owner of a portfolio: takes commands and queries in order, and answers when what they rest on is on disk.</summary>
/// <remarks>
/// <para>
/// Thread-safe. One loop does all the work, so neither the portfolio nor the journal needs a lock. It has no thread of its own:
/// with one client, the thread that asks goes on with the work and with whoever awaits the answer, and none is woken for it.
/// </para>
/// <para>
/// What waits is handled together and flushed by a single append (group commit); nothing is answered before it, queries and
/// refusals included, because they may rest on facts that are not flushed yet. When an append fails, nobody of the batch is
/// told yes: the memory is thrown away and folded anew from the journal before the next request, so that the bot carries on by
/// itself once the disk does.
/// </para>
/// </remarks>
public sealed class PortfolioWriter : IAsyncDisposable
{
    /// <summary>The most commands and queries that wait.</summary>
    public const int QueueLengthMax = 10_000;

    /// <summary>The most commands and queries that are flushed together.</summary>
    public const int BatchLengthMax = 512;

    /// <summary>From how many entries on a batch is closed, so that nobody waits behind a second large import.</summary>
    public const int BatchEntriesMax = 10_000;

    private readonly IJournal _journal;
    private readonly PortfolioRules _rules;
    private readonly SnapshotFile? _file;
    private readonly Seals _seals;
    private readonly Channel<QueuedWork> _queue = Channel.CreateBounded<QueuedWork>(
        new BoundedChannelOptions(QueueLengthMax) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly List<QueuedWork> _batch = new(BatchLengthMax);
    private readonly JournalMeter _meter;

    // Both begin anew when somebody is erased.
    private SnapshotFile? _snapshot;
    private SnapshotWriter? _keep;

    // Null after a failed append, until it is folded anew. Only the loop touches it.
    private WorkingPortfolio? _working;
    private Task _running = Task.CompletedTask;
    private long _flushCount;
    private volatile bool _isClosed;
    private int _disposed;

    private PortfolioWriter(IJournal journal, PortfolioRules rules, SnapshotFile? snapshot, Seals seals)
    {
        (_journal, _rules, _file, _seals) = (journal, rules, snapshot, seals);
        BeginSnapshot();
        _working = Fold();
        _meter = new JournalMeter(() => _queue.Reader.Count);
    }

    /// <summary>Raised after every flush with the facts that it stored, in order.</summary>
    /// <remarks>
    /// Raised in the writer's loop: a handler only takes note and returns at once, as by setting a signal; while it runs,
    /// everybody waits, and one that waits for the writer waits for ever. What it throws goes to the trace and no further.
    /// </remarks>
    public event Action<ImmutableArray<RecordedFact>>? Appended;

    /// <summary>How many appends were made since opening.</summary>
    public long FlushCount => Interlocked.Read(ref _flushCount);

    /// <summary>Replays a journal, checking its chain from where the snapshot ends, and starts to take commands.</summary>
    /// <param name="journal">The history; from here on it belongs to the writer, which closes it. When this throws, it stays the caller's.</param>
    /// <param name="rules">The team's calendar and policy.</param>
    /// <param name="snapshot">Saves the next start the replay; read now, and brought up to date in the background and when the writer is closed.</param>
    /// <param name="seals">The journal's, from <see cref="Seals.ToWrite"/>; null to seal nothing, when no customers are persons.</param>
    /// <exception cref="JournalException">The store cannot be read, or an entry is broken; the message names it and says what to do.</exception>
    public static PortfolioWriter Open(IJournal journal, PortfolioRules rules, SnapshotFile? snapshot = null, Seals? seals = null)
    {
        var writer = new PortfolioWriter(journal, rules, snapshot, seals ?? Seals.None);
        writer._running = Task.Run(writer.RunAsync);
        return writer;
    }

    /// <summary>Has a command decided and carried out.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellation">
    /// Takes the command back as long as its turn has not come. Cancelled means that nothing happened; once its turn has come,
    /// its outcome is told whatever the token says.
    /// </param>
    /// <returns>What became of it, once that is on disk.</returns>
    /// <exception cref="PortfolioBusyException">Too much is waiting; nothing happened.</exception>
    /// <exception cref="JournalException">It could not be stored; the message says what to do. The same command can be given again.</exception>
    /// <exception cref="ObjectDisposedException">The writer is closed.</exception>
    public ValueTask<Outcome> ExecuteAsync(Command command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Enqueue(portfolio => portfolio.Carry(command), cancellation);
    }

    /// <summary>Has a question answered about the portfolio.</summary>
    /// <param name="query">
    /// Reads the portfolio, changes nothing, and is quick: everybody waits for it. What it gives back must hold no part of the
    /// portfolio that changes later (accounts, conversations, or anything lazy), as it is used on another thread.
    /// </param>
    /// <param name="cancellation">Takes the question back as long as its turn has not come.</param>
    /// <returns>The answer, once everything that it rests on is on disk.</returns>
    /// <exception cref="PortfolioBusyException">Too much is waiting.</exception>
    /// <exception cref="JournalException">The journal failed, and what the answer rests on is not stored.</exception>
    /// <exception cref="ObjectDisposedException">The writer is closed.</exception>
    public ValueTask<T> AskAsync<T>(Func<Portfolio, T> query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Enqueue(portfolio => query(portfolio.Portfolio), cancellation);
    }

    /// <summary>Takes no more, answers everything that waits, and closes the journal.</summary>
    public async ValueTask DisposeAsync()
    {
        _isClosed = true;
        _queue.Writer.TryComplete();
        await _running.ConfigureAwait(false);
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _meter.Dispose();
            await (_keep?.CompleteAsync() ?? Task.CompletedTask).ConfigureAwait(false);
            _journal.Dispose();
        }
    }

    private ValueTask<T> Enqueue<T>(Func<WorkingPortfolio, T> work, CancellationToken cancellation)
    {
        var queued = new QueuedWork<T>(work, cancellation);
        if (_queue.Writer.TryWrite(queued))
        {
            return new ValueTask<T>(queued.Answered);
        }

        ObjectDisposedException.ThrowIf(_isClosed, this);
        throw new PortfolioBusyException(_queue.Reader.Count);
    }

    private async Task RunAsync()
    {
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            RunBatch();
        }
    }

    private void RunBatch()
    {
        _batch.Clear();
        try
        {
            Collect();
            Flush();
        }
#pragma warning disable CA1031 // Whatever fails here, memory can no longer be trusted, nobody is told yes, and the loop goes on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _working = null;
            _meter.Failed();
            var fault = e as JournalException ?? new JournalException($"The bot could not store what was asked for, and nothing was stored: {e.Message}", e);
            _batch.ForEach(work => work.Fail(fault));
        }
    }

    /// <summary>Does what waits, in order, up to the bounds of a batch. Each sees what those before it did.</summary>
    private void Collect()
    {
        _working ??= Recover();
        while (_batch.Count < BatchLengthMax && _working is { Entries.Count: < BatchEntriesMax, HasErasure: false } && _queue.Reader.TryRead(out var work))
        {
            if (work.IsGivenUp)
            {
                work.GiveUp();
                continue;
            }

            _batch.Add(work);
            work.Do(_working);
            if (_working.IsSpoilt)
            {
                throw new InvalidOperationException("A fact could not be taken in. This is a fault of the program.");
            }
        }
    }

    private void Flush()
    {
        var facts = ImmutableArray<RecordedFact>.Empty;
        if (_working is { Entries.Count: > 0 })
        {
            _seals.Save();
            var begun = Stopwatch.GetTimestamp();
            _journal.Append(_working.Entries);
            _meter.Flushed(begun, _working.Entries.Count);
            Interlocked.Increment(ref _flushCount);
            facts = _working.Flushed();
            _working = Erase(facts.Where(f => f.Fact is CustomerErased)) ? null : _working;
        }

        _batch.ForEach(work => work.Answer());
        if (!facts.IsEmpty)
        {
            if (_working is not null)
            {
                _keep?.Offer(facts, _journal.Head);
            }

            Tell(facts);
        }
    }

    /// <summary>Destroys the keys of those who were erased. Memory and snapshot, which hold what is gone, begin anew.</summary>
    /// <returns>Whether there was a key to destroy.</returns>
    private bool Erase(IEnumerable<RecordedFact> erasures)
    {
        if (!_seals.Destroy(erasures))
        {
            return false;
        }

        _keep?.StopAsync().GetAwaiter().GetResult();
        BeginSnapshot();
        return true;
    }

    private void BeginSnapshot()
    {
        _snapshot = _file?.SealedBy(_seals);
        _keep = _snapshot is null ? null : new SnapshotWriter(_snapshot);
    }

    private void Tell(ImmutableArray<RecordedFact> facts)
    {
        try
        {
            Appended?.Invoke(facts);
        }
#pragma warning disable CA1031 // The facts are stored and answered: a listener's fault must not make them look undone.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Trace.TraceError("A listener to the portfolio failed: {0}", e);
        }
    }

    private WorkingPortfolio Recover()
    {
        try
        {
            return Fold();
        }
        catch
        {
            // Those who wait behind would meet the same fault, each after a replay of its own; they are told together.
            while (_batch.Count < BatchLengthMax && _queue.Reader.TryRead(out var work))
            {
                _batch.Add(work);
            }

            throw;
        }
    }

    private WorkingPortfolio Fold()
    {
        var (portfolio, head) = PortfolioReader.Replay(_journal, _rules, upTo: null, _snapshot, _keep, _seals);
        // A process that died between the fact and the destruction left the key behind.
        return Erase(portfolio.Erasures) ? Fold() : new WorkingPortfolio(portfolio, head, _seals);
    }
}
