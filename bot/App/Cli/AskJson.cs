using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CollectionsBot.Cards;

namespace CollectionsBot.App.Cli;

/// <summary>The JSON of the command line. Amounts are decimal numbers in major units, exact.</summary>
internal static class AskJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions OnOneLine = new(Options) { WriteIndented = false };

    /// <summary>The answer; charges, options and agencies stand in it when they were asked for, and charges when the customer has some.</summary>
    /// <param name="reply">What was understood and found.</param>
    /// <param name="text">The answer in words.</param>
    /// <param name="byDocument">The balances by document date, when that was asked for.</param>
    public static string Write(Reply reply, string text, ImmutableArray<Balance> byDocument) => With(Of(reply, text), byDocument).ToJsonString(Options);

    /// <summary>The answer on one line.</summary>
    public static string WriteLine(Reply reply, string text) => Of(reply, text).ToJsonString(OnOneLine);

    private static JsonObject Of(Reply reply, string text)
    {
        var answer = JsonSerializer.SerializeToNode(
            new
            {
                intent = reply.Intent,
                customer = reply.Customer is { } customer ? CustomerOf(customer) : null,
                candidates = reply.Candidates.Select(CustomerOf),
                filters = FiltersOf(reply.Question),
                amount = reply.Amount?.ToDecimal(),
                date = reply.Date ?? reply.Question?.On,
                balances = (reply.Account?.Balances ?? reply.Balances).Select(BalanceOf),
                account = reply.Account is { } view ? AccountJson.Of(view) : null,
                text,
            },
            Options)!.AsObject();
        if (reply.Charges is { } charges && (reply.Intent == Intents.Charges || !charges.IsEmpty))
        {
            answer["charges"] = JsonSerializer.SerializeToNode(ChargesJson.Of(charges), Options);
        }

        if (reply.Intent == Intents.Options)
        {
            answer["comparisons"] = JsonSerializer.SerializeToNode(reply.Comparisons.Select(OptionsJson.Of), Options);
        }

        if (reply.Intent == Intents.Agencies)
        {
            answer["agencies"] = JsonSerializer.SerializeToNode(reply.Agencies.Select(OptionsJson.Of), Options);
        }

        if (!reply.Rows.IsEmpty)
        {
            answer["rows"] = JsonSerializer.SerializeToNode(reply.Rows.Select(RowOf), Options);
        }

        return answer;
    }

    private static object FiltersOf(Question? question) => new
    {
        bucket = question?.Filters.Bucket,
        minDays = question?.Filters.MinDays,
        maxDays = question?.Filters.MaxDays,
        minAmount = question?.Filters.MinAmount,
        owner = question?.Filters.Owner,
        unassigned = question?.Filters.Unassigned == true ? true : (bool?)null,
        currency = question?.Filters.Currency?.Code,
        tag = question?.Filters.Tag,
        from = question?.Filters.From,
        to = question?.Filters.To,
        on = question?.On,
    };

    private static object RowOf(ListRow row) => new
    {
        customer = row.Customer is { } customer ? CustomerOf(customer) : null,
        amount = row.Amount?.ToDecimal(),
        currency = row.Amount?.Currency.Code,
        text = AccountJson.Plain(row.Detail),
    };

    public static string Write(Digest digest, ImmutableArray<Balance> byDocument)
    {
        var reader = Reader.Plain(digest.Date);
        var answer = JsonSerializer.SerializeToNode(
            new
            {
                date = digest.Date,
                totals = digest.Totals.Select(BalanceOf),
                entries = digest.Entries.Select(e => new
                {
                    customerId = e.Customer.Id.Value,
                    name = e.Customer.Name,
                    owner = e.Owner?.Name,
                    tags = e.Tags,
                    action = e.Step.Action.ToString(),
                    points = e.Step.Points,
                    reasons = e.Step.Reasons.Select(r => Phrases.Of(r, reader).Replace('\u00A0', ' ')),
                    currency = e.Step.Main?.Currency.Code,
                    overdue = e.Step.Main?.Overdue.ToDecimal(),
                    oldestDays = e.Step.OldestDays,
                }),
                waiting = digest.Waiting.Select(w => AccountJson.Of(w.Request, w.Customer, reader)),
            },
            Options)!.AsObject();
        return With(answer, byDocument).ToJsonString(Options);
    }

    private static JsonObject With(JsonObject answer, ImmutableArray<Balance> byDocument)
    {
        if (!byDocument.IsEmpty)
        {
            answer["byDocumentDate"] = JsonSerializer.SerializeToNode(byDocument.Select(AgeingByDocument.Json), Options);
        }

        return answer;
    }

    public static string Write(object value) => JsonSerializer.Serialize(value, Options);

    internal static object CustomerOf(Customer customer) => new { id = customer.Id.Value, name = customer.Name };

    public static object BalanceOf(Balance b) => new
    {
        currency = b.Currency.Code,
        total = b.Total.ToDecimal(),
        overdue = b.Overdue.ToDecimal(),
        notDue = b.NotDue.ToDecimal(),
        d1_30 = b.Days1To30.ToDecimal(),
        d31_60 = b.Days31To60.ToDecimal(),
        d61_90 = b.Days61To90.ToDecimal(),
        d91 = b.Days91Up.ToDecimal(),
        credits = b.Credits.ToDecimal(),
    };
}
