namespace CollectionsBot.Journal;

/// <summary>Holds a snapshot against the facts of the journal while they pass by.</summary>
internal sealed class SnapshotComparison : IDisposable
{
    private readonly SnapshotFile _snapshot;
    private readonly IEnumerator<SnapshotBlock> _blocks;
    private readonly List<RecordedFact> _facts = [];
    private bool _hasBlock;

    /// <summary>Begins at the first fact.</summary>
    /// <param name="snapshot">The snapshot as it was before the journal was opened.</param>
    public SnapshotComparison(SnapshotFile snapshot)
    {
        _snapshot = snapshot;
        _blocks = snapshot.Blocks().Select(b => b.Block).GetEnumerator();
        _hasBlock = _blocks.MoveNext();
    }

    /// <summary>What the snapshot tells otherwise than the facts taken so far; null when nothing.</summary>
    public string? Fault { get; private set; }

    /// <summary>Takes the next facts of the journal, in order.</summary>
    public void Take(IReadOnlyList<RecordedFact> facts)
    {
        foreach (var fact in facts.TakeWhile(_ => _hasBlock))
        {
            _facts.Add(fact);
            if (_facts.Count == _blocks.Current.Count)
            {
                Compare(_blocks.Current);
                _facts.Clear();
                _hasBlock = Fault is null && _blocks.MoveNext();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _blocks.Dispose();

    private void Compare(SnapshotBlock block) => Fault = FactImage.Of(_facts).AsSpan().SequenceEqual(block.Image)
        ? null
        : $"the snapshot tells entries {block.First} to {block.Head.Sequence} otherwise than the journal. Stop the bot and delete '{_snapshot.File}'; it is made anew";
}
