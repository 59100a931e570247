using CollectionsBot.App.Cli;
using Microsoft.Data.Sqlite;

namespace CollectionsBot.App.Tests;

/// <summary>The commands that an auditor uses: history, export, verify.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class RecordsTests : IAsyncLifetime, IDisposable
{
    private readonly Shell _shell = new();

    public async Task InitializeAsync() => await _shell.ImportAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task History_prints_one_customers_facts_newest_first()
    {
        var printed = await _shell.RunAsync("history", "acme corp");
        Assert.StartsWith("Acme Corporation (C-1001)", printed.Out, StringComparison.Ordinal);
        Assert.True(printed.Out.IndexOf("INV-1", StringComparison.Ordinal) < printed.Out.IndexOf("Customer became known", StringComparison.Ordinal));

        var ambiguous = await _shell.RunAsync("history", "Globex");
        Assert.NotEqual(0, ambiguous.ExitCode);
        Assert.Contains("Globex Components (C-1003)", ambiguous.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_writes_files_with_no_cell_that_a_spreadsheet_would_run()
    {
        await _shell.ImportAsync(SmallPortfolio.Hostile);
        var folder = Path.Combine(_shell.Folder.Path, "out");
        var printed = await _shell.RunAsync("export", "--out", folder);
        Assert.Equal((0, ""), (printed.ExitCode, printed.Error));

        var items = await File.ReadAllLinesAsync(Path.Combine(folder, "open-items.csv"));
        Assert.Contains("C-1001,CreditNote,CN-1,2026-11-01,,-100.00,-100.00,USD", items);
        Assert.Contains("C-1005,Invoice,ST-1,2026-09-01,2026-10-01,125000,125000,JPY", items);
        Assert.Contains("'@SUM(A1)", items[^1], StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK(", await File.ReadAllTextAsync(Path.Combine(folder, "customers.csv")), StringComparison.Ordinal);
        Assert.Equal(_shell.Facts<Fact>().Length + 1, (await File.ReadAllLinesAsync(Path.Combine(folder, "history.csv"))).Length);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1 555 0100", "'+1 555 0100")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\t=1+1", "'\t=1+1")]
    [InlineData("\n=1+1", "'\n=1+1")]
    [InlineData("\"=1+1", "'\"=1+1")]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("Acme;=1+1", "Acme;'=1+1")] // where lists are parted by semicolons, a cell begins there
    [InlineData("Acme; Sons", "Acme; Sons")]
    [InlineData("1+1", "1+1")]
    [InlineData("", "")]
    public void A_text_that_would_run_as_a_formula_is_marked(string text, string cell) => Assert.Equal(cell, SpreadsheetCell.Of(text));

    [Fact]
    public void Amounts_dates_and_numbers_are_written_plain()
    {
        Assert.Equal("-1234.50", SpreadsheetCell.Of(Money.Parse("-1234.50 USD")));
        Assert.Equal("2026-11-18", SpreadsheetCell.Of(SmallPortfolio.Today));
        Assert.Equal("7", SpreadsheetCell.Of(7L));
        Assert.Equal("", SpreadsheetCell.Of(null));
    }

    [Fact]
    public async Task Verify_finds_a_sound_journal_intact_and_names_the_entry_in_which_one_byte_was_changed()
    {
        var intact = await _shell.RunAsync("verify");
        Assert.Equal((0, ""), (intact.ExitCode, intact.Error));
        Assert.StartsWith("Intact: ", intact.Out, StringComparison.Ordinal);

        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(_shell.Data, "journal.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE entries SET body = replace(body, 'INV-1', 'INV-7') WHERE sequence = (SELECT min(sequence) FROM entries WHERE body LIKE '%INV-1%') RETURNING sequence";
            var sequence = (long)(await command.ExecuteScalarAsync())!;
            var broken = await _shell.RunAsync("verify");
            Assert.Equal((1, ""), (broken.ExitCode, broken.Out));
            Assert.Contains($"{sequence}", broken.Error, StringComparison.Ordinal);
        }

        AssertPlain(await _shell.RunAsync("ask", "what does Acme owe?"));
    }

    [Theory]
    [InlineData("ask", "what does Acme owe?")]
    [InlineData("digest")]
    [InlineData("history", "Acme")]
    [InlineData("verify")]
    [InlineData("export", "--out", "never-made")]
    public async Task A_folder_without_a_journal_is_said_plainly(params string[] args)
    {
        var nowhere = Path.Combine(_shell.Folder.Path, "nowhere");
        var printed = await Shell.TypeAsync("", [.. args, "--data", nowhere]);
        AssertPlain(printed);
        Assert.Contains("There is no journal in", printed.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(nowhere));
    }

    [Theory]
    [InlineData("There is no file", "import", "/nowhere/export.csv")]
    [InlineData("is not a currency", "import", "{file}", "--currency", "XXQ")]
    [InlineData("--frobnicate", "digest", "--frobnicate")]
    [InlineData("is no date between", "digest", "--on", "18.11.2026")]
    [InlineData("ymd", "import", "{file}", "--dates", "ymd")]
    [InlineData("--out", "export")]
    [InlineData("is not the name of one customer", "history", "%%%")]
    [InlineData("Bot:AppId is missing", "serve", "--no-playground")]
    [InlineData("is none to listen on", "serve", "--url", "nowhere")]
    public async Task What_is_wrong_is_said_plainly_on_the_error_output(string said, params string[] args)
    {
        var file = _shell.Folder.File("other.csv", SmallPortfolio.Csv);
        var printed = await _shell.RunAsync([.. args.Select(a => a == "{file}" ? file : a)]);
        AssertPlain(printed);
        Assert.Contains(said, printed.Error, StringComparison.Ordinal);
    }

    private static void AssertPlain(Printed printed)
    {
        Assert.NotEqual(0, printed.ExitCode);
        Assert.NotEqual("", printed.Error);
        Assert.DoesNotContain("   at ", printed.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", printed.Error, StringComparison.Ordinal);
    }
}
