using CsvHelper;

namespace CollectionsBot.App;

/// <summary>Text whose cells are separated by one character, with quotation marks around cells that contain it (RFC 4180).</summary>
/// <remarks>The rows can be walked through any number of times; nothing but the text itself is kept in memory.</remarks>
/// <param name="utf8">The text as UTF-8, without a byte order mark.</param>
/// <param name="delimiter">The character between two cells.</param>
internal sealed class SeparatedText(ReadOnlyMemory<byte> utf8, char delimiter) : ITable
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>The characters that may stand between cells.</summary>
    public static ReadOnlySpan<char> Delimiters => [',', ';', '\t', '|'];

    /// <inheritdoc/>
    public IEnumerable<SourceRecord> Top() => Read(utf8[..Math.Min(utf8.Length, ImportLimits.RowBytesMax)]).Take(ImportLimits.RowsAboveHeadingsMax);

    /// <inheritdoc/>
    /// <remarks>A row longer than <see cref="ImportLimits.RowBytesMax"/> cannot be told from the next.</remarks>
    public IEnumerable<SourceRecord> Records() => Read(utf8);

    private IEnumerable<SourceRecord> Read(ReadOnlyMemory<byte> text)
    {
        string[] cells = [];
        CsvMalformedRecord? malformed = null;
        // A stream, because only of a stream the reader bounds its rows.
        using var reader = CsvReader.Create(InMemory.Stream(text), new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            TrackLineNumbers = true,
            BufferSize = BufferBytes,
            PoolStrings = true,
            MaxRecordSize = ImportLimits.RowBytesMax,
            OnMalformedRecord = found => malformed = found,
        });
        while (Advance(reader))
        {
            // The reader looks ahead, so what it found wrong may belong to a later row.
            var record = Take(reader, ref cells, malformed is { } m && m.LineNumber == reader.LineNumber ? m : null);
            if (!record.IsBlank)
            {
                yield return record;
            }
        }
    }

    private static bool Advance(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException broken)
        {
            throw new ReceivablesFileException(
                $"The row on line {broken.LineNumber} is longer than {ImportLimits.RowBytesMax} bytes. Perhaps a quotation mark in it is not closed.",
                broken);
        }
    }

    private static SourceRecord Take(CsvReader reader, ref string[] cells, CsvMalformedRecord? malformed)
    {
        var line = (int)reader.LineNumber;
        var row = reader.Current;
        if (malformed is { } wrong && (wrong.Reason == CsvMalformedReason.UnterminatedQuote || wrong.RawRecord.AsSpan().ContainsAny('\r', '\n')))
        {
            return new(line, [], "A quotation mark is opened in this row and not closed, so it cannot be told from the rows below it");
        }

        if (row.FieldCount > ImportLimits.ColumnsMax)
        {
            return new(line, [], $"The row has more than {ImportLimits.ColumnsMax} columns");
        }

        if (cells.Length != row.FieldCount)
        {
            cells = new string[row.FieldCount];
        }

        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Shown(row.GetString(i).Trim());
            if (cells[i].Length > ImportLimits.CellLengthMax)
            {
                return new(line, [], $"Column {i + 1} holds more than {ImportLimits.CellLengthMax} characters");
            }
        }

        return new(line, cells, null);
    }

    /// <summary>The mark before what would run as a formula is no part of the text: files that we write have it too.</summary>
    private static string Shown(string cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;
}
