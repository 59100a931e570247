namespace CollectionsBot.Simulation;

/// <summary>A journal that fails when it is told to. What it has stored outlives the writer that closes it.</summary>
internal sealed class FaultyJournal : IJournal
{
    private readonly string? _folder;
    private readonly List<Entry> _entries = [];
    private SqliteJournal? _file;

    /// <summary>Keeps entries in memory, or in a file in a folder.</summary>
    public FaultyJournal(string? folder)
    {
        _folder = folder;
        Reopen();
    }

    /// <summary>What goes wrong with the next append.</summary>
    public JournalFault Next { get; set; }

    /// <summary>Everything that the stores took, whatever the writer was told.</summary>
    public IReadOnlyList<Entry> Stored => _entries;

    /// <inheritdoc/>
    public ChainHead Head => _file?.Head ?? (_entries is [.., var last] ? new ChainHead(last.Sequence, last.Hash) : ChainHead.Empty);

    /// <summary>Opens the file again, as a new process does.</summary>
    public void Reopen() => _file = _folder is null ? null : SqliteJournal.Open(_folder);

    /// <summary>While one process holds the folder a second one is turned away, and whoever only reads sees all that was stored.</summary>
    public void CheckSecondWriter()
    {
        if (_folder is null)
        {
            return;
        }

        try
        {
            SqliteJournal.Open(_folder).Dispose();
        }
        catch (JournalException)
        {
            using var reader = SqliteJournal.OpenReadOnly(_folder);
            SimulationFault.Unless(reader.Read().SequenceEqual(_entries), $"a reader beside the writer sees another history");
            return;
        }

        throw new SimulationFault("two writers hold the same folder");
    }

    /// <inheritdoc/>
    public IEnumerable<Entry> Read(long after = 0) => _file?.Read(after) ?? _entries.Skip((int)after).ToList();

    /// <inheritdoc/>
    public void Append(IReadOnlyList<Entry> entries)
    {
        var fault = Next;
        Next = JournalFault.None;
        if (fault is JournalFault.Refused or JournalFault.CrashBefore)
        {
            throw new JournalException("The simulated disk is full.");
        }

        SimulationFault.Unless(entries.Count > 0 && entries[0].Sequence == Head.Sequence + 1, $"an append does not follow entry {Head.Sequence}");
        _file?.Append(entries);
        _entries.AddRange(entries);
        if (fault is JournalFault.AnswerLost or JournalFault.CrashAfter)
        {
            throw new JournalException("The simulated answer of the disk is lost.");
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<WrappedKey> ReadKeys() => _file?.ReadKeys() ?? [];

    /// <inheritdoc/>
    public void PutKeys(IReadOnlyList<WrappedKey> keys) => throw new NotSupportedException("Nothing is sealed here.");

    /// <inheritdoc/>
    public string? FindStoreFault() => _file?.FindStoreFault();

    /// <inheritdoc/>
    public void Dispose()
    {
        _file?.Dispose();
        _file = null;
    }
}
