using CollectionsBot.Journal;
using CsvHelper;

namespace CollectionsBot.App.Cli;

/// <summary>Writes customers, open items and history as CSV files that a spreadsheet opens and runs nothing of.</summary>
internal static class ExportCommand
{
    public static int Run(Settings settings, DirectoryInfo folder)
    {
        using var journal = settings.Folder.OpenReadOnly();
        var seals = Seals.ToRead(journal, settings.Folder.Key);
        var portfolio = PortfolioReader.Read(journal, settings.Rules, seals: seals);
        folder.Create();
        var accounts = portfolio.Accounts.Values.OrderBy(a => a.Customer.Id).ToList();
        Write(
            folder,
            "customers.csv",
            ["id", "name", "kind", "email", "phone", "timeZone", "language", "contact", "owner", "tags", "mergedInto"],
            accounts.SelectMany(a => a.Merged
                .Select(m => RowOf(m with { Owner = null, Tags = null }, a.Customer.Id))
                .Prepend(RowOf(a.Customer with { Owner = a.Owner?.Name, Tags = Tags.Text(a.Tags) }, null))));
        Write(
            folder,
            "open-items.csv",
            ["customerId", "type", "number", "documentDate", "dueDate", "amount", "open", "currency"],
            accounts.SelectMany(a => a.ItemsByAge().Select(i => new object?[]
            {
                (i.Under ?? a.Customer.Id).Value, i.Type.ToString(), i.Number, i.DocumentDate, i.DueDate, i.Amount, i.Open, i.Open.Currency.Code,
            })));
        Write(
            folder,
            "history.csv",
            ["sequence", "at", "businessDate", "actorId", "actorName", "command", "kind", "body", "hash"],
            journal.Read().Select(e => (Entry: e, Read: FactCodec.Write(seals.Read(e).Fact)))
                .Select(r => new object?[] { r.Entry.Sequence, r.Entry.At, r.Entry.On, r.Entry.ActorId, r.Entry.ActorName, r.Entry.Command, r.Read.Kind, r.Read.Body, r.Entry.Hash }));
        Console.WriteLine($"customers.csv, open-items.csv and history.csv are in {folder.FullName}.");
        return 0;
    }

    private static object?[] RowOf(Customer c, CustomerId? mergedInto) =>
        [c.Id.Value, c.Name, c.Kind.ToString(), c.Email, c.Phone, c.TimeZone, c.Language, c.Contact, c.Owner, c.Tags, mergedInto?.Value];

    private static void Write(DirectoryInfo folder, string name, string[] headings, IEnumerable<object?[]> rows)
    {
        using var text = new StreamWriter(Path.Combine(folder.FullName, name));
        using var csv = CsvWriter.Create(text, new CsvWriterOptions(), leaveOpen: true);
        csv.WriteRecord(headings);
        foreach (var row in rows)
        {
            csv.WriteRecord([.. row.Select(SpreadsheetCell.Of)]);
        }
    }
}
