namespace CollectionsBot.App;

/// <summary>Finds the headings of an export and, by them, the table that is meant.</summary>
internal static class HeadingLine
{
    /// <summary>A row with fewer cells cannot name all that is needed; it is only shown when nothing better is found.</summary>
    private const int CellsMin = 4;

    /// <summary>A table of customers alone has at least a name and something about them.</summary>
    private const int CustomerCellsMin = 2;

    private const string Needed =
        "Needed are: a customer number or name, a document number, a document date or due date, and an open amount.";

    /// <summary>The heading line under which most columns are recognised, over all tables.</summary>
    /// <remarks>Reports carry titles above their headings, so the first rows are all tried.</remarks>
    /// <exception cref="ReceivablesFileException">No row is a usable heading line; the message lists the headings found and what is missing.</exception>
    public static (Columns Columns, ITable Table) Find(SourceTables source, ColumnMappings mappings)
    {
        (Columns Columns, ITable Table, int Filled)? best = null;
        foreach (var table in source.Tables)
        {
            foreach (var record in table.Top())
            {
                if (record.Fault is null && record.Filled is var filled && (best is null || filled >= CustomerCellsMin)
                    && new Columns(record.Kept(), mappings) is var columns && IsBetter(columns, filled, best))
                {
                    best = (columns, table, filled);
                }
            }
        }

        return best switch
        {
            null => throw new ReceivablesFileException($"No headings were found in the first {ImportLimits.RowsAboveHeadingsMax} rows. {Needed}"),
            ({ Missing.IsEmpty: false, IsOfCustomers: false } columns, var table, _) => throw new UnknownLayoutException(
                $"The headings are not those of a receivables export. Line {columns.Line} has: {columns.Listed}. "
                + $"Missing: {string.Join("; ", columns.Missing)}. {Needed}",
                MappingProposal.Of(columns, table)),
            ({ } columns, _, _) when columns.Twice() is { } twice => throw new ReceivablesFileException(
                $"The heading '{twice}' stands twice on line {columns.Line}; rename or remove one of the two columns."),
            var (columns, table, _) => (columns, table),
        };
    }

    private static bool IsBetter(Columns columns, int filled, (Columns Columns, ITable Table, int Filled)? best) => best is not { } so
        || Worth(columns, filled).CompareTo(Worth(so.Columns, so.Filled)) > 0;

    private static (int Kind, int Recognised, int Filled) Worth(Columns columns, int filled) => (
        columns.IsMapped ? 3 : columns.Missing.IsEmpty && filled >= CellsMin ? 2 : columns.IsOfCustomers ? 1 : 0,
        columns.Recognised,
        columns.Recognised > 0 || filled < CellsMin ? 0 : Math.Min(filled, CellsMin));
}
