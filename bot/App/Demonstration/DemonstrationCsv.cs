using System.Globalization;
using System.Text;
using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>Writes the export that the made-up accounting system gives on a day.</summary>
internal static class DemonstrationCsv
{
    private const string Headings =
        "Customer No,Customer Name,Customer Type,Document No,Document Type,Document Date,Due Date,Currency,Amount,Open Amount,E-mail,Phone,Time Zone";

    /// <summary>Everything that is open on a day, one line each, with line feeds alone, so that the bytes are the same everywhere.</summary>
    public static string Of(Stage stage, int day)
    {
        var csv = new StringBuilder(Headings).Append('\n');
        foreach (var script in stage.Scripts)
        {
            foreach (var document in script.Documents.Where(d => !d.OpenOn(day).IsZero))
            {
                csv.AppendJoin(',', Cells(script.Customer, document, stage.Days, day).Select(Quoted)).Append('\n');
            }
        }

        return csv.ToString();
    }

    private static IEnumerable<string> Cells(DemonstrationCustomer customer, DemonstrationDocument document, DemonstrationDays days, int day) =>
    [
        customer.Id.Value,
        customer.Name,
        customer.Kind switch { PartyKind.SoleTrader => "Sole trader", var kind => kind.ToString() },
        document.Key.Number,
        document.Key.Type switch
        {
            ItemType.CreditNote => "Credit note",
            ItemType.DebitNote => "Debit note",
            ItemType.Payment => "Unapplied cash",
            _ => "Invoice",
        },
        Iso(days.Date(document.Issued)),
        document.Due is { } due ? Iso(days.Date(due)) : "",
        document.Amount.Currency.Code,
        Number(document.Amount),
        Number(document.OpenOn(day)),
        customer.Email,
        customer.Phone ?? "",
        customer.Place.Zone,
    ];

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(Money money) =>
        money.ToDecimal().ToString("F" + money.Currency.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(',', '"')
        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;
}
