using CollectionsBot.Journal;

namespace CollectionsBot.App.Tests;

/// <summary>The administrator lists whose records need not be kept any longer, and erases them.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class ErasingTests : IAsyncLifetime, IDisposable
{
    private static readonly DateOnly Then = new(2020, 3, 2);
    private static readonly CustomerId Ann = new("P-1");

    private readonly Shell _shell = new();

    public async Task InitializeAsync()
    {
        await using var writer = new JournalFolder(_shell.Data).OpenPortfolio(SmallPortfolio.Rules);
        foreach (var command in (Command[])[new OpenPortfolio(Stamp("open"), Demonstration: false), Import("import", Item()), Log(), Import("paid", null)])
        {
            Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(command));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task Whoever_is_due_is_listed_erased_and_listed_no_more_and_everything_verifies()
    {
        Assert.Contains("Ann Lee (P-1): last activity Mar 2, 2020, can be erased since Mar 3, 2023", (await _shell.RunAsync("retention")).Out, StringComparison.Ordinal);
        Assert.Contains("Nobody is due", (await _shell.RunAsync("retention", "--on", "2023-03-02")).Out, StringComparison.Ordinal);
        var evidence = Path.Combine(_shell.Folder.Path, "dossier");
        Assert.Equal(0, (await _shell.RunAsync("dossier", "P-1", "--out", evidence)).ExitCode);
        var dossier = Assert.Single(Directory.GetFiles(evidence, "dossier-*.json"));

        var erased = await _shell.RunAsync("erase", "P-1", "--reason", "three years are over");

        Assert.Equal((0, ""), (erased.ExitCode, erased.Error));
        Assert.Contains("Erased: what was known of the persons at Ann Lee (P-1)", erased.Out, StringComparison.Ordinal);
        Assert.Contains("\"due\":[]", (await _shell.RunAsync("retention", "--json")).Out.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var history = (await _shell.RunAsync("history", "P-1")).Out;
        Assert.Contains("(erased) (P-1)", history, StringComparison.Ordinal);
        Assert.Contains("“three years are over”", history, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", history + (await _shell.RunAsync("ask", "what does P-1 owe?")).Out, StringComparison.Ordinal);
        Assert.Equal(0, (await _shell.RunAsync("verify", "--dossier", dossier)).ExitCode);
        Assert.Equal(0, (await _shell.RunAsync("heads", "--out", evidence)).ExitCode);
        Assert.Equal(0, (await _shell.RunAsync("dossier", "P-1", "--out", evidence)).ExitCode);
        Assert.Equal(0, (await _shell.RunAsync("export", "--out", evidence)).ExitCode);
        Assert.DoesNotContain("Ann Lee", await File.ReadAllTextAsync(Path.Combine(evidence, "history.csv")), StringComparison.Ordinal);
        Assert.Contains("was erased before", (await _shell.RunAsync("erase", "P-1", "--reason", "again")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_erased_by_a_slip_of_the_finger_before_the_time_or_while_something_is_open()
    {
        Assert.Contains("give the identifier P-1", (await _shell.RunAsync("erase", "Ann Le", "--reason", "over")).Error, StringComparison.Ordinal);
        await _shell.ImportAsync("customer id,customer,type,number,date,due date,amount,open amount,currency\nP-1,Ann Lee,invoice,F-2,2026-01-05,2026-02-04,50,50,USD\n");

        Assert.Contains("Documents of this customer are open", (await _shell.RunAsync("erase", "P-1", "--reason", "over")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_in_plain_before_is_named_when_it_cannot_be_erased()
    {
        using (var journal = SqliteJournal.Open(_shell.Data))
        {
            var before = new RecordedFact(journal.Head.Sequence + 1, Stamp("old").At, Then, Stamp("old").Actor, new CommandId("old"), new FlagLifted(Ann, 1, "Ann Lee asked"));
            journal.Append([Chain.Link(journal.Head, before)]);
        }

        var erased = await _shell.RunAsync("erase", "P-1", "--reason", "over");

        Assert.Equal(1, erased.ExitCode);
        Assert.Contains("One entry was written in plain, by an earlier version, and cannot be erased", erased.Error, StringComparison.Ordinal);
    }

    private static Stamp Stamp(string id) => new(new CommandId(id), new Actor("u-1", "Robin"), new DateTimeOffset(Then.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero), Then);

    private static LogContact Log() => new(Stamp("log"), Ann, new ContactAttempt(ContactChannel.Phone, ResultCode.SpokeRightParty, "Ann Lee", "Ann will pay"), null, []);

    private static OpenItem Item() => new(ItemType.Invoice, "F-1", Then.AddDays(-60), Then.AddDays(-30), Money.Parse("50.00 USD"), Money.Parse("50.00 USD"));

    private static ImportReceivables Import(string id, OpenItem? item) => new(
        Stamp(id), "old.csv", [new ReceivableRow(new CustomerRow(Ann, "Ann Lee", PartyKind.Consumer), Item().Key, item)], Snapshot: true);
}
