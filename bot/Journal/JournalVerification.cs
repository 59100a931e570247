namespace CollectionsBot.Journal;

/// <summary>Inspects a whole journal: its chain, whether each entry can be read, and its store.</summary>
public static class JournalVerification
{
    /// <summary>Walks the chain to its end or to the first entry that is broken, then has the store look at itself.</summary>
    /// <remarks>
    /// A change, a loss, an insertion or a new order of entries is found and named. It cannot be seen that entries at the end
    /// were cut off, nor that somebody wrote a whole new chain: only a head kept elsewhere shows that.
    /// </remarks>
    /// <param name="journal">The journal; it is only read.</param>
    /// <param name="noted">Heads that were noted earlier and kept elsewhere.</param>
    /// <returns>What was found. A store that cannot be read is a finding too, not an exception.</returns>
    public static VerificationResult Verify(IJournal journal, params ImmutableArray<ChainHead> noted)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var walk = new ChainWalk();
        var fault = FirstFault(journal, walk, new Queue<ChainHead>(noted.OrderBy(n => n.Sequence)));
        return new VerificationResult(walk.Head.Sequence, walk.Head, fault, journal.FindStoreFault());
    }

    private static string? FirstFault(IJournal journal, ChainWalk walk, Queue<ChainHead> noted)
    {
        try
        {
            var end = journal.Head;
            foreach (var entry in journal.Read())
            {
                if (!walk.TryTake(entry, out _, out var fault))
                {
                    return fault;
                }

                if (!Holds(walk.Head, noted))
                {
                    return $"entry {walk.Head.Sequence} is not the one that was noted: the chain from some entry up to it was computed anew, or this is another history";
                }
            }

            return walk.Head == end
                ? MissingEnd(walk.Head, noted)
                : $"entry {walk.Head.Sequence + 1} is missing, although the journal ends with entry {end.Sequence}";
        }
        catch (JournalException e)
        {
            return $"entry {walk.Head.Sequence + 1} cannot be read: {e.Message}";
        }
    }

    private static bool Holds(ChainHead head, Queue<ChainHead> noted)
    {
        while (noted.TryPeek(out var next) && next.Sequence <= head.Sequence)
        {
            noted.Dequeue();
            if (next.Sequence == head.Sequence && next != head)
            {
                return false;
            }
        }

        return true;
    }

    private static string? MissingEnd(ChainHead end, Queue<ChainHead> noted) => noted.LastOrDefault() is { Hash: not null } last && last.Sequence > end.Sequence
        ? $"the journal ends with entry {end.Sequence}, but had {last.Sequence} when the head was noted: its end was cut off. Restore the last backup"
        : null;
}
