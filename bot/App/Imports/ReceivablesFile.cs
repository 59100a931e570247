using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>Reads exports of open receivables as accounting systems write them.</summary>
public static class ReceivablesFile
{
    /// <summary>Reads a file.</summary>
    /// <remarks>
    /// The file is walked through twice: first for what only all of its rows together show (decimal comma or point, day or month
    /// first), then row by row. A row that cannot be read is rejected with its reason, and the others are read all the same.
    /// </remarks>
    /// <param name="stream">The file's bytes; read to the end and left open.</param>
    /// <param name="name">The file's name, to be shown; it decides nothing.</param>
    /// <param name="options">What must be known beyond the file.</param>
    /// <returns>The rows to import and everything a person should know about them.</returns>
    /// <exception cref="ReceivablesFileException">The file is not a receivables export that can be read; the message says why.</exception>
    public static ReceivablesReading Read(Stream stream, string name, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(options);
        var text = FileText.Read(stream);
        var (columns, delimiter) = HeadingLine.Find(text.Utf8);
        var layout = Layout.Of(columns);
        var rows = new SeparatedText(text.Utf8, delimiter);
        var conventions = Conventions.Of(
            Below(rows, columns).Where(r => r.Fault is null && !layout.IsSummary(r, columns)), columns, layout, options);
        var notes = new Notes();
        Explain(notes, text, columns, conventions, options);

        var gathering = new Gathering(columns, notes);
        var customers = new CustomerCells(columns, notes);
        var documents = new DocumentCells(columns, layout, conventions, options, customers, notes);
        foreach (var row in Below(rows, columns))
        {
            if (row.Fault is null && layout.IsSummary(row, columns))
            {
                notes.Count("Lines without a document, such as totals, were passed over", row.Line);
                continue;
            }

            Take(row, columns, customers, documents, gathering);
        }

        return gathering.ToReading(name, layout.Name);
    }

    private static IEnumerable<SourceRecord> Below(SeparatedText rows, Columns columns)
    {
        var count = 0;
        foreach (var row in rows.Records().Where(r => r.Line > columns.Line))
        {
            yield return ++count <= ImportLimits.RowsMax
                ? row
                : throw new ReceivablesFileException($"The file has more than {ImportLimits.RowsMax} rows. Export fewer customers at a time.");
        }
    }

    private static void Take(SourceRecord row, Columns columns, CustomerCells customers, DocumentCells documents, Gathering gathering)
    {
        if (row.Fault is { } broken)
        {
            gathering.Reject(row.Line, new RowFault(broken));
        }
        else if (columns.IsOverlong(row))
        {
            gathering.Reject(row.Line, new RowFault("The row has more cells than there are headings; perhaps a comma within an amount"));
        }
        else if (customers.Read(row) is var customer && customer.Failed(out var fault))
        {
            gathering.Reject(row.Line, fault);
        }
        else if (documents.Read(row) is var document && document.Failed(out fault))
        {
            gathering.Reject(row.Line, fault);
        }
        else
        {
            gathering.Take(row.Line, customer.Value!, document.Value!);
        }
    }

    private static void Explain(Notes notes, FileText text, Columns columns, Conventions conventions, ImportOptions options)
    {
        if (text.Encoding != "UTF-8")
        {
            notes.Add($"The file was read as {text.Encoding}.");
        }

        if (!columns.Has(Field.Currency))
        {
            notes.Add($"No currency column: {options.DefaultCurrency} assumed.");
        }

        if (!columns.Has(Field.CustomerId))
        {
            notes.Add("No customer number column: customers are told apart by their names.");
        }

        if (!columns.Has(Field.Open))
        {
            notes.Add($"No open amount column: '{columns.HeadingOf(Field.Amount)}' is taken for what is open.");
        }

        if (conventions.Decimals == DecimalMark.Comma)
        {
            notes.Add("Amounts read with a decimal comma.");
        }

        foreach (var order in new[] { conventions.DocumentDates, conventions.DueDates }.OfType<DateOrder>().Distinct().Take(1))
        {
            notes.Add(order == DateOrder.DayMonth ? "Dates read as day/month/year." : "Dates read as month/day/year.");
        }
    }
}
