namespace CollectionsBot.App;

/// <summary>Finds the headings of an export and, by them, the character between its cells.</summary>
internal static class HeadingLine
{
    /// <summary>A row with fewer cells cannot name all that is needed; it is only shown when nothing better is found.</summary>
    private const int CellsMin = 4;

    private const string Needed =
        "Needed are: a customer number or name, a document number, a document date or due date, and an open amount.";

    /// <summary>The heading line under which most columns are recognised, over all delimiters.</summary>
    /// <remarks>Reports carry titles above their headings, so the first rows are all tried.</remarks>
    /// <exception cref="ReceivablesFileException">No row is a usable heading line; the message lists the headings found and what is missing.</exception>
    public static (Columns Columns, char Delimiter) Find(ReadOnlyMemory<byte> utf8)
    {
        var top = utf8[..Math.Min(utf8.Length, ImportLimits.RowBytesMax)];
        (Columns Columns, char Delimiter)? best = null;
        foreach (var delimiter in SeparatedText.Delimiters)
        {
            foreach (var record in new SeparatedText(top, delimiter).Records().Take(ImportLimits.RowsAboveHeadingsMax))
            {
                if (record.Fault is null && (best is null || record.Filled >= CellsMin)
                    && new Columns(record) is var columns && IsBetter(columns, best?.Columns))
                {
                    best = (columns, delimiter);
                }
            }
        }

        return best switch
        {
            null => throw new ReceivablesFileException($"No headings were found in the first {ImportLimits.RowsAboveHeadingsMax} rows. {Needed}"),
            ({ Missing.IsEmpty: false } columns, _) => throw new ReceivablesFileException(
                $"The headings are not those of a receivables export. Line {columns.Line} has: {columns.Listed}. "
                + $"Missing: {string.Join("; ", columns.Missing)}. {Needed}"),
            ({ } columns, _) when columns.Twice() is { } twice => throw new ReceivablesFileException(
                $"The heading '{twice}' stands twice on line {columns.Line}; rename or remove one of the two columns."),
            var (columns, delimiter) => (columns, delimiter),
        };
    }

    private static bool IsBetter(Columns columns, Columns? best) => best is null
        || (columns.Missing.IsEmpty, columns.Recognised).CompareTo((best.Missing.IsEmpty, best.Recognised)) > 0;
}
