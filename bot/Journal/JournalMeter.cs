using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CollectionsBot.Journal;

/// <summary>What one writer tells of itself to whoever measures.</summary>
public sealed class JournalMeter : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "CollectionsBot.Journal";

    private readonly Meter _meter = new(Name);
    private readonly Histogram<double> _flushes;
    private readonly Counter<long> _entries;
    private readonly Counter<long> _failures;

    /// <summary>Begins to measure.</summary>
    /// <param name="waiting">Tells how many commands and queries wait.</param>
    internal JournalMeter(Func<int> waiting)
    {
        _flushes = _meter.CreateHistogram<double>("collectionsbot.journal.flush.duration", "s", "How long flushes take.");
        _entries = _meter.CreateCounter<long>("collectionsbot.journal.entries", "{entry}", "Entries flushed.");
        _failures = _meter.CreateCounter<long>("collectionsbot.journal.failures", "{batch}", "Batches of which nothing was stored.");
        _meter.CreateObservableGauge("collectionsbot.journal.queue.length", waiting, "{request}", "Commands and queries that wait.");
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    internal void Flushed(long begun, int entries)
    {
        _flushes.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        _entries.Add(entries);
    }

    internal void Failed() => _failures.Add(1);
}
