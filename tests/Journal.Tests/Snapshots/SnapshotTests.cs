namespace CollectionsBot.Journal.Tests;

/// <summary>A snapshot saves the replay, and never tells another story than the journal.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();
    private readonly JournalFolder _folder;
    private readonly string _file;

    public SnapshotTests()
    {
        _folder = new JournalFolder(_temporary.Path);
        _file = Path.Combine(_temporary.Path, SnapshotFile.FileName);
    }

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task A_restart_begins_at_the_snapshot_and_knows_the_same()
    {
        var lived = await LiveAsync(Story.Open(), Story.Import(), Story.Promise("p", 100, 3));
        TamperWith(2);

        // The snapshot covers the entry that was changed, so whoever replayed would have found it.
        Assert.Equal(lived, await LiveAsync());
        Assert.Throws<JournalException>(() => PortfolioWriter.Open(_folder.Open(), Story.Rules));
    }

    [Fact]
    public async Task Whoever_only_asks_begins_at_the_snapshot_too_and_before_it_where_the_past_is_asked_for()
    {
        var lived = await LiveAsync(Story.Open(), Story.Import(), Story.Promise("p", 100, 3));
        TamperWith(2);

        Assert.Equal(lived, Picture.Of(_folder.Read(Story.Rules)));
        Assert.Equal(lived, Picture.Of(_folder.Read(Story.Rules, Story.StampOf("p").At)));
        Assert.Equal(0, _folder.Read(Story.Rules, Story.StampOf("p").At.AddTicks(-1)).Sequence);
        File.Delete(_file);
        Assert.Throws<JournalException>(() => _folder.Read(Story.Rules));
    }

    [Fact]
    public async Task What_the_bot_adds_to_the_snapshot_while_somebody_asks_is_not_missed_in_the_journal_that_they_opened_before()
    {
        await LiveAsync(Story.Open(), Story.Import());
        var snapshot = _folder.Snapshot.AsItIs();
        using var journal = _folder.OpenReadOnly();
        var before = Picture.Of(PortfolioReader.Read(journal, Story.Rules));

        await LiveAsync(Story.Log("meanwhile"));

        Assert.Equal(before, Picture.Of(PortfolioReader.Read(journal, Story.Rules, knownAt: null, snapshot)));
    }

    [Fact]
    public async Task What_came_after_the_snapshot_is_read_from_the_journal_and_added_at_the_next_stop()
    {
        await LiveAsync(Story.Open(), Story.Import());
        var before = new FileInfo(_file).Length;
        await using (var writer = PortfolioWriter.Open(_folder.Open(), Story.Rules))
        {
            await writer.ExecuteAsync(Story.Log("without snapshot"));
        }

        var lived = await LiveAsync(Story.Log("with snapshot"));

        Assert.True(new FileInfo(_file).Length > before);
        Assert.Equal(_folder.Verify().Entries, Known());
        using var journal = _folder.OpenReadOnly();
        Assert.Equal(lived, Picture.Of(PortfolioReader.Read(journal, Story.Rules)));
    }

    [Fact]
    public async Task A_long_history_is_written_while_the_bot_runs()
    {
        using (var journal = _folder.Open())
        {
            journal.Append(Story.Entries(journal.Head, SnapshotWriter.BlockFacts + 700));
        }

        await using (PortfolioWriter.Open(_folder.Open(), Story.Rules, _folder.Snapshot))
        {
            Assert.True(SpinWait.SpinUntil(() => Known() >= SnapshotWriter.BlockFacts, TimeSpan.FromSeconds(60)));
        }

        Assert.Equal(SnapshotWriter.BlockFacts + 700, Known());
        Assert.Null(_folder.Verify().Fault);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.99)]
    public async Task A_snapshot_in_which_a_bit_flipped_is_used_up_to_there_and_made_anew(double where)
    {
        await LiveAsync(Story.Open());
        var lived = await LiveAsync(Story.Import());
        var bytes = await File.ReadAllBytesAsync(_file);
        var damaged = bytes.ToArray();
        damaged[(int)(bytes.Length * where)] ^= 1;
        await File.WriteAllBytesAsync(_file, damaged);

        Assert.Equal(lived, await LiveAsync());

        Assert.Null(_folder.Verify().Fault);
        Assert.Equal(_folder.Verify().Entries, Known());
    }

    [Fact]
    public async Task A_snapshot_that_was_cut_short_anywhere_is_made_anew()
    {
        var lived = await LiveAsync(Story.Open(), Story.Import());
        var bytes = await File.ReadAllBytesAsync(_file);
        for (var length = 0; length < bytes.Length; length += 97)
        {
            await File.WriteAllBytesAsync(_file, bytes[..length]);

            Assert.Equal(lived, await LiveAsync());
            Assert.Equal(bytes, await File.ReadAllBytesAsync(_file));
        }
    }

    [Fact]
    public async Task A_snapshot_of_another_build_is_ignored_even_when_its_checksum_fits()
    {
        var lived = await LiveAsync(Story.Open(), Story.Import());
        var bytes = await File.ReadAllBytesAsync(_file);
        var other = bytes.ToArray();
        other[30] ^= 1;
        System.Security.Cryptography.SHA256.HashData(other.AsSpan(..^32), other.AsSpan(^32..));
        await File.WriteAllBytesAsync(_file, other);

        Assert.Equal(0, Known());
        Assert.Equal(lived, await LiveAsync());
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_file));
    }

    [Fact]
    public async Task A_snapshot_that_was_forged_is_found_by_verification()
    {
        await LiveAsync(Story.Open(), Story.Import());
        var block = _folder.Snapshot.Blocks().Single().Block;
        var facts = block.Facts();
        facts[^1] = facts[^1] with { Actor = new Actor("u-2", "Sam") };
        _folder.Snapshot.Put(SnapshotBlock.Of(facts, block.Head), after: 0);

        Assert.Contains("the snapshot tells entries 1 to", _folder.Verify().Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_that_ends_before_its_snapshot_has_lost_its_end_and_the_bot_does_not_start_as_if_nothing_were()
    {
        await LiveAsync(Story.Open(), Story.Import());
        using (var journal = SqliteJournal.Open(_folder.Path))
        {
            SqliteFormat.Run(journal.Connection, "DELETE FROM entries WHERE sequence > 3");
        }

        using (var journal = _folder.Open())
        {
            Assert.Contains("Restore the last backup", Assert.Throws<JournalException>(() => PortfolioWriter.Open(journal, Story.Rules, _folder.Snapshot)).Message, StringComparison.Ordinal);
        }

        Assert.Contains("its end was cut off", _folder.Verify().Fault, StringComparison.Ordinal);
        File.Delete(_file);
        await LiveAsync();
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_written_holds_nobody_up()
    {
        Directory.CreateDirectory(_file);

        var lived = await LiveAsync(Story.Open(), Story.Import());

        Assert.Equal(lived, await LiveAsync());
    }

    private long Known() => _folder.Snapshot.Blocks().Select(b => b.Block.Head.Sequence).LastOrDefault();

    private async Task<string> LiveAsync(params Command[] commands)
    {
        await using var writer = PortfolioWriter.Open(_folder.Open(), Story.Rules, _folder.Snapshot);
        foreach (var command in commands)
        {
            Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(command));
        }

        return await writer.AskAsync(Picture.Of);
    }

    private void TamperWith(int entry)
    {
        using var journal = SqliteJournal.Open(_folder.Path);
        SqliteFormat.Run(journal.Connection, $"UPDATE entries SET actor_name = 'Sam' WHERE sequence = {entry}");
    }
}
