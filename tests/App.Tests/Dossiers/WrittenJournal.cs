using CollectionsBot.Journal;

namespace CollectionsBot.App.Tests;

/// <summary>What a portfolio in memory would have written, chained as a journal chains it.</summary>
internal sealed class WrittenJournal : IJournal
{
    private readonly List<Entry> _entries = [];

    public WrittenJournal(IEnumerable<RecordedFact> facts)
    {
        foreach (var fact in facts)
        {
            _entries.Add(Chain.Link(Head, fact));
        }
    }

    public ChainHead Head => _entries is [.., var last] ? new ChainHead(last.Sequence, last.Hash) : ChainHead.Empty;

    public IEnumerable<Entry> Read(long after = 0) => _entries.Skip((int)after);

    public void Append(IReadOnlyList<Entry> entries) => throw new InvalidOperationException("It is only read.");

    public IReadOnlyList<WrappedKey> ReadKeys() => [];

    public void PutKeys(IReadOnlyList<WrappedKey> keys) => throw new InvalidOperationException("It is only read.");

    public string? FindStoreFault() => null;

    public void Dispose()
    {
    }
}
