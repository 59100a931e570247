using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>Reads exports of open receivables as accounting systems write them.</summary>
public static class ReceivablesFile
{
    /// <summary>The states, in the words of the layouts that have such a column, of documents that nobody owes.</summary>
    private static readonly HashSet<string> NotOwed =
        new(["draft", "void", "voided", "deleted", "cancel", "canceled", "cancelled"], StringComparer.OrdinalIgnoreCase);

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
        var source = SourceTables.Read(stream);
        var (columns, table) = HeadingLine.Find(source, new ColumnMappings(options.Mapping, options.KeptMappings));
        var (dates, notes) = (new DateReader(options.Today, source.CountsDays), new Notes());
        var gathering = new Gathering(columns, notes);
        var customers = new CustomerCells(columns, notes);
        if (columns.IsOfCustomers)
        {
            foreach (var row in Below(table, columns))
            {
                TakeCustomer(row, columns, customers, gathering);
            }

            return gathering.ToReading(name) with { Layout = "Customers" };
        }

        var conventions = Conventions.Of(table.Records().Where(r => r.Line > columns.Line && r.Fault is null), columns, dates, options);
        Explain(notes, source, columns, conventions, options);
        var documents = new DocumentCells(columns, conventions, dates, options, customers, notes);
        foreach (var row in Below(table, columns))
        {
            Take(row, columns, customers, documents, gathering, notes);
        }

        return gathering.ToReading(name);
    }

    private static IEnumerable<SourceRecord> Below(ITable table, Columns columns)
    {
        var count = 0;
        foreach (var row in columns.Layout.NamesAbove ? NamesAbove.Rows(table, columns) : table.Records().Where(r => r.Line > columns.Line))
        {
            yield return ++count <= ImportLimits.RowsMax
                ? row
                : throw new ReceivablesFileException($"The file has more than {ImportLimits.RowsMax} rows. Export fewer customers at a time.");
        }
    }

    private static void TakeCustomer(SourceRecord row, Columns columns, CustomerCells customers, Gathering gathering)
    {
        if (row.Fault is { } broken)
        {
            gathering.Reject(row, new RowFault(broken));
        }
        else if (columns.IsOverlong(row))
        {
            gathering.Reject(row, new RowFault("The row has more cells than there are headings"));
        }
        else if (!columns.IsRepeatedBy(row))
        {
            var customer = customers.Read(row);
            if (customer.Failed(out var fault))
            {
                gathering.Reject(row, fault);
            }
            else
            {
                gathering.Take(row, customer.Value!);
            }
        }
    }

    private static void Take(SourceRecord row, Columns columns, CustomerCells customers, DocumentCells documents, Gathering gathering, Notes notes)
    {
        if (row.Fault is { } broken)
        {
            gathering.Reject(row, new RowFault(broken));
        }
        else if (columns.Layout.IsSummary(row, columns))
        {
            notes.Count("Lines without a document, such as totals, were passed over", row.Line);
        }
        else if (columns.Has(Field.Status) && NotOwed.Contains(columns.Cell(row, Field.Status)))
        {
            notes.Count("Documents that are drafts, cancelled or void were passed over", row.Line);
        }
        else if (columns.IsOverlong(row) && !columns.Layout.NamesAbove)
        {
            gathering.Reject(row, new RowFault("The row has more cells than there are headings; perhaps a comma within an amount"));
        }
        else if (customers.Read(row) is var customer && customer.Failed(out var fault))
        {
            gathering.Reject(row, fault);
        }
        else if (documents.Read(row) is var document && document.Failed(out fault))
        {
            gathering.Reject(row, fault);
        }
        else
        {
            gathering.Take(row, customer.Value!, document.Value);
        }
    }

    private static void Explain(Notes notes, SourceTables source, Columns columns, Conventions conventions, ImportOptions options)
    {
        if (source.Form is { } form)
        {
            notes.Add($"The file was read as {form}.");
        }

        if (columns.Layout.InMinorUnits)
        {
            notes.Add("Amounts were read as whole numbers of minor units, such as cents.");
        }

        if (!columns.Has(Field.Currency))
        {
            notes.Add($"No currency column: {options.DefaultCurrency} assumed.");
        }

        if (!columns.Has(Field.CustomerId))
        {
            notes.Add("No customer number column: customers are told apart by their names.");
        }

        if (!columns.Has(Field.Open) && !columns.Layout.ClearedByDate)
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
