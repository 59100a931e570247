namespace CollectionsBot.Journal.Tests;

/// <summary>An auditor reads where nothing can be written: a read-only medium, a copy.</summary>
public sealed class ReadOnlyFolderTests
{
    [SmallDiskFact]
    public void A_journal_on_a_read_only_disk_is_read_and_verified()
    {
        using var disk = new SmallDisk();
        using (var journal = SqliteJournal.Open(disk.Path))
        {
            journal.Append(Story.Entries(journal.Head, 5));
        }

        disk.MakeReadOnly();

        using var reading = SqliteJournal.OpenReadOnly(disk.Path);
        Assert.Equal(5, reading.Read().Count());
        Assert.True(JournalVerification.Verify(reading).IsSound);
        Assert.Contains("right to write there", Assert.Throws<JournalException>(() => SqliteJournal.Open(disk.Path)).Message, StringComparison.Ordinal);
    }

    [SmallDiskFact]
    public void Entries_that_are_still_in_the_log_are_never_left_out_unsaid()
    {
        using var disk = new SmallDisk();
        using var folder = new TemporaryFolder();
        using (var journal = SqliteJournal.Open(folder.Path))
        {
            journal.Append(Story.Entries(journal.Head, 5));
            foreach (var name in new[] { SqliteJournal.FileName, SqliteJournal.FileName + "-wal" })
            {
                File.Copy(Path.Combine(folder.Path, name), Path.Combine(disk.Path, name));
            }
        }

        disk.MakeReadOnly();

        var fault = Assert.Throws<JournalException>(() => SqliteJournal.OpenReadOnly(disk.Path));
        Assert.Contains("Copy both files to a folder of your own", fault.Message, StringComparison.Ordinal);
    }
}
