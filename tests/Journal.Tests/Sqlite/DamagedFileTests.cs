namespace CollectionsBot.Journal.Tests;

/// <summary>A file that a broken disk, a bad copy or a power cut left behind.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private const int Count = 2_000;

    private readonly TemporaryFolder _temporary = new();
    private readonly JournalFolder _folder;

    public DamagedFileTests() => _folder = new JournalFolder(_temporary.Path);

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData(4096)] // a page is missing
    [InlineData(100)] // the last page is torn
    [InlineData(300_000)]
    public void A_file_that_was_cut_short_is_found(int bytes)
    {
        Write(Count);
        using (var file = File.OpenWrite(_folder.File))
        {
            file.SetLength(file.Length - bytes);
        }

        Assert.Matches("restore the last backup|is not what was written", Found());
    }

    [Fact]
    public void A_log_that_was_torn_by_a_power_cut_loses_only_its_torn_end()
    {
        using var journal = SqliteJournal.Open(_temporary.Path);
        var entries = Story.Entries(journal.Head, 40);
        foreach (var batch in entries.Chunk(4))
        {
            journal.Append(batch);
        }

        var log = File.ReadAllBytes(_folder.File + "-wal");
        for (var length = log.Length; length > 0; length -= 3_001)
        {
            using var torn = new TemporaryFolder();
            var copy = new JournalFolder(torn.Path);
            File.Copy(_folder.File, copy.File);
            File.WriteAllBytes(copy.File + "-wal", log[..length]);

            // The bot starts again first: a log of which not even the beginning is left is no journal yet.
            copy.Open().Dispose();
            var found = copy.Verify();
            Assert.True(found.IsSound);
            Assert.Equal(0, found.Entries % 4);
            Assert.True(length < log.Length || found.Entries == 40);
        }
    }

    [Fact]
    public async Task A_journal_that_is_gone_is_not_begun_anew_as_if_there_had_been_none()
    {
        await using (var writer = PortfolioWriter.Open(_folder.Open(), Story.Rules, _folder.Snapshot))
        {
            await writer.ExecuteAsync(Story.Open());
        }

        File.Delete(_folder.File);

        using var empty = _folder.Open();
        Assert.Contains("Restore the last backup", Assert.Throws<JournalException>(() => PortfolioWriter.Open(empty, Story.Rules, _folder.Snapshot)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_jumps_back_changes_nothing_about_the_order_of_the_history()
    {
        var earlier = Story.StampOf("earlier") with { At = Story.StampOf("x").At.AddYears(-1), On = Story.Today.AddYears(-1) };
        await using (var writer = PortfolioWriter.Open(_folder.Open(), Story.Rules, _folder.Snapshot))
        {
            await writer.ExecuteAsync(Story.Open());
            await writer.ExecuteAsync(Story.Import());
            Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(Story.Log("a")));
            Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(((LogContact)Story.Log("b")) with { Stamp = earlier }));
            Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(Story.Log("c")));
        }

        Assert.True(_folder.Verify().IsSound);
        using var journal = _folder.Open();
        Assert.Equal(["a", "earlier", "c"], journal.Read().Where(e => e.Kind == "contact.logged/1").Select(e => e.Command));
        Assert.Equal(Picture.Of(PortfolioReader.Read(journal, Story.Rules)), Picture.Of(PortfolioReader.Replay(journal, Story.Rules, null, _folder.Snapshot).Portfolio));
    }

    private void Write(int count)
    {
        using var journal = _folder.Open();
        journal.Append(Story.Entries(journal.Head, count));
    }

    /// <summary>What an administrator is told, by "verify" or already at opening.</summary>
    private string Found()
    {
        try
        {
            var result = _folder.Verify();
            Assert.False(result.IsSound);
            return $"{result.Fault} {result.StoreFault}";
        }
        catch (JournalException e)
        {
            return e.Message;
        }
    }
}
