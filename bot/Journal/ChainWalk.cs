namespace CollectionsBot.Journal;

/// <summary>Follows a chain: the one place that says whether an entry may stand where it stands.</summary>
internal static class ChainWalk
{
    /// <summary>How many entries are read and checked at a time.</summary>
    private const int StretchEntries = 512;

    /// <summary>How many stretches wait for the one who uses them, so that a slow user does not fill the memory.</summary>
    private const int StretchesAhead = 8;

    /// <summary>Checks entries after a head and reads their facts, up to the end or to the first one that is not sound.</summary>
    /// <remarks>
    /// One thread reads the store, and every processor checks: a stretch needs of the one before it only the hash that the store
    /// has for its last entry, and whether that is the right one shows when the stretch before is checked. They are handed out in order.
    /// </remarks>
    /// <param name="entries">The entries; enumerated on another thread.</param>
    /// <param name="from">Where the chain stands before them.</param>
    /// <param name="seals">Reads what is sealed.</param>
    public static IEnumerable<Stretch> Walk(IEnumerable<Entry> entries, ChainHead from, Seals seals)
    {
        foreach (var checking in Rows(entries, from).Select(rows => Task.Run(() => Check(rows, seals))).Ahead(StretchesAhead))
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

    /// <summary>What was read before a fault of the store is handed out before the fault.</summary>
    private static IEnumerable<(ChainHead Before, List<Entry> Entries, JournalException? Unreadable)> Rows(IEnumerable<Entry> entries, ChainHead before)
    {
        using var rows = entries.GetEnumerator();
        while (true)
        {
            var read = new List<Entry>(StretchEntries);
            JournalException? unreadable = null;
            try
            {
                while (read.Count < StretchEntries && rows.MoveNext())
                {
                    read.Add(rows.Current);
                }
            }
            catch (JournalException e)
            {
                unreadable = e;
            }

            yield return (before, read, unreadable);
            if (read.Count < StretchEntries)
            {
                yield break;
            }

            before = new ChainHead(read[^1].Sequence, read[^1].Hash);
        }
    }

    private static Stretch Check((ChainHead Before, List<Entry> Entries, JournalException? Unreadable) rows, Seals seals)
    {
        var facts = new List<RecordedFact>(rows.Entries.Count);
        var (head, before) = (rows.Before, default(Entry));
        foreach (var entry in rows.Entries)
        {
            if ((Chain.FaultOf(entry, head) ?? Read(entry, before, facts, seals)) is { } fault)
            {
                return new Stretch(facts, head, fault, null);
            }

            (head, before) = (new ChainHead(entry.Sequence, entry.Hash), entry);
        }

        return new Stretch(facts, head, null, rows.Unreadable);
    }

    private static string? Read(Entry entry, Entry? before, List<RecordedFact> facts, Seals seals)
    {
        try
        {
            facts.Add(seals.Read(entry, before is null ? null : (before, facts[^1])));
            return null;
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException or NotSupportedException)
        {
            return e is FormatException ? e.Message : $"Entry {entry.Sequence} ({entry.Kind}) cannot be read: {e.Message}";
        }
    }
}

/// <summary>Some sound entries that follow each other, and what ended them.</summary>
/// <param name="Facts">Their facts.</param>
/// <param name="Head">The last sound entry.</param>
/// <param name="Fault">What is wrong with the entry after it, naming its number; null when nothing is.</param>
/// <param name="Unreadable">Why the store gave no more; null when it did, or had no more.</param>
internal sealed record Stretch(IReadOnlyList<RecordedFact> Facts, ChainHead Head, string? Fault, JournalException? Unreadable);
