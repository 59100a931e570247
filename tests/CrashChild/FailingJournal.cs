using CollectionsBot.Core;
using CollectionsBot.Journal;

namespace CollectionsBot.CrashChild;

/// <summary>A journal whose appends fail now and then, by turns before the entries are stored and after: the writer must read it anew.</summary>
internal sealed class FailingJournal(IJournal inner) : IJournal
{
    private const int AppendsAFault = 4;

    private int _appends;
    private bool _isRecovering;

    public ChainHead Head => inner.Head;

    public IEnumerable<Entry> Read(long after = 0) => inner.Read(after);

    public IEnumerable<EntryPage> ReadPages(ChainHead after)
    {
        foreach (var page in inner.ReadPages(after))
        {
            yield return page;
        }

        if (_isRecovering)
        {
            _isRecovering = false;
            Moment.End("recovery");
        }
    }

    public void Append(IReadOnlyList<Entry> entries)
    {
        var (fails, stores) = (++_appends % AppendsAFault == 0, _appends % (2 * AppendsAFault) != 0);
        if (stores)
        {
            inner.Append(entries);
        }

        if (fails)
        {
            _isRecovering = true;
            Moment.Begin("recovery");
            throw new JournalException("The disk failed just then.");
        }
    }

    public IReadOnlyList<WrappedKey> ReadKeys() => inner.ReadKeys();

    public void PutKeys(IReadOnlyList<WrappedKey> keys) => inner.PutKeys(keys);

    public string? FindStoreFault() => inner.FindStoreFault();

    public void Dispose() => inner.Dispose();
}
