using System.Globalization;
using ExcelDataReader;

namespace CollectionsBot.App;

/// <summary>A sheet of a workbook as rows of text: dates as ISO writes them, numbers with a decimal point.</summary>
/// <param name="workbook">The workbook's bytes, measured before.</param>
/// <param name="number">Which sheet, from 0.</param>
internal sealed class Sheet(ReadOnlyMemory<byte> workbook, int number) : ITable
{
    /// <inheritdoc/>
    public IEnumerable<SourceRecord> Top() => Records().Take(ImportLimits.RowsAboveHeadingsMax);

    /// <inheritdoc/>
    public IEnumerable<SourceRecord> Records()
    {
        using var reader = Workbook.Guarded(Open);
        string[] cells = [];
        for (var line = 1; Workbook.Guarded(reader.Read); line++)
        {
            if (line > ImportLimits.SheetRowsMax)
            {
                throw new ReceivablesFileException($"The sheet has more than {ImportLimits.SheetRowsMax} rows.");
            }

            var record = Take(reader, line, ref cells);
            if (!record.IsBlank)
            {
                yield return record;
            }
        }
    }

    private IExcelDataReader Open()
    {
        var reader = Workbook.Open(workbook);
        for (var i = 0; i < number; i++)
        {
            reader.NextResult();
        }

        return reader;
    }

    private static SourceRecord Take(IExcelDataReader reader, int line, ref string[] cells)
    {
        // The reader gives every row as many cells as the widest has.
        var count = reader.FieldCount;
        while (count > 0 && reader.IsDBNull(count - 1))
        {
            count--;
        }

        if (count > ImportLimits.ColumnsMax)
        {
            return new(line, [], $"The row has more than {ImportLimits.ColumnsMax} columns");
        }

        if (cells.Length != count)
        {
            cells = new string[count];
        }

        for (var i = 0; i < count; i++)
        {
            cells[i] = TextOf(reader.GetValue(i));
            if (cells[i].Length > ImportLimits.CellLengthMax)
            {
                return new(line, [], $"Column {i + 1} holds more than {ImportLimits.CellLengthMax} characters");
            }
        }

        return new(line, cells, null);
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        string text => text.Trim(),
        DateTime { TimeOfDay.Ticks: 0 } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        double figure => NumberText(figure),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>
    /// A number of a sheet is binary: fifteen digits are what was typed, and the rest is noise. Three decimals get a fourth, so that
    /// nobody can take the point for one that separates thousands.
    /// </summary>
    private static string NumberText(double figure)
    {
        if (!double.IsFinite(figure) || Math.Abs(figure) >= 1e15)
        {
            return figure.ToString("R", CultureInfo.InvariantCulture);
        }

        var text = ((decimal)figure).ToString(CultureInfo.InvariantCulture);
        return text.Length > 4 && text[^4] == '.' ? text + "0" : text;
    }
}
