using System.Globalization;

namespace CollectionsBot.Journal;

/// <summary>Folds a history into the portfolio that it tells of.</summary>
public static class PortfolioReader
{
    /// <summary>Replays a journal, checking the chain on the way.</summary>
    /// <param name="journal">The history; it stays open.</param>
    /// <param name="rules">The team's calendar and policy.</param>
    /// <param name="upTo">The number of the last entry to take in, to see what was known then; null for all.</param>
    /// <returns>The portfolio as of that entry, or as of the last one when there are fewer.</returns>
    /// <exception cref="JournalException">The store cannot be read, or an entry is broken; the message names it.</exception>
    public static Portfolio Read(IJournal journal, PortfolioRules rules, long? upTo = null) => Replay(journal, rules, upTo).Portfolio;

    /// <summary>Replays a journal to show the portfolio as it was known at a past instant.</summary>
    /// <param name="journal">The history; it stays open.</param>
    /// <param name="rules">The team's calendar and policy.</param>
    /// <param name="knownAt">The instant: the last entry whose own is not later is the last one taken in.</param>
    /// <returns>The portfolio as of that entry; without any fact when the history begins later.</returns>
    /// <exception cref="JournalException">The store cannot be read, or an entry is broken; the message names it.</exception>
    public static Portfolio Read(IJournal journal, PortfolioRules rules, DateTimeOffset knownAt)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return Read(journal, rules, upTo: LastBy(journal, knownAt));
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
    internal static (Portfolio Portfolio, ChainHead Head) Replay(IJournal journal, PortfolioRules rules, long? upTo)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(rules);
        var end = journal.Head;
        var portfolio = new Portfolio(rules);
        var walk = new ChainWalk();
        foreach (var entry in journal.Read())
        {
            if (entry.Sequence > upTo)
            {
                return (portfolio, walk.Head);
            }

            if (!walk.TryTake(entry, out var recorded, out var fault))
            {
                throw Broken(fault);
            }

            portfolio.Apply(recorded);
        }

        return walk.Head == end || upTo is not null
            ? (portfolio, walk.Head)
            : throw Broken($"the journal ends with entry {end.Sequence}, but can only be read up to entry {walk.Head.Sequence}");
    }

    private static JournalException Broken(string fault) => new(
        $"The history is not sound: {fault.TrimEnd('.')}. Nothing was changed. Run 'verify' for a report, and keep a copy of the data folder.");
}
