namespace CollectionsBot.Journal.Tests;

public sealed class PortfolioReaderTests
{
    private readonly MemoryJournal _journal = new();

    [Fact]
    public async Task Reading_up_to_an_entry_shows_what_was_known_then()
    {
        long known;
        string then;
        await using (var writer = PortfolioWriter.Open(_journal, Story.Rules))
        {
            await writer.ExecuteAsync(Story.Open());
            await writer.ExecuteAsync(Story.Import());
            (known, then) = await writer.AskAsync(p => (p.Sequence, Picture.Of(p)));
            await writer.ExecuteAsync(Story.Promise("p", 100, 3));
        }

        Assert.Equal(then, Picture.Of(PortfolioReader.Read(_journal, Story.Rules, upTo: known)));
        Assert.NotEqual(then, Picture.Of(PortfolioReader.Read(_journal, Story.Rules)));
        Assert.Equal(0, PortfolioReader.Read(_journal, Story.Rules, upTo: 0).Sequence);
        Assert.Equal(_journal.Head.Sequence, PortfolioReader.Read(_journal, Story.Rules, upTo: long.MaxValue).Sequence);
    }

    [Fact]
    public void A_fault_after_the_entry_asked_for_does_not_matter()
    {
        _journal.Entries.AddRange(Story.Entries(ChainHead.Empty, 6));
        _journal.Entries[4] = _journal.Entries[4] with { ActorName = "Sam" };

        Assert.Equal(4, PortfolioReader.Read(_journal, Story.Rules, upTo: 4).Sequence);
        Assert.Throws<JournalException>(() => PortfolioReader.Read(_journal, Story.Rules, upTo: 5));
    }

    [Fact]
    public async Task Known_at_an_instant_a_back_dated_ageing_does_not_subtract_receipts_that_came_later()
    {
        await PlayAsync((2, Story.Import("first")), (20, new ImportReceivables(Story.StampOf("paid"), "open-items.csv", [], Snapshot: true)));

        var then = PortfolioReader.Read(_journal, Story.Rules, At(10));

        Assert.Equal(["200.00 EUR", "50.00 EUR"], new[] { Story.Northwind, Story.Contoso }.Select(c => Owed(then, c)));
        Assert.Empty(then.Accounts[Story.Northwind].Receipts);
        Assert.Empty(PortfolioReader.Read(_journal, Story.Rules).Accounts[Story.Northwind].Items);

        static string Owed(Portfolio portfolio, CustomerId customer) =>
            Assert.Single(portfolio.Accounts[customer].BalancesOn(new DateOnly(2026, 3, 10))).Total.ToString();
    }

    [Fact]
    public async Task Known_at_an_instant_means_the_last_entry_that_is_not_later()
    {
        await PlayAsync((2, Story.Join("a", "one")), (4, Story.Join("b", "two")), (3, Story.Join("c", "three")), (6, Story.Join("d", "four")));

        long Known(DateTimeOffset instant) => PortfolioReader.Read(_journal, Story.Rules, instant).Sequence;
        Assert.Equal([0L, 1L, 3L, 4L], new[] { At(2).AddTicks(-1), At(2), At(4), At(6) }.Select(Known));
        Assert.Equal(3, Known(At(3))); // the clock was set back: what stands before that entry is known by then
    }

    private static DateTimeOffset At(int day) => new(2026, 3, day, 9, 30, 0, TimeSpan.Zero);

    private async Task PlayAsync(params (int Day, Command Command)[] commands)
    {
        await using var writer = PortfolioWriter.Open(_journal, Story.Rules);
        foreach (var (day, command) in commands)
        {
            var stamp = command.Stamp with { At = At(day), On = DateOnly.FromDateTime(At(day).DateTime) };
            Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(command with { Stamp = stamp }));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Whatever_happened_a_replay_gives_the_same_portfolio(int seed)
    {
        var random = new Random(seed);
        await using var writer = PortfolioWriter.Open(_journal, Story.Rules);
        await writer.ExecuteAsync(Story.Open());
        await writer.ExecuteAsync(Story.Import());
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 400).Select(n => writer.ExecuteAsync(Any(random, $"c{random.Next(300)}")).AsTask()));

        Assert.Contains(outcomes, o => o is Outcome.Accepted);
        Assert.Contains(outcomes, o => o is Outcome.AlreadyDone);
        Assert.Contains(outcomes, o => o is Outcome.Refused);
        Assert.Equal(await writer.AskAsync(Picture.Of), Picture.Of(PortfolioReader.Read(_journal, Story.Rules)));
        Assert.True(JournalVerification.Verify(_journal).IsSound);
    }

    private static Command Any(Random random, string id) => random.Next(5) switch
    {
        0 => Story.Log(id, random.Next(2) == 0 ? Story.Northwind : Story.Contoso),
        1 => Story.Log(id, new CustomerId("nobody")),
        2 => Story.Promise(id, random.Next(1, 400), random.Next(0, 30)),
        3 => Story.Join(id, $"conversation {random.Next(10)}", $"{random.Next(3)}"),
        _ => new ScheduleDigest(
            Story.StampOf(id), $"conversation {random.Next(10)}", new DigestSchedule(DigestSchedule.Weekdays, new TimeOnly(random.Next(24), 0), "Europe/Paris")),
    };
}
