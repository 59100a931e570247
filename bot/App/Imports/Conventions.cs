namespace CollectionsBot.App;

/// <summary>How a file writes what a single cell cannot tell.</summary>
/// <param name="Decimals">The decimal mark; <see cref="DecimalMark.Unclear"/> when the file shows both, or neither.</param>
/// <param name="DocumentDates">The order of day and month of document dates; null when no date needs one.</param>
/// <param name="DueDates">The order of day and month of due dates; null when no date needs one.</param>
internal sealed record Conventions(DecimalMark Decimals, DateOrder? DocumentDates, DateOrder? DueDates)
{
    /// <summary>Reads all rows once for what they show.</summary>
    /// <exception cref="ReceivablesFileException">The order of day and month cannot be told.</exception>
    public static Conventions Of(IEnumerable<SourceRecord> rows, Columns columns, DateReader dates, ImportOptions options)
    {
        var (documentDates, dueDates) = (new DateEvidence(dates), new DateEvidence(dates));
        var (points, commas) = (false, false);
        var amounts = new[] { Field.Open, Field.Amount }.Where(f => columns.Has(f) && !columns.Layout.InMinorUnits).ToArray();
        foreach (var row in rows)
        {
            documentDates.Take(columns.Cell(row, Field.DocumentDate), row.Line);
            dueDates.Take(columns.Cell(row, Field.DueDate), row.Line);
            for (var i = 0; i < amounts.Length && !(points && commas); i++)
            {
                var mark = AmountText.MarkOf(columns.Cell(row, amounts[i]));
                points |= mark == DecimalMark.Point;
                commas |= mark == DecimalMark.Comma;
            }
        }

        // One program wrote both columns, so what one of them shows holds for the other too when that one shows nothing.
        return new Conventions(
            points == commas ? DecimalMark.Unclear : points ? DecimalMark.Point : DecimalMark.Comma,
            documentDates.Order(dueDates, columns.HeadingOf(Field.DocumentDate), columns.Layout, options),
            dueDates.Order(documentDates, columns.HeadingOf(Field.DueDate), columns.Layout, options));
    }
}
