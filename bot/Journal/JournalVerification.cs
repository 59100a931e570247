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
    /// <returns>What was found. A store that cannot be read is a finding too, not an exception.</returns>
    public static VerificationResult Verify(IJournal journal)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var walk = new ChainWalk();
        var fault = FirstFault(journal, walk);
        return new VerificationResult(walk.Head.Sequence, walk.Head, fault, journal.FindStoreFault());
    }

    private static string? FirstFault(IJournal journal, ChainWalk walk)
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
            }

            return walk.Head == end
                ? null
                : $"entry {walk.Head.Sequence + 1} is missing, although the journal ends with entry {end.Sequence}";
        }
        catch (JournalException e)
        {
            return $"entry {walk.Head.Sequence + 1} cannot be read: {e.Message}";
        }
    }
}
