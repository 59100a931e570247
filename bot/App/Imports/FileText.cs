using System.Text;

namespace CollectionsBot.App;

/// <summary>The text of an export, and which encoding it was written in.</summary>
/// <param name="Utf8">The whole text as UTF-8, without a byte order mark.</param>
/// <param name="Encoding">The name of the encoding in which the file has it.</param>
internal sealed record FileText(ReadOnlyMemory<byte> Utf8, string Encoding)
{
    private static readonly (byte[] Start, string What)[] OtherFormats =
    [
        ([0x50, 0x4B, 0x03, 0x04], "an Excel workbook (XLSX) or another ZIP file: save it as CSV first"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook (XLS): save it as CSV first"),
        ([0x25, 0x50, 0x44, 0x46], "a PDF: export the report as CSV instead"),
        ([0x1F, 0x8B], "a compressed file: unpack it first"),
    ];

    /// <summary>Reads a file as text.</summary>
    /// <remarks>
    /// A byte order mark is believed. Without one the bytes are UTF-8 when they can be, because text of an older encoding hardly
    /// ever is valid UTF-8 by chance, and otherwise Windows-1252, in which every byte is some character.
    /// </remarks>
    /// <exception cref="ReceivablesFileException">The file is empty, too large, or not text.</exception>
    public static FileText Read(Stream stream)
    {
        var bytes = Bytes(stream);
        if (bytes.Length == 0)
        {
            throw new ReceivablesFileException("The file is empty.");
        }

        foreach (var (start, what) in OtherFormats)
        {
            if (bytes.AsSpan().StartsWith(start))
            {
                throw new ReceivablesFileException($"The file is {what}.");
            }
        }

        var read = Decode(bytes);
        if (read.Utf8.Span.Contains((byte)0))
        {
            throw new ReceivablesFileException("The file is not text. An export as CSV is needed.");
        }

        return read.Utf8.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0 ? throw new ReceivablesFileException("The file is empty.") : read;
    }

    private static FileText Decode(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] when System.Text.Unicode.Utf8.IsValid(bytes) => new(bytes.AsMemory(3), "UTF-8"),
        [0xFF, 0xFE, ..] => Transcode(bytes.AsSpan(2), System.Text.Encoding.Unicode, "UTF-16"),
        [0xFE, 0xFF, ..] => Transcode(bytes.AsSpan(2), System.Text.Encoding.BigEndianUnicode, "UTF-16"),
        _ when System.Text.Unicode.Utf8.IsValid(bytes) => new(bytes, "UTF-8"),
        _ => Transcode(bytes, CodePagesEncodingProvider.Instance.GetEncoding(1252)!, "Windows-1252"),
    };

    private static FileText Transcode(ReadOnlySpan<byte> bytes, Encoding from, string name) =>
        new(System.Text.Encoding.UTF8.GetBytes(from.GetString(bytes)), name);

    private static byte[] Bytes(Stream stream)
    {
        using var gathered = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            gathered.Write(buffer, 0, count);
            if (gathered.Length > ImportLimits.FileBytesMax)
            {
                throw new ReceivablesFileException(
                    $"The file is larger than {ImportLimits.FileBytesMax / 1024 / 1024} MB. Export fewer customers or columns at a time.");
            }
        }

        return gathered.ToArray();
    }
}
