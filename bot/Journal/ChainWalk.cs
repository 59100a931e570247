namespace CollectionsBot.Journal;

/// <summary>Follows a chain: the one place that says whether an entry may stand where it stands.</summary>
internal static class ChainWalk
{
    /// <summary>How many entries are read and checked at a time.</summary>
    private const int StretchEntries = 512;

    /// <summary>How many stretches wait for the one who uses them, so that a slow user does not fill the memory.</summary>
    private const int StretchesAhead = 8;

    /// <summary>Checks entries after a head and reads their facts, up to the end or to the first one that is not sound.</summary>
    /// <remarks>Reading the store, checking, and what the caller does with the facts each have a thread.</remarks>
    /// <param name="entries">The entries; enumerated on another thread.</param>
    /// <param name="from">Where the chain stands before them.</param>
    public static IEnumerable<Stretch> Walk(IEnumerable<Entry> entries, ChainHead from) => Follow(Rows(entries).Ahead(StretchesAhead), from).Ahead(StretchesAhead);

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
    private static IEnumerable<(List<Entry> Entries, JournalException? Fault)> Rows(IEnumerable<Entry> entries)
    {
        using var rows = entries.GetEnumerator();
        while (true)
        {
            var read = new List<Entry>(StretchEntries);
            JournalException? fault = null;
            try
            {
                while (read.Count < StretchEntries && rows.MoveNext())
                {
                    read.Add(rows.Current);
                }
            }
            catch (JournalException e)
            {
                fault = e;
            }

            yield return (read, fault);
            if (read.Count < StretchEntries)
            {
                yield break;
            }
        }
    }

    private static IEnumerable<Stretch> Follow(IEnumerable<(List<Entry> Entries, JournalException? Fault)> rows, ChainHead head)
    {
        foreach (var (entries, unreadable) in rows)
        {
            var facts = new List<RecordedFact>(entries.Count);
            string? fault = null;
            foreach (var entry in entries)
            {
                fault = Chain.FaultOf(entry, head) ?? Read(entry, facts);
                if (fault is not null)
                {
                    break;
                }

                head = new ChainHead(entry.Sequence, entry.Hash);
            }

            yield return new Stretch(facts, head, fault, fault is null ? unreadable : null);
            if (fault is not null)
            {
                yield break;
            }
        }
    }

    private static string? Read(Entry entry, List<RecordedFact> facts)
    {
        try
        {
            facts.Add(FactCodec.Read(entry));
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
