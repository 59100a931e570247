using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CollectionsBot.App;

/// <summary>Writes the objects of a PDF file one after the other, so that a long document is never in memory as a whole.</summary>
/// <remarks>ISO 32000-1: objects (7.3), streams (7.3.8), the cross-reference table (7.5.4) and the trailer (7.5.5).</remarks>
internal sealed class PdfFile
{
    private readonly Stream _to;
    private readonly List<long> _places = [];
    private long _length;

    public PdfFile(Stream to)
    {
        _to = to;
        Put("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
    }

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        _places.Add(0);
        return _places.Count;
    }

    /// <summary>Writes an object under its number.</summary>
    public void Write(int number, string value)
    {
        Begin(number);
        Put(value + "\nendobj\n");
    }

    /// <summary>Writes a compressed stream under its number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="entries">What its dictionary says beside the length and the compression.</param>
    /// <param name="content">The content.</param>
    public void Write(int number, string entries, ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(content);
        }

        Begin(number);
        Put(string.Create(CultureInfo.InvariantCulture, $"<< {entries} /Filter /FlateDecode /Length {packed.Length} >>\nstream\n"));
        _to.Write(packed.GetBuffer().AsSpan(0, (int)packed.Length));
        _length += packed.Length;
        Put("\nendstream\nendobj\n");
    }

    /// <summary>Writes the table of all objects and ends the file.</summary>
    /// <param name="root">The number of the catalogue.</param>
    /// <param name="info">The number of what tells the document's title.</param>
    public void End(int root, int info)
    {
        var table = _length;
        var count = _places.Count + 1;
        Put(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {count}\n0000000000 65535 f \n"));
        foreach (var place in _places)
        {
            Put(string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        }

        Put(string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Size {count} /Root {root} 0 R /Info {info} 0 R >>\nstartxref\n{table}\n%%EOF\n"));
    }

    /// <summary>A text of the document's description, in any script.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private void Begin(int number)
    {
        _places[number - 1] = _length;
        Put(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
    }

    private void Put(string text)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        _to.Write(bytes);
        _length += bytes.Length;
    }
}
