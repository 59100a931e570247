namespace CollectionsBot.Journal.Tests;

public sealed class SqliteJournalTests : JournalContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, SqliteJournal.FileName);

    public void Dispose() => _folder.Dispose();

    private protected override IJournal Open() => SqliteJournal.Open(_folder.Path);

    [Fact]
    public void Every_commit_waits_for_the_disk()
    {
        using var journal = SqliteJournal.Open(_folder.Path);

        Assert.Equal("wal", SqliteFormat.Scalar(journal.Connection, "PRAGMA journal_mode"));
        Assert.Equal(2L, SqliteFormat.Scalar(journal.Connection, "PRAGMA synchronous")); // 2 is FULL
    }

    [Fact]
    public void The_folder_is_made_for_its_owner_alone_and_left_with_the_journal_in_one_file()
    {
        var folder = Path.Combine(_folder.Path, "new", "data");

        SqliteJournal.Open(folder).Dispose();

        Assert.Equal(
            [SqliteJournal.FileName, FolderLock.LockFile, FolderLock.ProcessFile],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, System.IO.File.GetUnixFileMode(folder));
        }
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told_as_such()
    {
        var occupied = Path.Combine(_folder.Path, "a file");
        System.IO.File.WriteAllText(occupied, "");

        var fault = Assert.Throws<JournalException>(() => SqliteJournal.Open(Path.Combine(occupied, "data")));

        Assert.Contains("cannot be made", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_of_a_later_version_is_left_alone()
    {
        using (var journal = SqliteJournal.Open(_folder.Path))
        {
            SqliteFormat.Run(journal.Connection, "UPDATE meta SET value = '2' WHERE name = 'format'");
        }

        var toWrite = Assert.Throws<JournalException>(() => SqliteJournal.Open(_folder.Path));
        var toRead = Assert.Throws<JournalException>(() => SqliteJournal.OpenReadOnly(_folder.Path));

        Assert.Contains("later version of this program (format 2", toWrite.Message, StringComparison.Ordinal);
        Assert.Equal(toWrite.Message, toRead.Message);
    }

    [Fact]
    public void Another_programs_database_is_left_alone()
    {
        using (var journal = SqliteJournal.Open(_folder.Path))
        {
            SqliteFormat.Run(journal.Connection, "DROP TABLE entries; CREATE TABLE recipes (name TEXT)");
        }

        Assert.Contains("is not a journal of this program", Assert.Throws<JournalException>(() => SqliteJournal.Open(_folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_told_as_such_and_the_folder_is_free_afterwards()
    {
        System.IO.File.WriteAllText(File, new string('x', 10_000));

        Assert.Contains("is damaged or is not a journal", Assert.Throws<JournalException>(() => SqliteJournal.Open(_folder.Path)).Message, StringComparison.Ordinal);
        Assert.Contains("is damaged or is not a journal", Assert.Throws<JournalException>(() => SqliteJournal.OpenReadOnly(_folder.Path)).Message, StringComparison.Ordinal);

        System.IO.File.Delete(File);
        SqliteJournal.Open(_folder.Path).Dispose();
    }

    [Fact]
    public void A_row_that_is_no_entry_is_told_as_such()
    {
        using var journal = SqliteJournal.Open(_folder.Path);
        journal.Append(Story.Entries(journal.Head, 3));
        SqliteFormat.Run(journal.Connection, """
            ALTER TABLE entries RENAME TO strict;
            CREATE TABLE entries (sequence INTEGER PRIMARY KEY, at, on_date, actor_id, actor_name, command, kind, body, hash);
            INSERT INTO entries SELECT * FROM strict;
            UPDATE entries SET body = NULL WHERE sequence = 2;
            """);

        Assert.Contains("holds a row that is no entry", Assert.Throws<JournalException>(() => journal.Read().Count()).Message, StringComparison.Ordinal);
        Assert.StartsWith("entry 2 cannot be read", JournalVerification.Verify(journal).Fault, StringComparison.Ordinal);
    }
}
