using System.Text;

namespace CollectionsBot.App;

/// <summary>The text of an export, and which encoding it was written in.</summary>
/// <param name="Utf8">The whole text as UTF-8, without a byte order mark.</param>
/// <param name="Encoding">The name of the encoding in which the file has it.</param>
internal sealed record FileText(ReadOnlyMemory<byte> Utf8, string Encoding)
{
    /// <summary>Reads bytes as text.</summary>
    /// <remarks>
    /// A byte order mark is believed. Without one, text of which every second byte is nought is UTF-16; otherwise the bytes are
    /// UTF-8 when they can be, because text of an older encoding hardly ever is valid UTF-8 by chance, and otherwise
    /// Windows-1252, in which every byte is some character.
    /// </remarks>
    /// <exception cref="ReceivablesFileException">The bytes are blank or not text.</exception>
    public static FileText Read(ReadOnlyMemory<byte> bytes)
    {
        var read = Decode(bytes);
        if (read.Utf8.Span.Contains((byte)0))
        {
            throw new ReceivablesFileException("The file is not text. An export as CSV or XLSX is needed.");
        }

        return read.Utf8.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0 ? throw new ReceivablesFileException("The file is empty.") : read;
    }

    private static FileText Decode(ReadOnlyMemory<byte> bytes) => bytes.Span switch
    {
        [0xEF, 0xBB, 0xBF, ..] when System.Text.Unicode.Utf8.IsValid(bytes.Span) => new(bytes[3..], "UTF-8"),
        [0xFF, 0xFE, ..] => Transcode(bytes.Span[2..], System.Text.Encoding.Unicode, "UTF-16"),
        [0xFE, 0xFF, ..] => Transcode(bytes.Span[2..], System.Text.Encoding.BigEndianUnicode, "UTF-16"),
        [not 0, 0, not 0, 0, ..] => Transcode(bytes.Span, System.Text.Encoding.Unicode, "UTF-16"),
        [0, not 0, 0, not 0, ..] => Transcode(bytes.Span, System.Text.Encoding.BigEndianUnicode, "UTF-16"),
        _ when System.Text.Unicode.Utf8.IsValid(bytes.Span) => new(bytes, "UTF-8"),
        _ => Transcode(bytes.Span, CodePagesEncodingProvider.Instance.GetEncoding(1252)!, "Windows-1252"),
    };

    private static FileText Transcode(ReadOnlySpan<byte> bytes, Encoding from, string name) =>
        new(System.Text.Encoding.UTF8.GetBytes(from.GetString(bytes)), name);
}
