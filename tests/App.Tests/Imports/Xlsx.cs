using System.IO.Compression;
using System.Security;
using System.Text;

namespace CollectionsBot.App.Tests;

/// <summary>Writes small workbooks: numbers as numbers, dates as serials in a date's format, formulas with their stored value.</summary>
internal static class Xlsx
{
    /// <summary>A workbook of sheets; a cell is a text, a number, a date, a <see cref="Formula"/> or null.</summary>
    public static byte[] Of(params object?[][][] sheets)
    {
        var names = Enumerable.Range(1, sheets.Length).ToList();
        return Zip(
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"),
            ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                + string.Concat(names.Select(n => $"<sheet name=\"S{n}\" sheetId=\"{n}\" r:id=\"s{n}\"/>")) + "</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"st\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>"
                + string.Concat(names.Select(n => $"<Relationship Id=\"s{n}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")) + "</Relationships>"),
            ("xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"),
            .. sheets.Select((rows, i) => ($"xl/worksheets/sheet{i + 1}.xml", SheetOf(rows))),
        ]);
    }

    public static byte[] Zip(IEnumerable<(string Name, string Text)> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    private static string SheetOf(object?[][] rows) =>
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        + string.Concat(rows.Select((row, r) => $"<row r=\"{r + 1}\">" + string.Concat(row.Select((cell, c) => CellOf(cell, $"{(char)('A' + c)}{r + 1}"))) + "</row>"))
        + "</sheetData></worksheet>";

    private static string CellOf(object? cell, string at) => cell switch
    {
        null => "",
        DateOnly date => FormattableString.Invariant($"<c r=\"{at}\" s=\"1\"><v>{date.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>"),
        Formula formula => FormattableString.Invariant($"<c r=\"{at}\"><f>{SecurityElement.Escape(formula.Text)}</f><v>{formula.Value}</v></c>"),
        string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
        _ => FormattableString.Invariant($"<c r=\"{at}\"><v>{cell}</v></c>"),
    };

    internal sealed record Formula(string Text, double Value);
}
