using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>The bounds of what is read from an export. Far above any real file, and low enough that no file can fill the machine.</summary>
public static class ImportLimits
{
    /// <summary>The largest file, in bytes.</summary>
    public const int FileBytesMax = 256 * 1024 * 1024;

    /// <summary>What a workbook may hold when it is unpacked, over all its parts, in bytes.</summary>
    public const long UnpackedBytesMax = 1024L * 1024 * 1024;

    /// <summary>What the texts of a workbook, and each other part that is kept in memory, may hold when unpacked, in bytes.</summary>
    public const long UnpackedTextsBytesMax = 128L * 1024 * 1024;

    /// <summary>How many times larger than packed a workbook's parts may be; sheets of figures come to about twenty.</summary>
    public const int ExpansionMax = 200;

    /// <summary>The most parts of a workbook.</summary>
    public const int WorkbookPartsMax = 1_000;

    /// <summary>The most sheets of a workbook that are looked at.</summary>
    public const int SheetsMax = 50;

    /// <summary>The most rows of a sheet, blank ones counted: what the format allows.</summary>
    public const int SheetRowsMax = 1_048_576;

    /// <summary>How long one pattern may be matched against one cell, in milliseconds. None comes near it.</summary>
    public const int PatternMsMax = 1_000;

    /// <summary>The most columns of a line.</summary>
    public const int ColumnsMax = 200;

    /// <summary>The longest cell, in characters.</summary>
    public const int CellLengthMax = 2_000;

    /// <summary>The longest row, in bytes of UTF-8, over all its cells and the line breaks within them.</summary>
    public const int RowBytesMax = 100_000;

    /// <summary>The most rows below the headings: as many as one import takes.</summary>
    public const int RowsMax = Import.RowsMax;

    /// <summary>The most that the open amounts of a file, debts and credits alike, may come to in one currency, in minor units.</summary>
    /// <remarks>A tenth of what fits, so that no sum over several files overflows.</remarks>
    public const long TotalMinorUnitsMax = 1_000_000_000_000_000_000;

    /// <summary>How many rows from the top the headings may begin; reports carry titles above them.</summary>
    public const int RowsAboveHeadingsMax = 40;

    /// <summary>The earliest year of a date.</summary>
    public const int YearMin = 1990;

    /// <summary>The latest year of a date.</summary>
    public const int YearMax = 2100;

    /// <summary>The most notes of one reading.</summary>
    public const int NotesMax = 100;

    /// <summary>How much of a cell or heading is quoted in a reason, in characters.</summary>
    public const int QuotedLengthMax = 60;
}
