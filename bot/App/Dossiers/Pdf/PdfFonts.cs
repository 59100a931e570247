using System.Globalization;
using System.Text;

namespace CollectionsBot.App;

/// <summary>Puts the used part of fonts into a PDF file, so that it reads the same everywhere and its text can be searched.</summary>
internal static class PdfFonts
{
    /// <summary>The most characters in one block of a character map (Adobe Technical Note 5411).</summary>
    private const int BlockMax = 100;

    /// <summary>Writes what a font needs.</summary>
    /// <param name="file">The file.</param>
    /// <param name="font">The font.</param>
    /// <param name="used">The glyphs used, each with its character.</param>
    /// <returns>The number of the font's object.</returns>
    public static int Write(PdfFile file, FontFile font, IReadOnlyDictionary<int, Rune> used)
    {
        var (whole, part, about, outlines, characters) = (file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve());
        // Six letters before the name say that it is a part of the font (ISO 32000-1, 9.6.4).
        var name = "DOSSIR+" + string.Concat(font.Name.Where(char.IsAsciiLetterOrDigit));
        var subset = font.Subset(used.Keys);
        var widths = string.Join(' ', used.Keys.Select(g => Plain($"{g} [{font.WidthOf(g)}]")));
        file.Write(whole, Plain($"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{part} 0 R] /ToUnicode {characters} 0 R >>"));
        file.Write(part, Plain($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {about} 0 R /CIDToGIDMap /Identity /DW 600 /W [{widths}] >>"));
        file.Write(about, Plain($"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [-1000 {font.Descent} 2000 {font.Ascent}] /ItalicAngle 0 /Ascent {font.Ascent} /Descent {font.Descent} /CapHeight {font.Ascent} /StemV 80 /FontFile2 {outlines} 0 R >>"));
        file.Write(outlines, Plain($"/Length1 {subset.Length}"), subset);
        file.Write(characters, "", Encoding.ASCII.GetBytes(MapOf(used)));
        return whole;
    }

    private static string MapOf(IReadOnlyDictionary<int, Rune> used)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Characters def\n/CMapType 2 def\n")
            .Append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var block in used.Chunk(BlockMax))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (glyph, rune) in block)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(rune.ToString()))}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private static string Plain(FormattableString text) => FormattableString.Invariant(text);
}
