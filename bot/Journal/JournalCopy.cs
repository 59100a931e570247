using System.Globalization;

namespace CollectionsBot.Journal;

/// <summary>Appends to one journal what another has and it has not: a backup is made so, and a restore.</summary>
/// <remarks>
/// Entries are only ever added. So a copy cannot overwrite what is newer, one that is cut short is a sound earlier copy, and
/// bringing a copy up to date costs what is new.
/// </remarks>
internal static class JournalCopy
{
    /// <summary>How many entries are stored at a time.</summary>
    private const int BatchEntries = 5_000;

    /// <summary>Copies what is missing and verifies the whole afterwards.</summary>
    /// <param name="from">The journal that has more; only read.</param>
    /// <param name="to">The journal that is brought up to it.</param>
    /// <param name="beforeFirst">Runs before the first entry is stored.</param>
    /// <param name="afterLast">Runs when all is stored and verified.</param>
    /// <exception cref="JournalException">It cannot be done without loss or not at all; the message says why and what would be lost.</exception>
    public static (VerificationResult Copy, long New) BringUpToDate(IJournal from, IJournal to, Action? beforeFirst = null, Action? afterLast = null)
    {
        RequireSound(from, "The journal to copy is not sound, and nothing was copied");
        RequireSound(to, "The journal to copy to is not sound, and nothing was copied. Move it away to keep it, or name a new folder");
        var known = to.Head;
        RequireNoLoss(from, to);
        beforeFirst?.Invoke();
        CopyKeys(from, to);
        foreach (var batch in from.Read(after: known.Sequence).Chunk(BatchEntries))
        {
            to.Append(batch);
        }

        var result = RequireSound(to, "The copy is not sound. Check the disk, and copy to a new folder");
        if (result.Head != from.Head)
        {
            throw new JournalException("The copy does not end where the journal does. Check the disk, and copy to a new folder.");
        }

        afterLast?.Invoke();
        return (result, result.Entries - known.Sequence);
    }

    /// <summary>The copy has the keys that the journal has, and none that was destroyed in either.</summary>
    private static void CopyKeys(IJournal from, IJournal to)
    {
        var known = to.ReadKeys().ToDictionary(k => (k.Customer, k.Since));
        var keys = from.ReadKeys().Where(k => !known.TryGetValue((k.Customer, k.Since), out var there) || (k.IsDestroyed && !there.IsDestroyed)).ToList();
        if (keys.Count > 0)
        {
            to.PutKeys(keys);
        }
    }

    private static VerificationResult RequireSound(IJournal journal, string otherwise)
    {
        var result = JournalVerification.Verify(journal);
        return result.IsSound ? result : throw new JournalException($"{otherwise}: {result.Fault ?? result.StoreFault}");
    }

    private static void RequireNoLoss(IJournal from, IJournal to)
    {
        using var given = from.Read().GetEnumerator();
        var (first, last) = (default(Entry), default(Entry));
        foreach (var entry in to.Read().SkipWhile(e => given.MoveNext() && given.Current.Hash == e.Hash))
        {
            (first, last) = (first ?? entry, entry);
        }

        if (first is null || last is null)
        {
            return;
        }

        var difference = first.Sequence <= from.Head.Sequence
            ? $"The two are different histories from entry {first.Sequence} on"
            : $"The journal to copy ends with entry {from.Head.Sequence}";
        throw new JournalException(
            $"{difference}. Entries {first.Sequence} to {last.Sequence} of the other would be lost: from {first.Kind} by {first.ActorName} at {InstantOf(first)} "
            + $"to {last.Kind} by {last.ActorName} at {InstantOf(last)}. Nothing was changed. If that is meant, move the other folder away and run this again.");
    }

    private static string InstantOf(Entry entry) =>
        DateTimeOffset.Parse(entry.At, CultureInfo.InvariantCulture).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
