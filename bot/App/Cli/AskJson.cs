using System.Text.Encodings.Web;
using System.Text.Json;
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

    /// <summary>A reply. What only some questions ask for stands before the text in the answers to those.</summary>
    public static string Write(Reply reply, string text)
    {
        var json = new Dictionary<string, object?>
        {
            ["intent"] = reply.Intent,
            ["customer"] = reply.Customer is { } customer ? CustomerOf(customer) : null,
            ["candidates"] = reply.Candidates.Select(CustomerOf),
            ["balances"] = reply.Balances.Select(BalanceOf),
        };
        if (reply.Intent == Intents.Options)
        {
            json["comparisons"] = reply.Comparisons.Select(OptionsJson.Of);
        }

        if (reply.Intent == Intents.Agencies)
        {
            json["agencies"] = reply.Agencies.Select(OptionsJson.Of);
        }

        json["text"] = text;
        return JsonSerializer.Serialize(json, Options);
    }

    public static string Write(Digest digest)
    {
        var reader = Reader.Plain(digest.Date);
        return JsonSerializer.Serialize(
            new
            {
                date = digest.Date,
                totals = digest.Totals.Select(BalanceOf),
                entries = digest.Entries.Select(e => new
                {
                    customerId = e.Customer.Id.Value,
                    name = e.Customer.Name,
                    action = e.Step.Action.ToString(),
                    points = e.Step.Points,
                    reasons = e.Step.Reasons.Select(r => Phrases.Of(r, reader).Replace('\u00A0', ' ')),
                    currency = e.Step.Main?.Currency.Code,
                    overdue = e.Step.Main?.Overdue.ToDecimal(),
                    oldestDays = e.Step.OldestDays,
                }),
            },
            Options);
    }

    public static string Write(object value) => JsonSerializer.Serialize(value, Options);

    private static object CustomerOf(Customer customer) => new { id = customer.Id.Value, name = customer.Name };

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
