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
        Assert.Contains("Held back", again.Error, StringComparison.Ordinal);
        Assert.Empty(_shell.Facts<ItemSettled>());
    }

    [Fact]
    public async Task A_snapshot_settles_what_is_missing_from_it_and_any_other_file_does_not()
    {
        await _shell.ImportAsync();
        Assert.Matches(@"Open items\W+0\W+1\W+0\b", (await _shell.ImportAsync(Paid)).Out);
        Assert.Matches(@"Open items\W+0\W+0\W+10\b", (await _shell.ImportAsync(Paid, "--snapshot", "--yes")).Out);
        Assert.Equal(10, _shell.Facts<ItemSettled>().Length);
    }

    [Fact]
    public async Task A_snapshot_in_which_most_has_vanished_waits_for_a_yes_and_says_exactly_what_it_would_do()
    {
        await _shell.ImportAsync();
        var facts = _shell.Facts<Fact>().Length;
        var held = await _shell.ImportAsync(Paid, "--snapshot");

        Assert.Equal(1, held.ExitCode);
        Assert.StartsWith("Held back; nothing was written. 10 of 11 open items (90 %) would count as settled; up to 30 % may without your yes.", held.Error, StringComparison.Ordinal);
        Assert.Matches(@"The total in EUR would fall from .*3,000\.00.* to .*0\.00", held.Error);
        Assert.Equal(facts, _shell.Facts<Fact>().Length);
    }

    [Fact]
    public async Task A_mapping_is_proposed_mended_used_and_kept_for_the_next_file()
    {
        const string strange = "Party ref,Who owes,Voucher id,Raised on,Amt still open\nK-1,Kiln,V-1,2026-10-03,12.50\nK-2,Bright,V-2,2026-10-04,7.25\n";
        var mapping = Path.Combine(_shell.Folder.Path, "mapping.json");
        var asked = await _shell.ImportAsync(strange, "--mapping", mapping);
        Assert.Equal(1, asked.ExitCode);
        Assert.Contains("may mean", asked.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(mapping));

        await File.WriteAllTextAsync(mapping, """{ "CustomerId": "Party ref", "CustomerName": "Who owes", "Document": "Voucher id", "DocumentDate": "Raised on", "Open": "Amt still open" }""");
        Assert.Equal((0, ""), await EndOf(_shell.ImportAsync(strange, "--mapping", mapping)));
        Assert.Equal(mapping.Length > 0, _shell.Facts<ColumnsMapped>().Length == 1);
        var next = await _shell.ImportAsync(strange.Replace("12.50", "10.00", StringComparison.Ordinal));
        Assert.Matches(@"Open items\W+0\W+1\W+0\b", next.Out);

        static async Task<(int, string)> EndOf(Task<Printed> printed) => ((await printed).ExitCode, (await printed).Error);
    }

    [Fact]
    public async Task A_customer_list_changes_what_is_known_of_them_and_settles_nothing()
    {
        await _shell.ImportAsync();
        var printed = await _shell.ImportAsync("Customer ID,Customer,Language,Profile\nC-1001,Acme Corporation,de-DE,EuropeanBusiness\n0C-1,Newcomer,,\n");
        Assert.Equal((0, ""), (printed.ExitCode, printed.Error));
        Assert.Matches(@"Customers\W+1\W+1\b", printed.Out);
        Assert.Equal("de-DE", _shell.Facts<CustomerChanged>()[^1].Master.Language);
        Assert.Equal(ContactProfileName.EuropeanBusiness, Assert.Single(_shell.Facts<ContactPreferencesSet>()).Preferences.Profile);
        Assert.Empty(_shell.Facts<ItemSettled>());
    }

    [Fact]
    public async Task Likely_duplicates_are_proposed_and_never_again_once_told_apart()
    {
        var first = await _shell.ImportAsync("Customer ID,Customer,Number,Date,Open\n0042,Kiln & Co Ltd,1,2026-10-03,5.00\n42,KILN AND CO,2,2026-10-03,5.00\nB-1,Bright GmbH,3,2026-10-03,5.00\nB-2,Bright Inc.,4,2026-10-03,5.00\n");
        Assert.Contains("their numbers differ only by zeros in front", first.Out, StringComparison.Ordinal);
        Assert.Contains("Bright Inc. (B-2) and Bright GmbH (B-1): their names differ only in form", first.Out, StringComparison.Ordinal);

        Assert.Equal(0, (await _shell.RunAsync("duplicates", "--apart", "B-2", "B-1", "--because", "two countries")).ExitCode);
        Assert.DoesNotContain("Bright", (await _shell.RunAsync("duplicates")).Out, StringComparison.Ordinal);
        Assert.Empty(_shell.Facts<CustomersMerged>());
    }

    [Fact]
    public async Task Rejected_lines_are_written_where_asked()
    {
        var to = Path.Combine(_shell.Folder.Path, "rejects.csv");
        await _shell.ImportAsync(Paid + "\nC-1001,Acme Corporation,Invoice,INV-2,2026-10-09,soon,800.50,800.50,USD\n", "--rejects", to);
        Assert.Contains("INV-2,2026-10-09,soon,800.50,800.50,USD,3,Due Date,This is not a date.", await File.ReadAllTextAsync(to), StringComparison.Ordinal);
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
