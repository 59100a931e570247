namespace CollectionsBot.Journal.Tests;

/// <summary>A backup of a history and the way back.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly JournalFolder _data;
    private readonly JournalFolder _backup;

    public BackupTests()
    {
        _data = new JournalFolder(Path.Combine(_folder.Path, "data"));
        _backup = new JournalFolder(Path.Combine(_folder.Path, "backup"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_backup_is_made_while_the_bot_writes_and_brought_up_to_date_later()
    {
        using var journal = _data.Open();
        var entries = Append(journal, 7_000);
        Assert.Equal(7_000, _data.BackUp(_backup.Path).New);
        entries.AddRange(Append(journal, 3));

        var (copy, added) = _data.BackUp(_backup.Path);

        Assert.Equal((7_003, 3, true), (copy.Entries, added, copy.IsSound));
        using var read = _backup.OpenReadOnly();
        Assert.Equal(entries, read.Read());
    }

    [Fact]
    public void A_backup_is_restored_to_a_fresh_folder()
    {
        var entries = Written(_data, 12);
        _data.BackUp(_backup.Path);
        Directory.Delete(_data.Path, recursive: true);

        var (restored, added) = _data.Restore(_backup.Path);

        Assert.Equal((12, 12), (restored.Entries, added));
        using var again = _data.Open();
        Assert.Equal(entries, again.Read());
    }

    [Fact]
    public void A_restore_adds_what_is_missing_to_an_older_journal()
    {
        var entries = Written(_data, 12);
        _data.BackUp(_backup.Path);
        Directory.Delete(_data.Path, recursive: true);
        using (var older = _data.Open())
        {
            older.Append(entries[..5]);
        }

        Assert.Equal(7, _data.Restore(_backup.Path).New);
    }

    [Fact]
    public void A_restore_over_what_is_newer_is_refused_and_says_what_would_be_lost()
    {
        Written(_data, 5);
        _data.BackUp(_backup.Path);
        Written(_data, 3);

        var refused = Assert.Throws<JournalException>(() => _data.Restore(_backup.Path)).Message;

        Assert.Contains("ends with entry 5. Entries 6 to 8 of the other would be lost: from conversation.opened/1 by Robin at 2026-03-02T09:30:00Z", refused, StringComparison.Ordinal);
        using var journal = _data.Open();
        Assert.Equal(8, journal.Head.Sequence);
    }

    [Fact]
    public void A_restore_over_another_history_is_refused_even_when_it_is_shorter()
    {
        Written(_data, 5);
        _data.BackUp(_backup.Path);
        Directory.Delete(_data.Path, recursive: true);
        using (var other = _data.Open())
        {
            other.Append(Story.Entries(ChainHead.Empty, 2, "another address"));
        }

        Assert.Contains("different histories from entry 1 on. Entries 1 to 2", Assert.Throws<JournalException>(() => _data.Restore(_backup.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_journal_is_not_backed_up_over_a_sound_backup()
    {
        Written(_data, 5);
        _data.BackUp(_backup.Path);
        using (var journal = SqliteJournal.Open(_data.Path))
        {
            SqliteFormat.Run(journal.Connection, "UPDATE entries SET actor_name = 'Sam' WHERE sequence = 3");
        }

        Assert.Contains("entry 3 is not what was written", Assert.Throws<JournalException>(() => _data.BackUp(_backup.Path)).Message, StringComparison.Ordinal);
        Assert.Contains("journal to copy to is not sound", Assert.Throws<JournalException>(() => _data.Restore(_backup.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_restore_is_refused_while_the_bot_runs()
    {
        Written(_backup, 5);
        using var running = _data.Open();

        Assert.Contains("already running", Assert.Throws<JournalException>(() => _data.Restore(_backup.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_of_a_restore_is_not_taken_for_the_whole_and_is_carried_on_with()
    {
        var entries = Written(_backup, 12);
        using (var half = _data.Open())
        {
            half.Append(entries[..5]);
        }

        File.WriteAllText(Path.Combine(_data.Path, "restore.unfinished"), "");

        Assert.Contains("Run \"restore\"", Assert.Throws<JournalException>(_data.Open).Message, StringComparison.Ordinal);
        Assert.Contains("Run \"restore\"", Assert.Throws<JournalException>(_data.OpenReadOnly).Message, StringComparison.Ordinal);
        Assert.Equal(7, _data.Restore(_backup.Path).New);
        _data.Open().Dispose();
    }

    [Fact]
    public void A_restore_that_stops_in_the_middle_leaves_its_mark()
    {
        using var backup = new MemoryJournal();
        backup.Append(Story.Entries(ChainHead.Empty, 12));
        using var journal = new MemoryJournal { BeforeAppend = _ => throw new JournalException("The disk is full.") };
        var marks = new List<string>();

        Assert.Throws<JournalException>(() => JournalCopy.BringUpToDate(backup, journal, () => marks.Add("begun"), () => marks.Add("done")));

        Assert.Equal(["begun"], marks);
    }

    private static List<Entry> Written(JournalFolder folder, int count)
    {
        using var journal = folder.Open();
        return Append(journal, count);
    }

    private static List<Entry> Append(IJournal journal, int count)
    {
        var entries = Story.Entries(journal.Head, count);
        journal.Append(entries);
        return entries;
    }
}
