namespace CollectionsBot.Journal;

/// <summary>A data folder with a journal in it, whatever store it is kept in.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Provider">The store.</param>
public sealed record JournalFolder(string Path, JournalProvider Provider = JournalProvider.Sqlite)
{
    /// <summary>Stands in the folder while a backup is restored to it.</summary>
    private const string UnfinishedFile = "restore.unfinished";

    /// <summary>Where the key comes from under which the keys of customers are kept.</summary>
    public JournalKeySource Key { get; init; } = new(Path);

    /// <summary>Where the journal is, when there is one.</summary>
    public string File => System.IO.Path.Combine(Path, Store.FileName);

    /// <summary>Whether there is a journal.</summary>
    public bool HasJournal => System.IO.File.Exists(File);

    /// <summary>What saves the bot the replay when it starts again.</summary>
    public SnapshotFile Snapshot => new(System.IO.Path.Combine(Path, SnapshotFile.FileName));

    private JournalStore Store => JournalStore.Of(Provider);

    private string Unfinished => System.IO.Path.Combine(Path, UnfinishedFile);

    /// <summary>Opens the journal for writing, and makes it and the folder when they do not exist.</summary>
    /// <exception cref="JournalException">Another process writes there, it cannot be used, or a restore was cut short; the message says what to do.</exception>
    public IJournal Open()
    {
        CheckIsWhole();
        return Store.Open(Path);
    }

    /// <summary>Opens the journal for reading as it is at this moment.</summary>
    /// <exception cref="JournalException">There is none, or it cannot be read; the message says what to do.</exception>
    public IJournal OpenReadOnly()
    {
        CheckIsWhole();
        return Store.OpenReadOnly(Path);
    }

    /// <summary>Opens the portfolio for writing, and makes journal, key and folder when they do not exist.</summary>
    /// <param name="rules">The team's calendar and policy.</param>
    /// <exception cref="JournalException">It cannot be opened, or its key is missing or another; the message says what to do.</exception>
    public PortfolioWriter OpenPortfolio(PortfolioRules rules)
    {
        var journal = Open();
        try
        {
            return PortfolioWriter.Open(journal, rules, Snapshot, Seals.ToWrite(journal, Key));
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Whether what is sealed in the journal cannot be read, because its key is not there.</summary>
    /// <exception cref="JournalException">There is no journal, or it or its key cannot be opened; the message says what to do.</exception>
    public bool LacksKey()
    {
        using var journal = OpenReadOnly();
        return journal.ReadKeys().Count > 0 && Key.Find() is null;
    }

    /// <summary>Inspects the journal, and holds the snapshot and heads that were noted earlier against it.</summary>
    /// <param name="noted">Heads that were noted earlier and kept elsewhere.</param>
    /// <exception cref="JournalException">There is no journal, or it cannot be opened; the message says what to do.</exception>
    public VerificationResult Verify(params ImmutableArray<ChainHead> noted)
    {
        // Before the journal is opened: what is in a snapshot by now must be in the journal then, also while the bot writes.
        var snapshot = Snapshot.AsItIs();
        var known = snapshot.Blocks().Select(b => b.Block.Head).LastOrDefault(ChainHead.Empty);
        using var journal = OpenReadOnly();
        var seals = Seals.ToVerify(journal, Key);
        if (!seals.CanOpen && journal.ReadKeys().Count > 0)
        {
            // Without the key, the chain can be walked and the snapshot not be read.
            return JournalVerification.Verify(journal, [.. noted, known]);
        }

        using var comparison = new SnapshotComparison(snapshot.SealedBy(seals));
        var result = JournalVerification.Verify(journal, [.. noted, known], seals, comparison.Take);
        return result.IsSound ? result with { Fault = comparison.Fault } : result;
    }

    /// <summary>Reads the portfolio, also while the bot writes it, from the snapshot on where there is one that this program can read.</summary>
    /// <param name="rules">The team's calendar and policy.</param>
    /// <param name="knownAt">The instant as of which it is shown; null for all that is known.</param>
    /// <exception cref="JournalException">There is no journal, or it cannot be read; the message says what to do.</exception>
    public Portfolio Read(PortfolioRules rules, DateTimeOffset? knownAt = null)
    {
        var snapshot = Snapshot.AsItIs();
        using var journal = OpenReadOnly();
        var seals = Seals.ToRead(journal, Key);
        return PortfolioReader.Read(journal, rules, knownAt, snapshot.SealedBy(seals), seals);
    }

    /// <summary>Makes or brings up to date a copy of this journal in another folder, and verifies it.</summary>
    /// <param name="to">The folder of the copy.</param>
    /// <returns>What was found in the copy, which is sound, and how many entries were new to it.</returns>
    /// <exception cref="JournalException">One of the two is not sound, or the copy has entries that this journal has not; nothing was copied.</exception>
    public (VerificationResult Copy, long New) BackUp(string to)
    {
        using var source = OpenReadOnly();
        using var copy = (this with { Path = to }).Open();
        return JournalCopy.BringUpToDate(source, copy);
    }

    /// <summary>Brings this journal up to a backup.</summary>
    /// <remarks>A process that dies meanwhile leaves a mark, and until the restore is run again nobody takes the half of it for the whole.</remarks>
    /// <param name="from">The folder of the backup.</param>
    /// <returns>What was found afterwards, which is sound, and how many entries were missing before.</returns>
    /// <exception cref="JournalException">The bot is running, one of the two is not sound, or this journal has entries that the backup has not; nothing was restored.</exception>
    public (VerificationResult Restored, long New) Restore(string from)
    {
        using var backup = (this with { Path = from }).OpenReadOnly();
        using var journal = Store.Open(Path);
        return JournalCopy.BringUpToDate(backup, journal, beforeFirst: () => System.IO.File.WriteAllText(Unfinished, ""), afterLast: () => System.IO.File.Delete(Unfinished));
    }

    private void CheckIsWhole()
    {
        if (System.IO.File.Exists(Unfinished))
        {
            throw new JournalException($"A restore to '{Path}' was cut short. Run \"restore\" with the same backup again: it carries on where it was.");
        }
    }
}
