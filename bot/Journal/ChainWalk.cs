using System.Text;

namespace CollectionsBot.Journal;

/// <summary>Follows a chain: the one place that says whether an entry may stand where it stands.</summary>
internal static class ChainWalk
{
    /// <summary>How many pages wait for the one who uses them, so that a slow user does not fill the memory.</summary>
    private const int PagesAhead = 16;

    /// <summary>Checks entries after a head and reads their facts, up to the end or to the first one that is not sound.</summary>
    /// <remarks>
    /// One thread reads the store, and every processor checks: a page needs of the one before it only the hash that the store
    /// has for its last entry, and whether that is the right one shows when the page before is checked. They are handed out in order.
    /// </remarks>
    /// <param name="journal">Whose entries; it is read on another thread.</param>
    /// <param name="from">Where the chain stands before them.</param>
    /// <param name="seals">Reads what is sealed.</param>
    /// <param name="upTo">The number of the last one to look at; null for all.</param>
    /// <exception cref="JournalException">The store cannot be read; what was read until then came before.</exception>
    public static IEnumerable<Stretch> Walk(IJournal journal, ChainHead from, Seals seals, long? upTo = null)
    {
        foreach (var checking in Pages(journal, from, upTo).Select(page => Task.Run(() => Check(page, seals, upTo))).Ahead(PagesAhead))
        {
            var stretch = checking.GetAwaiter().GetResult();
            yield return stretch;
            if (stretch.Fault is not null)
            {
                yield break;
            }
        }
    }

    /// <summary>The head after some entries, which must follow a head and each other. Stores ask this before they write.</summary>
    /// <exception cref="ArgumentException">There are none, or one does not follow.</exception>
    public static ChainHead HeadAfter(ChainHead head, IReadOnlyList<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0)
        {
            throw new ArgumentException("There is nothing to append.", nameof(entries));
        }

        foreach (var entry in entries)
        {
            if (Chain.FaultOf(entry, head) is { } fault)
            {
                throw new ArgumentException($"The entries do not follow entry {head.Sequence}: {fault}.", nameof(entries));
            }

            head = new ChainHead(entry.Sequence, entry.Hash);
        }

        return head;
    }

    private static IEnumerable<EntryPage> Pages(IJournal journal, ChainHead from, long? upTo)
    {
        foreach (var page in journal.ReadPages(from))
        {
            var last = page.Last.Sequence;
            yield return page;
            if (last >= upTo)
            {
                yield break;
            }
        }
    }

    private static Stretch Check(EntryPage page, Seals seals, long? upTo)
    {
        using (page)
        {
            var facts = new List<RecordedFact>(page.Count);
            for (var i = 0; i < page.Count && !(page[i].Sequence > upTo); i++)
            {
                if ((Chain.FaultOf(page[i], page.Before.Sequence + i) ?? Read(page, i, facts, seals)) is { } fault)
                {
                    return new Stretch(facts, HeadBefore(page, i), fault);
                }
            }

            return new Stretch(facts, HeadBefore(page, facts.Count), null);
        }
    }

    private static ChainHead HeadBefore(EntryPage page, int index) => index == 0 ? page.Before : page[index - 1].Head;

    private static string? Read(EntryPage page, int index, List<RecordedFact> facts, Seals seals)
    {
        var row = page[index];
        try
        {
            facts.Add(index == 0 ? seals.Read(row) : seals.Read(row, page[index - 1], facts[^1]));
            return null;
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException or NotSupportedException)
        {
            return e is FormatException ? e.Message : $"Entry {row.Sequence} ({Encoding.UTF8.GetString(row.Kind)}) cannot be read: {e.Message}";
        }
    }
}

/// <summary>Some sound entries that follow each other, and what ended them.</summary>
/// <param name="Facts">Their facts.</param>
/// <param name="Head">The last sound entry.</param>
/// <param name="Fault">What is wrong with the entry after it, naming its number; null when nothing is.</param>
internal sealed record Stretch(IReadOnlyList<RecordedFact> Facts, ChainHead Head, string? Fault);
