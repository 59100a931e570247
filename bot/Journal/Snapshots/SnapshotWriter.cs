using System.Diagnostics;

namespace CollectionsBot.Journal;

/// <summary>Adds stored facts to a snapshot, in the background.</summary>
/// <remarks>Offers come from one thread at a time. A fault ends the writing until the next start: the facts are in the journal anyway.</remarks>
internal sealed class SnapshotWriter(SnapshotFile file)
{
    /// <summary>How many facts make a block.</summary>
    public const int BlockFacts = 10_000;

    private List<RecordedFact> _pending = [];
    private ChainHead _head = ChainHead.Empty;
    private Task _writing = Task.CompletedTask;

    // Only the task in the background touches it after the first offer.
    private long _end;
    private volatile bool _failed;

    /// <summary>Says what the file holds, once it was read: what is offered follows it.</summary>
    /// <param name="head">The entry at which its last whole block ends.</param>
    /// <param name="end">Where that block ends, in bytes.</param>
    public void Begin(ChainHead head, long end)
    {
        if (_head == ChainHead.Empty)
        {
            (_head, _end) = (head, end);
        }
    }

    /// <summary>Takes facts that are in the journal, the last of which is the entry at a head; those it has taken before count as nothing.</summary>
    public void Offer(IEnumerable<RecordedFact> facts, ChainHead head)
    {
        if (_failed || head.Sequence <= _head.Sequence)
        {
            return;
        }

        _pending.AddRange(facts.Where(f => f.Sequence > _head.Sequence));
        _head = head;
        if (_pending.Count >= BlockFacts)
        {
            WritePending();
        }
    }

    /// <summary>Writes what was taken, and waits until it is written.</summary>
    public async Task CompleteAsync()
    {
        WritePending();
        await _writing.ConfigureAwait(false);
    }

    /// <summary>Writes nothing more of what was taken, and waits for what is being written.</summary>
    public async Task StopAsync()
    {
        (_failed, _pending) = (true, []);
        await _writing.ConfigureAwait(false);
    }

    private void WritePending()
    {
        if (_pending.Count == 0)
        {
            return;
        }

        var (facts, head) = (_pending, _head);
        _pending = [];
        _writing = _writing.ContinueWith(_ => Write(facts, head), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private void Write(List<RecordedFact> facts, ChainHead head)
    {
        try
        {
            if (!_failed)
            {
                _end = file.Put(SnapshotBlock.Of(facts, head), after: _end);
            }
        }
#pragma warning disable CA1031 // Whatever goes wrong, the journal holds the facts: the next start reads them there.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _failed = true;
            Trace.TraceWarning("The snapshot could not be written; the next start will take longer: {0}", e.Message);
        }
    }
}
