using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace CollectionsBot.App;

/// <summary>Reads an Excel workbook (XLSX). Formulas are never worked out: the value is read that was stored with them.</summary>
internal static class Workbook
{
    /// <summary>The workbook's reader wants the old encodings to be there, whether a file needs them or not.</summary>
    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The sheets, in the workbook's order.</summary>
    /// <exception cref="ReceivablesFileException">It is no workbook, it is damaged, or it would unpack to more than is allowed.</exception>
    public static ImmutableArray<ITable> Read(ReadOnlyMemory<byte> bytes) => Guarded(() =>
    {
        Measure(bytes);
        using var reader = Open(bytes);
        var sheets = ImmutableArray.CreateBuilder<ITable>();
        do
        {
            sheets.Add(new Sheet(bytes, sheets.Count));
        }
        while (sheets.Count < ImportLimits.SheetsMax && reader.NextResult());
        return sheets.ToImmutable();
    });

    /// <summary>A reader of the first sheet.</summary>
    public static IExcelDataReader Open(ReadOnlyMemory<byte> bytes) =>
        ExcelReaderFactory.CreateOpenXmlReader(InMemory.Stream(bytes));

    /// <summary>Runs what reads the workbook: whatever its reader throws about a damaged file is told as one thing.</summary>
    public static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not ReceivablesFileException and not OutOfMemoryException)
        {
            throw new ReceivablesFileException("The Excel workbook is damaged, or another kind of ZIP file. Save it anew, or as CSV.", e);
        }
    }

    /// <summary>
    /// Unpacks every part once and only counts it, before anything is kept: the sizes that a ZIP file states of itself can be
    /// lies, and a few kilobytes can unpack to terabytes.
    /// </summary>
    private static void Measure(ReadOnlyMemory<byte> bytes)
    {
        using var archive = new ZipArchive(InMemory.Stream(bytes), ZipArchiveMode.Read);
        if (archive.Entries.Count > ImportLimits.WorkbookPartsMax)
        {
            throw TooLarge();
        }

        var (left, allowed) = (ImportLimits.UnpackedBytesMax, Math.Max(1, (long)bytes.Length) * ImportLimits.ExpansionMax);
        var buffer = new byte[81_920];
        foreach (var part in archive.Entries)
        {
            var isSheet = part.FullName.Contains("worksheets/", StringComparison.OrdinalIgnoreCase);
            var bound = Math.Min(isSheet ? left : Math.Min(left, ImportLimits.UnpackedTextsBytesMax), allowed);
            if (part.Length > bound)
            {
                throw TooLarge();
            }

            long size = 0;
            using var unpacked = part.Open();
            for (int count; (count = unpacked.Read(buffer)) > 0;)
            {
                size += count;
                if (size > bound)
                {
                    throw TooLarge();
                }
            }

            (left, allowed) = (left - size, allowed - size);
        }
    }

    private static ReceivablesFileException TooLarge() => new(
        $"The Excel workbook would unpack to more than {ImportLimits.UnpackedBytesMax / 1024 / 1024} MB, or to more than {ImportLimits.ExpansionMax} times its size. "
        + "Export fewer customers or columns, or save it as CSV.");
}
