using System.Globalization;

namespace CollectionsBot.Journal;

/// <summary>Folds a history into the portfolio that it tells of.</summary>
public static class PortfolioReader
{
    /// <summary>How many blocks of a snapshot are made ready while one is taken in.</summary>
    private const int BlocksAhead = 2;

    /// <summary>Replays a journal, checking the chain on the way.</summary>
    /// <param name="journal">The history; it stays open.</param>
    /// <param name="rules">The team's calendar and policy.</param>
    /// <param name="upTo">The number of the last entry to take in, to see what was known then; null for all.</param>
    /// <param name="seals">The journal's; null when nothing in it is sealed.</param>
    /// <returns>The portfolio as of that entry, or as of the last one when there are fewer.</returns>
    /// <exception cref="JournalException">The store cannot be read, or an entry is broken; the message names it.</exception>
    public static Portfolio Read(IJournal journal, PortfolioRules rules, long? upTo = null, Seals? seals = null) => Replay(journal, rules, upTo, seals: seals).Portfolio;

    /// <summary>Replays a journal to show the portfolio as it was known at a past instant.</summary>
    /// <param name="journal">The history; it stays open.</param>
    /// <param name="rules">The team's calendar and policy.</param>
    /// <param name="knownAt">The instant: the last entry whose own is not later is the last one taken in.</param>
    /// <returns>The portfolio as of that entry; without any fact when the history begins later.</returns>
    /// <exception cref="JournalException">The store cannot be read, or an entry is broken; the message names it.</exception>
    public static Portfolio Read(IJournal journal, PortfolioRules rules, DateTimeOffset knownAt) => Read(journal, rules, knownAt, snapshot: null);

    /// <summary>The same, or all that is known, from a snapshot on.</summary>
    internal static Portfolio Read(IJournal journal, PortfolioRules rules, DateTimeOffset? knownAt, SnapshotFile? snapshot, Seals? seals = null)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return Replay(journal, rules, knownAt is { } instant ? LastBy(journal, instant) : null, snapshot, seals: seals).Portfolio;
    }

    /// <summary>
    /// The number of the last entry by an instant; 0 when there is none. The order of the history counts: where a clock was set
    /// back, what stands before that entry is known by then, whatever its own instant.
    /// </summary>
    private static long LastBy(IJournal journal, DateTimeOffset instant)
    {
        var last = 0L;
        foreach (var entry in journal.Read())
        {
            // An instant that cannot be read is not this question's to judge: the replay names the entry.
            if (DateTimeOffset.TryParseExact(entry.At, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at <= instant)
            {
                last = entry.Sequence;
            }
        }

        return last;
    }

    /// <summary>Replays a journal and says where the chain ended.</summary>
    /// <param name="journal">The history.</param>
    /// <param name="rules">The team's calendar and policy.</param>
    /// <param name="upTo">The number of the last entry to take in; null for all.</param>
    /// <param name="snapshot">Where to begin, when it is of this history; otherwise at the first entry.</param>
    /// <param name="keep">Takes what the snapshot has not yet.</param>
    /// <param name="seals">The journal's; null when nothing in it is sealed.</param>
    internal static (Portfolio Portfolio, ChainHead Head) Replay(
        IJournal journal, PortfolioRules rules, long? upTo, SnapshotFile? snapshot = null, SnapshotWriter? keep = null, Seals? seals = null)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(rules);
        seals ??= Seals.None;
        RequireSeals(journal, seals);
        var end = journal.Head;
        var portfolio = new Portfolio(rules) { Both = static (one, other) => Parallel.Invoke(one, other) };
        var (head, length) = snapshot is null ? (ChainHead.Empty, 0) : TakeIn(snapshot, journal, portfolio, upTo);
        keep?.Begin(head, length);
        foreach (var stretch in ChainWalk.Walk(journal, head, seals, upTo))
        {
            foreach (var recorded in stretch.Facts)
            {
                portfolio.Apply(recorded);
            }

            if (stretch.Fault is { } fault)
            {
                throw Broken(fault);
            }

            head = stretch.Head;
            keep?.Offer(stretch.Facts, head);
        }

        return head == end || upTo is not null
            ? (portfolio, head)
            : throw Broken($"the journal ends with entry {end.Sequence}, but can only be read up to entry {head.Sequence}");
    }

    /// <summary>Takes in what a snapshot holds, block by block, each tied to the journal first.</summary>
    /// <exception cref="JournalException">The snapshot was made of entries that the journal no longer has.</exception>
    private static (ChainHead Head, long Length) TakeIn(SnapshotFile snapshot, IJournal journal, Portfolio portfolio, long? upTo)
    {
        var taken = (Head: ChainHead.Empty, Length: 0L);
        var blocks = snapshot.Blocks().TakeWhile(b => !(b.Block.Head.Sequence > upTo));
        foreach (var (head, facts, length) in blocks.Select(b => (b.Block.Head, b.Block.Facts(), b.End)).Ahead(BlocksAhead))
        {
            if (journal.HashAt(head.Sequence) != head.Hash)
            {
                throw new JournalException(
                    $"The journal ends with entry {journal.Head.Sequence} and does not hold entry {head.Sequence} as it was when '{SnapshotFile.FileName}' beside it was written: "
                    + "entries are missing, or it was replaced by another. Restore the last backup; to go on with what is there, delete that file.");
            }

            Array.ForEach(facts, portfolio.Apply);
            taken = (head, length);
        }

        return taken;
    }

    /// <summary>Names that cannot be read must not be taken for names.</summary>
    private static void RequireSeals(IJournal journal, Seals seals)
    {
        if (seals == Seals.None && journal.ReadKeys().Count > 0)
        {
            throw new InvalidOperationException("This journal has sealed, and is to be read with its seals.");
        }
    }

    private static JournalException Broken(string fault) => new(
        $"The history is not sound: {fault.TrimEnd('.')}. Nothing was changed. Run 'verify' for a report, and keep a copy of the data folder.");
}
