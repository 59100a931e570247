namespace CollectionsBot.App.Tests;

[Collection(ConsoleCollection.Name)]
public sealed class ImportCommandTests : IDisposable
{
    private const string Paid = """
        Customer ID,Customer,Type,Number,Date,Due Date,Amount,Open Amount,Currency
        C-1001,Acme Corporation,Invoice,INV-1,2026-08-10,2026-09-09,1200.00,700.00,USD
        """;

    private readonly Shell _shell = new();

    [Theory]
    [InlineData()]
    [InlineData("--dry-run")]
    public async Task Real_receivables_are_kept_out_of_the_demonstration(params string[] options)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "mine.csv");
        await File.WriteAllTextAsync(file, "Customer,Invoice,Date,Open,Currency\nAcme,1,2026-10-03,12.50,USD\n");
        var data = Path.Combine(folder.Path, "data");
        Assert.Equal(0, (await Shell.TypeAsync("", ["ask", "help", "--environment", "Development", "--data", data])).ExitCode);

        var printed = await Shell.TypeAsync("", ["import", file, "--data", data, .. options]);
        Assert.Equal(1, printed.ExitCode);
        Assert.Contains("made-up customers. Name a folder of your own", printed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_and_what_changed_is_printed_and_a_second_time_changes_nothing()
    {
        var first = await _shell.ImportAsync();
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Matches(@"Customers\W+6\b", first.Out);
        Assert.Matches(@"Open items\W+11\b", first.Out);
        Assert.Matches(@"Total EUR\W+3,000\.00", first.Out);
        Assert.Matches(@"Total JPY\W+125,000\b", first.Out);
        Assert.Matches(@"Open items\W+11\W+0\W+0\b", first.Out);
        var facts = _shell.Facts<Fact>().Length;

        var second = await _shell.ImportAsync();
        Assert.Equal(0, second.ExitCode);
        Assert.Matches(@"Customers\W+0\W+0\b", second.Out);
        Assert.Matches(@"Open items\W+0\W+0\W+0\b", second.Out);
        Assert.Equal(facts, _shell.Facts<Fact>().Length);
    }

    [Fact]
    public async Task A_dry_run_shows_and_writes_nothing()
    {
        var dry = await _shell.ImportAsync(options: "--dry-run");
        Assert.Equal(0, dry.ExitCode);
        Assert.Matches(@"Open items\W+11\W+0\W+0\b", dry.Out);
        Assert.Contains("Nothing was written.", dry.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_shell.Data, "journal.db")));

        await _shell.ImportAsync();
        var again = await _shell.ImportAsync(Paid, "--dry-run", "--snapshot");
        Assert.Matches(@"Open items\W+0\W+1\W+10\b", again.Out);
        Assert.Empty(_shell.Facts<ItemSettled>());
    }

    [Fact]
    public async Task A_snapshot_settles_what_is_missing_from_it_and_any_other_file_does_not()
    {
        await _shell.ImportAsync();
        Assert.Matches(@"Open items\W+0\W+1\W+0\b", (await _shell.ImportAsync(Paid)).Out);
        Assert.Matches(@"Open items\W+0\W+0\W+10\b", (await _shell.ImportAsync(Paid, "--snapshot")).Out);
        Assert.Equal(10, _shell.Facts<ItemSettled>().Length);
    }

    [Fact]
    public async Task A_snapshot_with_a_line_that_cannot_be_read_settles_nothing_and_says_so()
    {
        await _shell.ImportAsync();
        var printed = await _shell.ImportAsync(Paid + "\nC-1001,Acme Corporation,Invoice,INV-2,2026-10-09,soon,800.50,800.50,USD\n", "--snapshot");
        Assert.NotEqual(0, printed.ExitCode);
        Assert.Contains("Line 3 rejected, Due Date \"soon\": ", printed.Out, StringComparison.Ordinal);
        Assert.StartsWith("Nothing was settled", printed.Error, StringComparison.Ordinal);
        Assert.Empty(_shell.Facts<ItemSettled>());
        Assert.Single(_shell.Facts<ItemChanged>());
    }

    [Fact]
    public async Task A_rejected_line_is_kept_out_and_printed_with_its_number()
    {
        var printed = await _shell.ImportAsync(SmallPortfolio.Csv + "\nC-1001,Acme Corporation,company,Invoice,INV-9,2026-10-09,2026-11-08,lots,lots,USD,,\n");
        Assert.Equal(0, printed.ExitCode);
        Assert.Contains("Line 13 rejected", printed.Out, StringComparison.Ordinal);
        Assert.Matches(@"Rejected lines\W+1\b", printed.Out);
        Assert.DoesNotContain(_shell.Facts<ItemAdded>(), a => a.Item.Number == "INV-9");
    }

    [Fact]
    public async Task A_file_with_no_line_that_can_be_read_fails()
    {
        var printed = await _shell.ImportAsync("Customer,Number,Due Date,Open Amount\nAcme,INV-1,soon,lots\n");
        Assert.NotEqual(0, printed.ExitCode);
        Assert.StartsWith("Nothing was imported", printed.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _shell.Dispose();
}
