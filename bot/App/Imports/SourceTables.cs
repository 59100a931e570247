using System.Collections.Immutable;

namespace CollectionsBot.App;

/// <summary>What a file may be read as: a text once for each delimiter, a workbook once for each sheet.</summary>
/// <param name="Tables">The candidates; by their headings it shows which of them is meant.</param>
/// <param name="Form">How the file was read, when that is worth telling: the encoding of a text, a workbook; null for UTF-8.</param>
internal sealed record SourceTables(ImmutableArray<ITable> Tables, string? Form)
{
    /// <summary>Whether a date may stand there as a number of days, as in a workbook whose cells have no date's format.</summary>
    public bool CountsDays => Tables is [Sheet, ..];

    private static readonly (byte[] Start, string What)[] OtherFormats =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook (XLS), or one with a password: save it as XLSX or CSV without one first"),
        ([0x25, 0x50, 0x44, 0x46], "a PDF: export the report as CSV instead"),
        ([0x1F, 0x8B], "a compressed file: unpack it first"),
    ];

    /// <summary>Reads a file into memory and takes it for what its first bytes say, whatever it is called.</summary>
    /// <exception cref="ReceivablesFileException">The file is empty, too large, or neither a text nor a workbook.</exception>
    public static SourceTables Read(Stream stream)
    {
        var bytes = Bytes(stream);
        if (bytes.IsEmpty)
        {
            throw new ReceivablesFileException("The file is empty.");
        }

        foreach (var (start, what) in OtherFormats)
        {
            if (bytes.Span.StartsWith(start))
            {
                throw new ReceivablesFileException($"The file is {what}.");
            }
        }

        if (bytes.Span.StartsWith("PK\u0003\u0004"u8))
        {
            return new(Workbook.Read(bytes), "an Excel workbook");
        }

        var text = FileText.Read(bytes);
        return new(
            [.. SeparatedText.Delimiters.ToArray().Select(d => new SeparatedText(text.Utf8, d))],
            text.Encoding == "UTF-8" ? null : text.Encoding);
    }

    /// <summary>A file is taken in whole, within the bound, because it is walked through more than once.</summary>
    private static ReadOnlyMemory<byte> Bytes(Stream stream)
    {
        if (stream is { CanSeek: true } && stream.Length - stream.Position > ImportLimits.FileBytesMax)
        {
            throw TooLarge();
        }

        var buffer = new byte[stream.CanSeek ? stream.Length - stream.Position + 1 : 81_920];
        var length = 0;
        for (int count; (count = stream.Read(buffer, length, buffer.Length - length)) > 0;)
        {
            length += count;
            if (length > ImportLimits.FileBytesMax)
            {
                throw TooLarge();
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, ImportLimits.FileBytesMax + 1));
            }
        }

        return buffer.AsMemory(0, length);
    }

    private static ReceivablesFileException TooLarge() =>
        new($"The file is larger than {ImportLimits.FileBytesMax / 1024 / 1024} MB. Export fewer customers or columns at a time.");
}
