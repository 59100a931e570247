using CollectionsBot.Journal;

namespace CollectionsBot.App.Tests;

/// <summary>A journal in memory, for where the disk would only cost time.</summary>
internal sealed class ListedJournal : IJournal
{
    private readonly List<Entry> _entries = [];

    public ChainHead Head => _entries is [.., var last] ? new ChainHead(last.Sequence, last.Hash) : ChainHead.Empty;

    public IEnumerable<Entry> Read(long after = 0) => _entries.Where(e => e.Sequence > after).ToList();

    public void Append(IReadOnlyList<Entry> entries) => _entries.AddRange(entries);

    public IReadOnlyList<WrappedKey> ReadKeys() => [];

    public void PutKeys(IReadOnlyList<WrappedKey> keys) => throw new NotSupportedException("Nothing is sealed here.");

    public string? FindStoreFault() => null;

    public void Dispose()
    {
    }
}
