using System.Text.Json;

namespace CollectionsBot.App.Tests;

[Collection(ConsoleCollection.Name)]
public sealed class AskCommandTests : IAsyncLifetime, IDisposable
{
    private readonly Shell _shell = new();

    public async Task InitializeAsync() => await _shell.ImportAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task The_JSON_of_a_balance_has_the_agreed_shape_and_its_columns_sum_to_the_total()
    {
        var json = await JsonAsync("ask", "what does acme owe?", "--json", "--on", "2026-11-18");
        Assert.Equal(["intent", "customer", "candidates", "filters", "amount", "date", "balances", "account", "text"], Names(json));
        Assert.Equal("balance", json.GetProperty("intent").GetString());
        Assert.Equal("""{"id":"C-1001","name":"Acme Corporation"}""", Compact(json.GetProperty("customer")));
        Assert.Equal("[]", Compact(json.GetProperty("candidates")));
        var balance = Assert.Single(json.GetProperty("balances").EnumerateArray());
        Assert.Equal(["currency", "total", "overdue", "notDue", "d1_30", "d31_60", "d61_90", "d91", "credits"], Names(balance));
        Assert.Equal("USD", balance.GetProperty("currency").GetString());
        decimal Amount(string name) => balance.GetProperty(name).GetDecimal();
        Assert.Equal((2350.50m, 2000.50m, 500m), (Amount("total"), Amount("overdue"), Amount("notDue")));
        Assert.Equal((800.50m, 0m, 1200m, 0m, -150m), (Amount("d1_30"), Amount("d31_60"), Amount("d61_90"), Amount("d91"), Amount("credits")));
        Assert.Equal(Amount("total"), Amount("notDue") + Amount("d1_30") + Amount("d31_60") + Amount("d61_90") + Amount("d91") + Amount("credits"));
        Assert.Contains("2,350.50 USD", json.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Debts_are_aged_by_document_date_when_that_is_asked_for()
    {
        string[] names = ["currency", "total", "d0", "d1_30", "d31_60", "d61_90", "d91", "credits"];
        var asked = Assert.Single((await JsonAsync("ask", "what does acme owe?", "--json", "--on", "2026-11-18", "--aged-by", "document")).GetProperty("byDocumentDate").EnumerateArray());
        Assert.Equal(names, Names(asked));
        Assert.Equal([2350.50m, 0m, 500m, 800.50m, 0m, 1200m, -150m], asked.EnumerateObject().Skip(1).Select(p => p.Value.GetDecimal()));
        var digest = (await JsonAsync("digest", "--json", "--on", "2026-11-18", "--aged-by", "document")).GetProperty("byDocumentDate");
        Assert.Equal(["EUR", "GBP", "JPY", "USD"], digest.EnumerateArray().Select(b => b.GetProperty("currency").GetString()));
        var report = (await JsonAsync("report", "--json", "--aged-by", "document")).GetProperty("currencies")[0].GetProperty("trend").EnumerateArray().Last();
        Assert.Equal(names, Names(report.GetProperty("balance")));
        foreach (var command in new[] { new[] { "ask", "what does acme owe?" }, ["digest"], ["report"] })
        {
            Assert.Contains("document", (await _shell.RunAsync([.. command, "--aged-by", "document"])).Out, StringComparison.Ordinal);
        }

        Assert.NotEqual(0, (await _shell.RunAsync("digest", "--aged-by", "colour")).ExitCode);
    }

    [Fact]
    public async Task The_JSON_of_a_list_tells_the_filters_and_its_rows()
    {
        var json = await JsonAsync("ask", "who is more than 60 days late in USD?", "--json", "--on", "2026-11-18");
        Assert.Equal("overdue", json.GetProperty("intent").GetString());
        var filters = json.GetProperty("filters");
        Assert.Equal(["bucket", "minDays", "maxDays", "minAmount", "owner", "unassigned", "currency", "tag", "from", "to", "on"], Names(filters));
        Assert.Equal((61, "USD"), (filters.GetProperty("minDays").GetInt32(), filters.GetProperty("currency").GetString()));
        Assert.Equal([89.90m, 1200m], json.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("amount").GetDecimal()));
        Assert.Equal("31-60", (await JsonAsync("ask", "overdue 31-60", "--json", "--on", "2026-11-18")).GetProperty("filters").GetProperty("bucket").GetString());
        var logged = await JsonAsync("ask", "log call Acme: promised 500 by 15 December", "--json", "--on", "2026-11-18");
        Assert.Equal((500m, "2026-12-15"), (logged.GetProperty("amount").GetDecimal(), logged.GetProperty("date").GetString()));
    }

    [Fact]
    public async Task Each_line_of_standard_input_is_answered_by_one_line_that_knows_nothing_of_the_line_before()
    {
        var printed = await Shell.TypeAsync("what does Acme owe?\ncall them\n\nwho is late?\n", "ask", "-", "--on", "2026-11-18", "--data", _shell.Data);
        var answers = printed.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["balance", "unknown", "unknown", "overdue"], answers.Select(a => a.GetProperty("intent").GetString()));
        Assert.Equal(JsonValueKind.Null, answers[1].GetProperty("customer").ValueKind);
    }

    [Fact]
    public async Task The_JSON_of_interest_has_the_charges_also_when_there_are_none()
    {
        var json = await JsonAsync("ask", "interest Acme", "--json", "--on", "2026-11-18");
        Assert.Equal(["intent", "customer", "candidates", "filters", "amount", "date", "balances", "account", "text", "charges"], Names(json));
        Assert.Equal(["date", "rule", "rests", "totals", "toClaim", "charged"], Names(json.GetProperty("charges")));
        Assert.Equal(("charges", "None"), (json.GetProperty("intent").GetString(), json.GetProperty("charges").GetProperty("rule").GetString()));
    }

    [Fact]
    public async Task An_ambiguous_name_gives_candidates_and_no_customer()
    {
        var json = await JsonAsync("ask", "what does Globex owe?", "--json");
        Assert.Equal(JsonValueKind.Null, json.GetProperty("customer").ValueKind);
        Assert.Equal(["C-1002", "C-1003"], json.GetProperty("candidates").EnumerateArray().Select(c => c.GetProperty("id").GetString()).Order());
        Assert.Empty(json.GetProperty("balances").EnumerateArray());
    }

    [Theory]
    [InlineData("history Acme", "history", "C-1001")]
    [InlineData("options for Acme", "options", "C-1001")]
    [InlineData("compare options Globex", "options", null)]
    [InlineData("agencies", "agencies", null)]
    [InlineData("digest", "digest", null)]
    [InlineData("help", "help", null)]
    [InlineData("colourless green ideas", "unknown", null)]
    [InlineData("log call Acme", "log-contact", "C-1001")]
    [InlineData("log call Acme: no answer", "log-contact", "C-1001")]
    [InlineData("log call Globex: no answer", "log-contact", null)]
    [InlineData("digest every weekday at 8:30", "schedule", null)]
    [InlineData("stop digest", "schedule", null)]
    [InlineData("assign Acme to me", "assign", null)]
    [InlineData("tag Acme key account", "tag", null)]
    [InlineData("merge C-1003 into C-1002 because they are one company", "merge", null)]
    public async Task Every_sentence_has_its_intent_and_none_records_anything(string text, string intent, string? customer)
    {
        var facts = _shell.Facts<Fact>().Length;
        var json = await JsonAsync("ask", text, "--json");
        Assert.Equal(intent, json.GetProperty("intent").GetString());
        Assert.Equal(customer, json.GetProperty("customer") is { ValueKind: JsonValueKind.Object } c ? c.GetProperty("id").GetString() : null);
        Assert.Equal(facts, _shell.Facts<Fact>().Length);
    }

    [Fact]
    public async Task The_JSON_of_compared_options_has_every_way_with_its_assumptions_or_why_it_is_not_open()
    {
        var json = await JsonAsync("ask", "options for Acme", "--json", "--on", "2026-11-18");
        Assert.Equal(["intent", "customer", "candidates", "filters", "amount", "date", "balances", "account", "text", "comparisons"], Names(json));
        var comparison = Assert.Single(json.GetProperty("comparisons").EnumerateArray());
        Assert.Equal(("USD", 1850.50m), (comparison.GetProperty("currency").GetString(), comparison.GetProperty("claim").GetDecimal()));
        var options = comparison.GetProperty("options").EnumerateArray().ToList();
        Assert.All(options, o => Assert.Equal(["option", "with", "net", "presentValue", "days", "assumptions"], Names(o)));
        var values = options.Select(o => o.GetProperty("presentValue").GetDecimal()).ToList();
        Assert.Equal(values.OrderDescending(), values);
        Assert.Equal(options[0].GetProperty("option").GetString(), comparison.GetProperty("recommended").GetProperty("option").GetString());
        // 1,850.50 × 60 % × (1 − 20 %)
        Assert.Equal(888.24m, options.Single(o => o.GetProperty("option").GetString() == "Agency").GetProperty("net").GetDecimal());
        Assert.Contains("Recommended", json.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("None is named", (await _shell.RunAsync("ask", "agencies")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_JSON_the_answer_is_text_aged_by_the_date_asked_for()
    {
        var printed = await _shell.RunAsync("ask", "what does Acme owe?", "--on", "2026-12-31");
        Assert.Equal((0, ""), (printed.ExitCode, printed.Error));
        Assert.Contains("2,500.50 USD", printed.Out, StringComparison.Ordinal);
        Assert.Contains("nothing overdue", (await _shell.RunAsync("ask", "what does Acme owe?", "--on", "2026-09-01")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_of_the_digest_has_the_agreed_shape()
    {
        var json = await JsonAsync("digest", "--json", "--on", "2026-11-18");
        Assert.Equal(["date", "totals", "entries", "waiting"], Names(json));
        Assert.Equal("2026-11-18", json.GetProperty("date").GetString());
        Assert.Equal(["EUR", "GBP", "JPY", "USD"], json.GetProperty("totals").EnumerateArray().Select(t => t.GetProperty("currency").GetString()));
        Assert.Equal(["currency", "total", "overdue", "notDue", "d1_30", "d31_60", "d61_90", "d91", "credits"], Names(json.GetProperty("totals")[0]));

        var entries = json.GetProperty("entries").EnumerateArray().ToList();
        Assert.All(entries, e => Assert.Equal(["customerId", "name", "owner", "tags", "action", "points", "reasons", "currency", "overdue", "oldestDays"], Names(e)));
        Assert.Equal(entries.Select(e => e.GetProperty("points").GetInt32()).OrderDescending(), entries.Select(e => e.GetProperty("points").GetInt32()));
        var acme = entries.Single(e => e.GetProperty("customerId").GetString() == "C-1001");
        Assert.Equal(("Acme Corporation", "Call"), (acme.GetProperty("name").GetString(), acme.GetProperty("action").GetString()));
        Assert.Equal(("USD", 2000.50m, 70), (acme.GetProperty("currency").GetString(), acme.GetProperty("overdue").GetDecimal(), acme.GetProperty("oldestDays").GetInt32()));
        Assert.Contains("oldest 70 days overdue", acme.GetProperty("reasons").EnumerateArray().Select(r => r.GetString()));
    }

    [Fact]
    public async Task The_digest_as_text_has_every_account_and_a_quiet_day_says_so()
    {
        var printed = await _shell.RunAsync("digest", "--on", "2026-11-18");
        Assert.Contains("Acme Corporation", printed.Out, StringComparison.Ordinal);
        Assert.Contains("Sakura Trading", printed.Out, StringComparison.Ordinal);
        Assert.Contains("A quiet day", (await _shell.RunAsync("digest", "--on", "2026-05-01")).Out, StringComparison.Ordinal);
    }

    private async Task<JsonElement> JsonAsync(params string[] args)
    {
        var printed = await _shell.RunAsync(args);
        Assert.Equal((0, ""), (printed.ExitCode, printed.Error));
        return JsonDocument.Parse(printed.Out).RootElement;
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
