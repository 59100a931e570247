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
    public static VerificationResult Verify(IJournal journal, params ImmutableArray<ChainHead> noted) => Verify(journal, noted, Seals.Closed, _ => { });

    /// <summary>The same, for somebody who looks at the sound facts on the way.</summary>
    internal static VerificationResult Verify(IJournal journal, ImmutableArray<ChainHead> noted, Seals seals, Action<IReadOnlyList<RecordedFact>> pass)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var (head, fault) = (ChainHead.Empty, default(string));
        try
        {
            var end = journal.Head;
            foreach (var stretch in ChainWalk.Walk(journal, ChainHead.Empty, seals))
            {
                pass(stretch.Facts);
                (head, fault) = (stretch.Head, stretch.Fault);
            }

            fault ??= head == end
                ? noted.OrderBy(n => n.Sequence).Select(n => Missing(n, journal, end)).FirstOrDefault(f => f is not null)
                : $"entry {head.Sequence + 1} is missing, although the journal ends with entry {end.Sequence}";
        }
        catch (JournalException e)
        {
            fault = $"entry {head.Sequence + 1} cannot be read: {e.Message}";
        }

        return new VerificationResult(head.Sequence, head, fault, journal.FindStoreFault());
    }

    /// <summary>Why a head that was noted is not in a sound chain; null when it is.</summary>
    private static string? Missing(ChainHead noted, IJournal journal, ChainHead end) =>
        noted.Sequence > end.Sequence
            ? $"the journal ends with entry {end.Sequence}, but had {noted.Sequence} when the head was noted: its end was cut off. Restore the last backup"
        : journal.HashAt(noted.Sequence) == noted.Hash ? null
        : $"entry {noted.Sequence} is not the one that was noted: the chain from some entry up to it was computed anew, or this is another history";
}
