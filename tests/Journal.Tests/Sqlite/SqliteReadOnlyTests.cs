namespace CollectionsBot.Journal.Tests;

/// <summary>Asking while the bot runs, and while it does not.</summary>
public sealed class SqliteReadOnlyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_without_a_journal_says_what_to_do_and_stays_empty()
    {
        var fault = Assert.Throws<JournalException>(() => SqliteJournal.OpenReadOnly(_folder.Path));

        Assert.Contains("There is no journal in", fault.Message, StringComparison.Ordinal);
        Assert.Contains("--data", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void One_reads_while_another_writes_and_sees_the_moment_of_opening()
    {
        using var journal = SqliteJournal.Open(_folder.Path);
        var entries = Story.Entries(journal.Head, 6);
        journal.Append(entries[..3]);
        using var early = SqliteJournal.OpenReadOnly(_folder.Path);

        journal.Append(entries[3..]);

        using var late = SqliteJournal.OpenReadOnly(_folder.Path);
        Assert.Equal((3, 6), (early.Head.Sequence, late.Head.Sequence));
        Assert.Equal(entries[..3], early.Read());
        Assert.Equal(entries, late.Read());
        Assert.True(JournalVerification.Verify(early).IsSound);
    }

    [Fact]
    public void One_reads_when_nobody_writes_and_the_bot_starts_all_the_same()
    {
        using (var journal = SqliteJournal.Open(_folder.Path))
        {
            journal.Append(Story.Entries(journal.Head, 2));
        }

        using var reading = SqliteJournal.OpenReadOnly(_folder.Path);
        Assert.Equal(2, reading.Read().Count());
        using var writing = SqliteJournal.Open(_folder.Path);
        writing.Append(Story.Entries(writing.Head, 1));
        Assert.Equal((2, 3), (reading.Head.Sequence, writing.Head.Sequence));
    }

    [Fact]
    public void Nothing_is_appended_to_a_journal_opened_for_reading()
    {
        SqliteJournal.Open(_folder.Path).Dispose();
        using var journal = SqliteJournal.OpenReadOnly(_folder.Path);

        Assert.Throws<InvalidOperationException>(() => journal.Append(Story.Entries(journal.Head, 1)));
        Assert.Empty(journal.Read());
    }
}
