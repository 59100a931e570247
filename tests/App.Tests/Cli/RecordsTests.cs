using CollectionsBot.App.Cli;
using CollectionsBot.Journal;
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
    public async Task What_was_known_at_a_past_instant_is_told_without_what_came_later()
    {
        var then = DateTimeOffset.UtcNow;
        await _shell.ImportAsync(SmallPortfolio.Csv.Replace(",800.50,USD", ",300.50,USD", StringComparison.Ordinal).Replace("Acme Corporation", "Acme Holdings", StringComparison.Ordinal));
        var known = then.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);

        var (now, before) = (await _shell.RunAsync("ask", "what does Acme owe?", "--on", "2026-11-18"), await _shell.RunAsync("ask", "what does Acme owe?", "--known", known, "--on", "2026-11-18"));
        Assert.Contains("1,850.50 USD", now.Out, StringComparison.Ordinal);
        Assert.Contains("2,350.50 USD", before.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme Holdings", before.Out, StringComparison.Ordinal);

        Assert.Contains("Acme Holdings", (await _shell.RunAsync("digest", "--on", "2026-11-18")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme Holdings", (await _shell.RunAsync("digest", "--known", known)).Out, StringComparison.Ordinal);
        Assert.Contains($"{then:yyyy-MM-dd}", (await _shell.RunAsync("digest", "--json", "--known", known)).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("changed", (await _shell.RunAsync("history", "acme corp", "--known", known)).Out, StringComparison.Ordinal);
        Assert.Contains("changed", (await _shell.RunAsync("history", "acme holdings", "--known", $"{DateTimeOffset.UtcNow:yyyy-MM-dd}")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_names_the_formula_of_each_figure_and_never_divides_by_nothing()
    {
        var printed = await _shell.RunAsync("report", "--on", "2199-11-18");
        Assert.Equal((0, ""), (printed.ExitCode, printed.Error));
        foreach (var part in new[] { "Aug 21, 2199 to Nov 18, 2199 (90 days)", "not enough data", "receivables ÷ sales × days", "Team", "DSO − best possible DSO" })
        {
            Assert.Contains(part, printed.Out, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("NaN", printed.Out, StringComparison.Ordinal);
        Assert.Contains("--days: 0 is out of range", (await _shell.RunAsync("report", "--days", "0")).Error, StringComparison.Ordinal);
        Assert.Contains("future", (await _shell.RunAsync("report", "--known", "2199-01-01")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_of_a_report_is_per_currency_with_null_where_there_is_not_enough_data()
    {
        var today = DateTime.UtcNow.Date;
        var csv = string.Join('\n', SmallPortfolio.Csv.Split('\n')[0], $"C-1,Acme,company,Invoice,1,{today.AddDays(-80):yyyy-MM-dd},{today.AddDays(-50):yyyy-MM-dd},1000.00,400.00,CHF,,");
        await _shell.ImportAsync(csv);
        var printed = await _shell.RunAsync("report", "--json", "--on", $"{today:yyyy-MM-dd}", "--days", "100");
        Assert.Equal((0, ""), (printed.ExitCode, printed.Error));
        var json = System.Text.Json.JsonDocument.Parse(printed.Out).RootElement;

        Assert.Equal(["from", "to", "days", "currencies", "team", "people", "formulas"], json.EnumerateObject().Select(p => p.Name));
        var currencies = json.GetProperty("currencies").EnumerateArray().ToList();
        Assert.Equal(["CHF", "EUR", "GBP", "JPY", "USD"], currencies.Select(c => c.GetProperty("currency").GetString()));
        Assert.Equal((40m, 0m, 40m), (Figure("dso"), Figure("bestDso"), Figure("averageDaysDelinquent")));
        Assert.Equal(60m, Figure("cei"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, currencies[0].GetProperty("promises").GetProperty("rateByCount").ValueKind);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, json.GetProperty("team").GetProperty("rightPartyRate").ValueKind);

        decimal Figure(string name) => currencies[0].GetProperty(name).GetDecimal();
    }

    [Theory]
    [InlineData("2199-01-01", "lies in the future")]
    [InlineData("2026-01-01T00:00:00Z", "nothing was known by then. The first entry of this history was made at 2")]
    [InlineData("2026-01-01", "nothing was known by then")]
    [InlineData("2026-01-01T00:00+01:00", "nothing was known by then")]
    [InlineData("2026-01-01T00:00", "nothing was known by then")]
    [InlineData("last Tuesday", "is no instant. Write it like 2026-03-03T14:00:00Z")]
    [InlineData("0001-01-01T00:00+14:00", "is no instant")]
    public async Task An_instant_that_cannot_be_answered_for_is_refused_with_the_reason(string known, string reason)
    {
        foreach (var command in new[] { new[] { "ask", "what does Acme owe?" }, ["digest"], ["history", "Acme"] })
        {
            var printed = await _shell.RunAsync([.. command, "--known", known]);
            Assert.Equal((1, ""), (printed.ExitCode, printed.Out));
            Assert.Contains(reason, printed.Error, StringComparison.Ordinal);
            Assert.Single(printed.Error.TrimEnd().Split('\n'));
        }
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

    [Fact]
    public async Task What_was_assigned_tagged_and_merged_is_exported_so_that_it_can_be_read_again()
    {
        await _shell.ImportAsync("Customer ID,Customer,Language,Contact,Owner,Tags,Number,Date,Open Amount,Currency\nC-1002,Globex Logistics,de,Ms Ünal,Megan Lee,vip;north,GL-1,2026-09-19,3000.00,EUR\n");
        await Shell.TypeAsync("merge C-1003 into C-1002 because they are one company\n", "chat", "--data", _shell.Data);
        var folder = Path.Combine(_shell.Folder.Path, "out");
        await _shell.RunAsync("export", "--out", folder);
        var customers = await File.ReadAllLinesAsync(Path.Combine(folder, "customers.csv"));
        Assert.Equal("id,name,kind,email,phone,timeZone,language,contact,owner,tags,mergedInto", customers[0]);
        Assert.Contains("C-1002,Globex Logistics,Company,,,,de,Ms Ünal,Megan Lee,north;vip,", customers);
        Assert.Contains("C-1003,Globex Components,Company,,,,,,,,C-1002", customers);
        Assert.Contains(await File.ReadAllLinesAsync(Path.Combine(folder, "open-items.csv")), l => l.StartsWith("C-1003,Invoice,GC-1,", StringComparison.Ordinal));
        var asked = await _shell.RunAsync("ask", "what does C-1003 owe?", "--json");
        foreach (var part in new[] { "\"owner\": \"Megan Lee\"", "\"north\"", "\"language\": \"de\"", "\"contact\": \"Ms Ünal\"", "was merged into Globex Logistics" })
        {
            Assert.Contains(part, asked.Out, StringComparison.Ordinal);
        }

        Assert.StartsWith("Globex Components (C-1003) was merged into", (await _shell.RunAsync("history", "C-1003")).Out, StringComparison.Ordinal);
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

        // Without the snapshot, whoever asks walks the chain as well.
        File.Delete(Path.Combine(_shell.Data, "snapshot.bin"));
        AssertPlain(await _shell.RunAsync("ask", "what does Acme owe?"));
    }

    [Fact]
    public async Task A_backup_verified_against_a_signed_head_is_restored_to_a_fresh_folder_and_what_is_newer_is_never_overwritten()
    {
        var (backup, heads) = (Path.Combine(_shell.Folder.Path, "backup"), Path.Combine(_shell.Folder.Path, "heads"));
        Assert.StartsWith("Backed up and verified: ", (await _shell.RunAsync("backup", backup)).Out, StringComparison.Ordinal);
        Assert.Equal(0, (await _shell.RunAsync("heads", "--out", heads)).ExitCode);
        var head = Assert.Single(Directory.GetFiles(heads, "head-*.json"));
        Assert.Contains("as noted at", (await _shell.RunAsync("verify", "--head", head)).Out, StringComparison.Ordinal);
        Assert.Contains("as noted at", (await Shell.TypeAsync("", "verify", "--head", head, "--data", backup)).Out, StringComparison.Ordinal);

        await _shell.ImportAsync(SmallPortfolio.Hostile);
        var refused = await _shell.RunAsync("restore", backup);
        AssertPlain(refused);
        Assert.Contains("would be lost", refused.Error, StringComparison.Ordinal);
        AssertPlain(await _shell.RunAsync("restore", _shell.Data));
        AssertPlain(await _shell.RunAsync("restore", heads));

        var fresh = Path.Combine(_shell.Folder.Path, "fresh");
        var restored = await Shell.TypeAsync("", "restore", backup, "--data", fresh);
        Assert.StartsWith("Restored and verified: ", restored.Out, StringComparison.Ordinal);
        Assert.Contains("The journal key is in no backup", restored.Out, StringComparison.Ordinal);
        Assert.Contains("journal key is missing", (await Shell.TypeAsync("", "ask", "what does Acme owe?", "--data", fresh)).Error, StringComparison.Ordinal);

        File.Copy(Path.Combine(_shell.Data, JournalKeySource.FileName), Path.Combine(fresh, JournalKeySource.FileName));
        Assert.Contains("2,350.50 USD", (await Shell.TypeAsync("", "ask", "what does Acme owe?", "--on", "2026-11-18", "--data", fresh)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_that_was_cut_off_and_a_head_that_was_changed_are_said_plainly()
    {
        var heads = Path.Combine(_shell.Folder.Path, "heads");
        await _shell.RunAsync("heads", "--out", heads);
        var head = Assert.Single(Directory.GetFiles(heads, "head-*.json"));
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(_shell.Data, "journal.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM entries WHERE sequence = (SELECT max(sequence) FROM entries)";
            await command.ExecuteNonQueryAsync();
        }

        // The snapshot would tell, so whoever cuts the end off takes that away as well.
        Assert.NotEqual(0, (await _shell.RunAsync("verify")).ExitCode);
        File.Delete(Path.Combine(_shell.Data, "snapshot.bin"));
        Assert.Equal(0, (await _shell.RunAsync("verify")).ExitCode);
        var cut = await _shell.RunAsync("verify", "--head", head);
        AssertPlain(cut);
        Assert.Contains("its end was cut off", cut.Error, StringComparison.Ordinal);

        await File.WriteAllTextAsync(head, (await File.ReadAllTextAsync(head)).Replace("\"sequence\":", "\"sequence\":1", StringComparison.Ordinal));
        var changed = await _shell.RunAsync("verify", "--head", head);
        AssertPlain(changed);
        Assert.Contains("was changed, or was signed by another key", changed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask", "what does Acme owe?")]
    [InlineData("digest")]
    [InlineData("history", "Acme")]
    [InlineData("verify")]
    [InlineData("heads", "--out", "never-made")]
    [InlineData("backup", "never-made")]
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
