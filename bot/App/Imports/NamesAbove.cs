namespace CollectionsBot.App;

/// <summary>Puts the customer, who stands in a line of its own above the documents, into a cell behind those of each of them.</summary>
internal static class NamesAbove
{
    /// <summary>The rows of documents, totals and headings, each with the customer above it.</summary>
    /// <remarks>A report about one customer may name them only in its titles, between the report's name and the headings.</remarks>
    public static IEnumerable<SourceRecord> Rows(ITable table, Columns columns)
    {
        var titles = table.Top().Where(r => r.Fault is null).TakeWhile(r => r.Line < columns.Line).Select(r => r.First).ToList();
        var name = titles.Count > 1 && titles[0].Contains("by contact", StringComparison.OrdinalIgnoreCase) ? titles[1] : "";
        foreach (var row in table.Records().Where(r => r.Line > columns.Line))
        {
            if (row.Fault is null && row.Filled == 1 && !Layout.IsTotal(row) && columns.Cell(row, Field.DueDate).Length == 0)
            {
                name = row.First;
            }
            else if (row.Fault is not null || columns.IsOverlong(row))
            {
                yield return row.Fault is null ? row with { Fault = "The row has more cells than there are headings" } : row;
            }
            else
            {
                yield return row with { Cells = [.. row.Cells.Take(columns.Width), .. Enumerable.Repeat("", Math.Max(0, columns.Width - row.Cells.Length)), name] };
            }
        }
    }
}
