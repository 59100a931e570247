namespace CollectionsBot.Journal.Tests;

public sealed class PortfolioWriterTests
{
    private readonly MemoryJournal _journal = new();
    private readonly Gate _gate = new();

    [Fact]
    public async Task A_command_that_is_accepted_is_in_the_journal_under_its_actor_and_name()
    {
        await using var writer = PortfolioWriter.Open(_journal, Story.Rules);

        var outcome = Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(Story.Open("the first")));

        var fact = Assert.Single(outcome.Facts);
        Assert.Equal(new PortfolioOpened(Demonstration: false), fact.Fact);
        Assert.Equal((1, "the first", Story.Robin), (fact.Sequence, fact.Command.Value, fact.Actor));
        Assert.Equal(fact, FactCodec.Read(Assert.Single(_journal.Entries)));
    }

    [Fact]
    public async Task The_same_command_again_changes_nothing_and_gives_the_first_outcome()
    {
        await using var writer = await OpenedAsync();
        var first = Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(Story.Log("c")));
        var count = _journal.Entries.Count;

        var again = Assert.IsType<Outcome.AlreadyDone>(await writer.ExecuteAsync(Story.Log("c", note: "another note")));

        Assert.Equal(first.Facts.ToArray(), again.Facts.ToArray());
        Assert.Equal(count, _journal.Entries.Count);
    }

    [Fact]
    public async Task The_same_command_after_a_restart_gives_the_first_outcome_too()
    {
        Outcome.Accepted first;
        await using (var writer = await OpenedAsync())
        {
            first = Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(Story.Promise("c", 50, 3)));
        }

        await using var restarted = PortfolioWriter.Open(_journal, Story.Rules);
        var again = Assert.IsType<Outcome.AlreadyDone>(await restarted.ExecuteAsync(Story.Promise("c", 50, 3)));
        Assert.Equal(first.Facts.ToArray(), again.Facts.ToArray());
    }

    [Fact]
    public async Task A_refusal_and_a_command_that_changes_nothing_append_nothing()
    {
        await using var writer = await OpenedAsync();
        await writer.ExecuteAsync(Story.Join("join", "c"));
        var (count, flushes) = (_journal.Entries.Count, writer.FlushCount);

        var refused = Assert.IsType<Outcome.Refused>(await writer.ExecuteAsync(Story.Log("nobody", new CustomerId("nobody"))));
        var idle = Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(Story.Join("again", "c")));

        Assert.Equal(RefusalReason.CustomerUnknown, refused.Refusal.Reason);
        Assert.Empty(idle.Facts);
        Assert.Equal((count, flushes), (_journal.Entries.Count, writer.FlushCount));
    }

    [Fact]
    public async Task Nothing_is_answered_before_the_append_it_rests_on_has_returned()
    {
        await using var writer = await OpenedAsync();
        HoldAppends();
        var first = writer.ExecuteAsync(Story.Log("a")).AsTask();
        await _gate.ArrivalAsync();
        Task[] second =
        [
            writer.ExecuteAsync(Story.Log("b")).AsTask(),
            writer.ExecuteAsync(Story.Log("b")).AsTask(),
            writer.ExecuteAsync(Story.Log("c", new CustomerId("nobody"))).AsTask(),
            writer.AskAsync(p => p.Sequence).AsTask(),
        ];
        Assert.False(first.IsCompleted);

        _gate.LetOneGo();
        await first;
        await _gate.ArrivalAsync();
        Assert.All(second, task => Assert.False(task.IsCompleted));

        _gate.LetAllGo();
        await Task.WhenAll(second);
    }

    [Fact]
    public async Task Commands_given_at_once_are_flushed_together_and_in_order()
    {
        await using var writer = await OpenedAsync();
        var before = writer.FlushCount;
        HoldAppends();
        var first = writer.ExecuteAsync(Story.Log("0")).AsTask();
        await _gate.ArrivalAsync();
        var rest = Enumerable.Range(1, PortfolioWriter.BatchLengthMax * 2).Select(n => writer.ExecuteAsync(Story.Log($"{n}")).AsTask()).ToList();

        _gate.LetAllGo();
        await Task.WhenAll(rest.Prepend(first));

        Assert.Equal(3, writer.FlushCount - before);
        var logged = _journal.Entries.Where(e => e.Kind == "contact.logged/1").Select(e => e.Command);
        Assert.Equal(Enumerable.Range(0, rest.Count + 1).Select(n => $"{n}"), logged);
    }

    [Fact]
    public async Task A_command_sees_what_those_before_it_in_its_batch_did()
    {
        await using var writer = await OpenedAsync();
        HoldAppends();
        var first = writer.ExecuteAsync(Story.Log("a")).AsTask();
        await _gate.ArrivalAsync();
        var promised = writer.ExecuteAsync(Story.Promise("p1", 50, 3)).AsTask();
        var replaced = writer.ExecuteAsync(Story.Promise("p2", 60, 4)).AsTask();
        var again = writer.ExecuteAsync(Story.Promise("p2", 60, 4)).AsTask();
        var promises = writer.AskAsync(p => p.Accounts[Story.Northwind].Promises.Select(x => (x.Sequence, x.WithdrawnOn)).ToList()).AsTask();

        _gate.LetAllGo();

        var made = Assert.IsType<Outcome.Accepted>(await promised).Facts[^1].Sequence;
        var remade = Assert.IsType<Outcome.Accepted>(await replaced).Facts;
        Assert.Equal([typeof(ContactLogged), typeof(PromiseWithdrawn), typeof(PromiseMade)], remade.Select(f => f.Fact.GetType()));
        Assert.Equal(remade.ToArray(), Assert.IsType<Outcome.AlreadyDone>(await again).Facts.ToArray());
        Assert.Equal([(made, Story.Today), (remade[^1].Sequence, (DateOnly?)null)], await promises);
    }

    [Fact]
    public async Task A_query_that_throws_fails_alone()
    {
        await using var writer = await OpenedAsync();
        HoldAppends();
        var first = writer.ExecuteAsync(Story.Log("a")).AsTask();
        await _gate.ArrivalAsync();
        var before = writer.ExecuteAsync(Story.Log("b")).AsTask();
        var failing = writer.AskAsync<int>(_ => throw new InvalidDataException("my own fault")).AsTask();
        var after = writer.ExecuteAsync(Story.Log("c")).AsTask();

        _gate.LetAllGo();

        Assert.Equal("my own fault", (await Assert.ThrowsAsync<InvalidDataException>(() => failing)).Message);
        Assert.All(await Task.WhenAll(first, before, after), outcome => Assert.IsType<Outcome.Accepted>(outcome));
    }

    [Fact]
    public async Task A_command_that_no_rule_decides_about_fails_alone()
    {
        await using var writer = await OpenedAsync();
        var before = await writer.AskAsync(Picture.Of);

        await Assert.ThrowsAsync<ArgumentException>(() => writer.ExecuteAsync(new Juggle(Story.StampOf("j"))).AsTask());

        Assert.Equal(before, await writer.AskAsync(Picture.Of));
        Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(Story.Log("a")));
    }

    [Fact]
    public async Task A_fact_that_could_not_be_read_again_is_not_written()
    {
        await using var writer = await OpenedAsync();
        var (before, count) = (await writer.AskAsync(Picture.Of), _journal.Entries.Count);
        var item = new OpenItem(ItemType.Invoice, "F-9", Story.Today, null, Money.Parse("1 EUR"), Money.Parse("1 EUR"));
        var nameless = new ReceivableRow(new CustomerRow(new CustomerId(null!), null), item.Key, item);

        var fault = await Record.ExceptionAsync(() => writer.ExecuteAsync(
            new ImportReceivables(Story.StampOf("i"), "f.csv", [nameless], Snapshot: false)).AsTask());

        Assert.NotNull(fault);
        Assert.IsNotType<JournalException>(fault);
        Assert.Equal((before, count), (await writer.AskAsync(Picture.Of), _journal.Entries.Count));
        Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(Story.Log("a")));
    }

    [Fact]
    public async Task An_instant_in_another_offset_is_kept_in_UTC_at_once_and_not_only_after_a_restart()
    {
        await using var writer = PortfolioWriter.Open(_journal, Story.Rules);
        var stamp = Story.StampOf("o") with { At = new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.FromHours(9)) };

        var outcome = Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(new OpenPortfolio(stamp, Demonstration: false)));

        Assert.True(outcome.Facts[0].At.EqualsExact(new DateTimeOffset(2026, 3, 1, 16, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task When_too_much_waits_the_next_is_turned_away_at_once_and_the_others_are_done()
    {
        await using var writer = await OpenedAsync();
        HoldAppends();
        var first = writer.ExecuteAsync(Story.Log("first")).AsTask();
        await _gate.ArrivalAsync();
        var waiting = Enumerable.Range(0, PortfolioWriter.QueueLengthMax).Select(_ => writer.AskAsync(p => p.Sequence).AsTask()).ToList();

        await Assert.ThrowsAsync<PortfolioBusyException>(async () => await writer.ExecuteAsync(Story.Log("one too many")));

        _gate.LetAllGo();
        await first;
        await Task.WhenAll(waiting);
        Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(Story.Log("one too many")));
    }

    [Fact]
    public async Task A_command_taken_back_before_its_turn_does_not_happen()
    {
        await using var writer = await OpenedAsync();
        using var cancellation = new CancellationTokenSource();
        HoldAppends();
        var first = writer.ExecuteAsync(Story.Log("a"), cancellation.Token).AsTask();
        await _gate.ArrivalAsync();
        var second = writer.ExecuteAsync(Story.Log("b"), cancellation.Token).AsTask();

        await cancellation.CancelAsync();
        _gate.LetAllGo();

        Assert.IsType<Outcome.Accepted>(await first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.DoesNotContain(_journal.Entries, e => e.Command == "b");
    }

    [Fact]
    public async Task Closing_answers_all_that_waits_and_takes_no_more()
    {
        var writer = await OpenedAsync();
        HoldAppends();
        var first = writer.ExecuteAsync(Story.Log("a")).AsTask();
        await _gate.ArrivalAsync();
        var second = writer.ExecuteAsync(Story.Log("b")).AsTask();

        var closing = writer.DisposeAsync().AsTask();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await writer.ExecuteAsync(Story.Log("c")));
        Assert.False(_journal.IsClosed);
        _gate.LetAllGo();
        await closing;

        Assert.IsType<Outcome.Accepted>(await first);
        Assert.IsType<Outcome.Accepted>(await second);
        Assert.True(_journal.IsClosed);
        await writer.DisposeAsync();
    }

    [Fact]
    public async Task Listeners_hear_of_facts_only_when_they_are_stored_and_of_each_once()
    {
        await using var writer = await OpenedAsync();
        var start = _journal.Entries.Count;
        var heard = new List<long>();
        writer.Appended += facts =>
        {
            Assert.Equal(_journal.Head.Sequence, facts[^1].Sequence);
            lock (heard)
            {
                heard.AddRange(facts.Select(f => f.Sequence));
            }
        };

        await Task.WhenAll(Enumerable.Range(0, 200).Select(n => writer.ExecuteAsync(Story.Promise($"{n}", 1 + n % 100, 3)).AsTask()));
        await writer.AskAsync(p => p.Sequence);

        Assert.Equal(_journal.Entries.Skip(start).Select(e => e.Sequence), heard);
    }

    [Fact]
    public async Task A_listener_that_throws_harms_nobody()
    {
        await using var writer = await OpenedAsync();
        writer.Appended += _ => throw new InvalidDataException();

        Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(Story.Log("a")));
        Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(Story.Log("b")));
    }

    private async Task<PortfolioWriter> OpenedAsync()
    {
        var writer = PortfolioWriter.Open(_journal, Story.Rules);
        await writer.ExecuteAsync(Story.Open());
        await writer.ExecuteAsync(Story.Import());
        return writer;
    }

    private void HoldAppends() => _journal.AfterAppend = _gate.Pass;

    private sealed record Juggle(Stamp Stamp) : Command(Stamp);
}
