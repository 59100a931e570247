namespace CollectionsBot.Journal.Tests;

/// <summary>When the journal fails, nobody is told yes, and the writer goes on by itself once the journal does.</summary>
public sealed class PortfolioWriterFaultTests
{
    private readonly MemoryJournal _journal = new();
    private readonly Gate _gate = new();

    [Fact]
    public async Task Everyone_in_a_batch_that_could_not_be_stored_is_told_and_none_of_it_happened()
    {
        await using var writer = await OpenedAsync();
        var first = writer.ExecuteAsync(Story.Log("a")).AsTask();
        await _gate.ArrivalAsync();
        Task[] batch =
        [
            writer.ExecuteAsync(Story.Promise("b", 50, 3)).AsTask(),
            writer.AskAsync(p => p.Sequence).AsTask(),
            writer.ExecuteAsync(Story.Log("c", new CustomerId("nobody"))).AsTask(),
            writer.AskAsync<int>(_ => throw new InvalidDataException()).AsTask(),
        ];
        _journal.BeforeAppend = _ => throw new JournalException("The disk is full.");

        _gate.LetAllGo();

        Assert.IsType<Outcome.Accepted>(await first);
        foreach (var task in batch)
        {
            Assert.Equal("The disk is full.", (await Assert.ThrowsAsync<JournalException>(() => task)).Message);
        }

        Assert.Equal(Picture.Of(PortfolioReader.Read(_journal, Story.Rules)), await writer.AskAsync(Picture.Of));
        Assert.DoesNotContain(_journal.Entries, e => e.Command == "b");
    }

    [Fact]
    public async Task The_same_command_succeeds_when_the_journal_is_well_again()
    {
        await using var writer = await OpenedAsync(held: false);
        _journal.BeforeAppend = _ => throw new JournalException("The disk is full.");
        await Assert.ThrowsAsync<JournalException>(() => writer.ExecuteAsync(Story.Log("a")).AsTask());
        await Assert.ThrowsAsync<JournalException>(() => writer.ExecuteAsync(Story.Log("a")).AsTask());

        _journal.BeforeAppend = _ => { };

        Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(Story.Log("a")));
        Assert.Single(_journal.Entries, e => e.Command == "a");
    }

    [Fact]
    public async Task While_the_journal_cannot_even_be_read_everyone_is_told_and_afterwards_it_goes_on()
    {
        await using var writer = await OpenedAsync(held: false);
        _journal.BeforeAppend = _ => throw new JournalException("The disk is gone.");
        _journal.BeforeRead = () => throw new JournalException("The disk is still gone.");
        Assert.Equal("The disk is gone.", (await Assert.ThrowsAsync<JournalException>(() => writer.ExecuteAsync(Story.Log("a")).AsTask())).Message);

        for (var n = 0; n < 3; n++)
        {
            var told = await Assert.ThrowsAsync<JournalException>(() => writer.AskAsync(p => p.Sequence).AsTask());
            Assert.Equal("The disk is still gone.", told.Message);
        }

        (_journal.BeforeAppend, _journal.BeforeRead) = (_ => { }, () => { });
        Assert.Equal(_journal.Head.Sequence, await writer.AskAsync(p => p.Sequence));
        Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(Story.Log("a")));
    }

    [Fact]
    public async Task When_a_fault_hid_that_the_entries_were_stored_the_same_command_finds_itself_done()
    {
        await using var writer = await OpenedAsync(held: false);
        _journal.AfterAppend = () => throw new JournalException("The disk reports an error.");
        await Assert.ThrowsAsync<JournalException>(() => writer.ExecuteAsync(Story.Log("a")).AsTask());
        _journal.AfterAppend = () => { };

        Assert.IsType<Outcome.AlreadyDone>(await writer.ExecuteAsync(Story.Log("a")));
        Assert.Single(_journal.Entries, e => e.Command == "a");
    }

    [Fact]
    public async Task A_fault_that_nobody_foresaw_is_a_no_as_well()
    {
        await using var writer = await OpenedAsync(held: false);
        _journal.BeforeAppend = _ => throw new InvalidDataException("unforeseen");

        var told = await Assert.ThrowsAsync<JournalException>(() => writer.ExecuteAsync(Story.Log("a")).AsTask());

        Assert.IsType<InvalidDataException>(told.InnerException);
        _journal.BeforeAppend = _ => { };
        Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(Story.Log("a")));
    }

    [Fact]
    public async Task Listeners_do_not_hear_of_facts_that_were_not_stored()
    {
        await using var writer = await OpenedAsync(held: false);
        var heard = 0;
        writer.Appended += _ => Interlocked.Increment(ref heard);
        _journal.BeforeAppend = _ => throw new JournalException("The disk is full.");

        await Assert.ThrowsAsync<JournalException>(() => writer.ExecuteAsync(Story.Log("a")).AsTask());
        await writer.AskAsync(p => p.Sequence);

        Assert.Equal(0, heard);
    }

    [Fact]
    public async Task Through_faults_at_random_each_command_happens_at_most_once_and_just_when_told()
    {
        var random = new Random(7);
        await using var writer = await OpenedAsync(held: false);
        _journal.BeforeAppend = _ =>
        {
            if (random.Next(3) == 0)
            {
                throw new JournalException("Now and then.");
            }
        };

        var stored = await Task.WhenAll(Enumerable.Range(0, 16).Select(client => Task.Run(async () =>
        {
            var acknowledged = new List<string>();
            for (var n = 0; n < 50; n++)
            {
                try
                {
                    await writer.ExecuteAsync(Story.Log($"{client}-{n}"));
                    acknowledged.Add($"{client}-{n}");
                }
                catch (JournalException)
                {
                    // Told no: it must not be there.
                }
            }

            return acknowledged;
        })));

        var expected = stored.SelectMany(s => s).Order(StringComparer.Ordinal).ToList();
        Assert.InRange(expected.Count, 1, 799);
        Assert.Equal(expected, _journal.Entries.Where(e => e.Kind == "contact.logged/1").Select(e => e.Command).Order(StringComparer.Ordinal));
        _journal.BeforeAppend = _ => { };
        Assert.Equal(Picture.Of(PortfolioReader.Read(_journal, Story.Rules)), await writer.AskAsync(Picture.Of));
    }

    /// <summary>A writer with two customers; when held, its appends from now on stop at the gate.</summary>
    private async Task<PortfolioWriter> OpenedAsync(bool held = true)
    {
        var writer = PortfolioWriter.Open(_journal, Story.Rules);
        await writer.ExecuteAsync(Story.Open());
        await writer.ExecuteAsync(Story.Import());
        if (held)
        {
            _journal.AfterAppend = _gate.Pass;
        }

        return writer;
    }
}
