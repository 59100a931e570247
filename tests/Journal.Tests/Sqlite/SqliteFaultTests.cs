using System.Globalization;

namespace CollectionsBot.Journal.Tests;

/// <summary>What the journal does when the disk does not do what it should.</summary>
public sealed class SqliteFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void On_a_full_disk_nothing_is_stored_and_when_there_is_room_again_it_goes_on()
    {
        using var journal = SqliteJournal.Open(_folder.Path);
        var entries = Story.Entries(journal.Head, 1_002);
        journal.Append(entries[..2]);
        LimitPages(journal, by: 3);

        var fault = Assert.Throws<JournalException>(() => journal.Append(entries[2..]));

        Assert.Contains("Nothing was stored", fault.Message, StringComparison.Ordinal);
        Assert.Contains("is full", fault.Message, StringComparison.Ordinal);
        Assert.Equal(new ChainHead(2, entries[1].Hash), journal.Head);
        Assert.Equal(entries[..2], journal.Read());
        LimitPages(journal, by: 1_000_000);
        journal.Append(entries[2..]);
        Assert.Equal(entries, journal.Read());
    }

    [Fact]
    public void When_writing_is_forbidden_nothing_is_stored_and_when_it_is_allowed_again_it_goes_on()
    {
        using var journal = SqliteJournal.Open(_folder.Path);
        var entries = Story.Entries(journal.Head, 3);
        SqliteFormat.Run(journal.Connection, "PRAGMA query_only = ON");

        var fault = Assert.Throws<JournalException>(() => journal.Append(entries));

        Assert.Contains("right to read and write", fault.Message, StringComparison.Ordinal);
        Assert.Empty(journal.Read());
        SqliteFormat.Run(journal.Connection, "PRAGMA query_only = OFF");
        journal.Append(entries);
        Assert.Equal(entries, journal.Read());
    }

    [Fact]
    public void When_the_second_of_two_entries_cannot_be_stored_the_first_is_not_there_either()
    {
        using var journal = SqliteJournal.Open(_folder.Path);
        var entries = Story.Entries(journal.Head, 4);
        journal.Append(entries[..2]);
        SqliteFormat.Run(journal.Connection, "INSERT INTO entries VALUES (4, '', '', '', '', '', '', '', 'in the way')");

        Assert.Throws<JournalException>(() => journal.Append(entries[2..]));

        Assert.Equal(0L, SqliteFormat.Scalar(journal.Connection, "SELECT count(*) FROM entries WHERE sequence = 3"));
        SqliteFormat.Run(journal.Connection, "DELETE FROM entries WHERE sequence = 4");
        journal.Append(entries[2..]);
        Assert.Equal(entries, journal.Read());
    }

    [Fact]
    public async Task The_writer_goes_on_by_itself_after_a_full_disk()
    {
        var journal = SqliteJournal.Open(_folder.Path);
        await using var writer = PortfolioWriter.Open(journal, Story.Rules);
        await writer.ExecuteAsync(Story.Open());
        await writer.ExecuteAsync(Story.Import());
        var before = await writer.AskAsync(Picture.Of);
        await writer.AskAsync(_ => LimitPages(journal, by: 0));

        await Assert.ThrowsAsync<JournalException>(() => writer.ExecuteAsync(Story.Join("big", "c", new string('x', 8_000))).AsTask());

        Assert.Equal(before, await writer.AskAsync(Picture.Of));
        await writer.AskAsync(_ => LimitPages(journal, by: 1_000_000));
        Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(Story.Join("big", "c", new string('x', 8_000))));
    }

    [Fact]
    public void A_damaged_page_gives_a_message_and_no_crash()
    {
        using (var journal = SqliteJournal.Open(_folder.Path))
        {
            journal.Append(Story.Entries(journal.Head, 2_000));
        }

        using (var file = File.OpenWrite(Path.Combine(_folder.Path, SqliteJournal.FileName)))
        {
            file.Position = file.Length / 2 / 4096 * 4096;
            file.Write(new byte[4096].Select((_, i) => (byte)(i * 7)).ToArray());
        }

        using var damaged = SqliteJournal.OpenReadOnly(_folder.Path);
        var result = JournalVerification.Verify(damaged);

        Assert.NotNull(result.StoreFault);
        Assert.Contains("is damaged", result.StoreFault, StringComparison.Ordinal);
        Assert.NotNull(result.Fault);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"entry {result.Entries + 1} "), result.Fault, StringComparison.Ordinal);
        Assert.InRange(result.Entries, 1, 1_999);
        Assert.Throws<JournalException>(() => PortfolioReader.Read(damaged, Story.Rules));
    }

    private static bool LimitPages(SqliteJournal journal, long by)
    {
        var pages = (long)SqliteFormat.Scalar(journal.Connection, "PRAGMA page_count")!;
        SqliteFormat.Run(journal.Connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages + by}"));
        return true;
    }
}
