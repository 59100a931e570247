namespace CollectionsBot.Journal.Tests;

/// <summary>A journal in memory, with places to hold it up or make it fail.</summary>
internal sealed class MemoryJournal : IJournal
{
    public List<Entry> Entries { get; } = [];

    public List<WrappedKey> Keys { get; } = [];

    /// <summary>Runs before keys are stored; what it throws, the storing throws.</summary>
    public Action<IReadOnlyList<WrappedKey>> BeforePutKeys { get; set; } = _ => { };

    /// <summary>Runs at the start of every append; what it throws, the append throws.</summary>
    public Action<IReadOnlyList<Entry>> BeforeAppend { get; set; } = _ => { };

    /// <summary>Runs after the entries are stored and before the append returns.</summary>
    public Action AfterAppend { get; set; } = () => { };

    /// <summary>Runs at the start of every read.</summary>
    public Action BeforeRead { get; set; } = () => { };

    public bool IsClosed { get; private set; }

    public ChainHead Head => Entries is [.., var last] ? new ChainHead(last.Sequence, last.Hash) : ChainHead.Empty;

    public IEnumerable<Entry> Read(long after = 0)
    {
        BeforeRead();
        var count = Entries.Count;
        for (var i = 0; i < count; i++)
        {
            if (Entries[i].Sequence > after)
            {
                yield return Entries[i];
            }
        }
    }

    public void Append(IReadOnlyList<Entry> entries)
    {
        ChainWalk.HeadAfter(Head, entries);
        BeforeAppend(entries);
        Entries.AddRange(entries);
        AfterAppend();
    }

    public IReadOnlyList<WrappedKey> ReadKeys() => Keys;

    public void PutKeys(IReadOnlyList<WrappedKey> keys)
    {
        BeforePutKeys(keys);
        Keys.RemoveAll(k => keys.Any(put => (put.Customer, put.Since) == (k.Customer, k.Since)));
        Keys.AddRange(keys);
    }

    public string? FindStoreFault() => null;

    public void Dispose() => IsClosed = true;
}
