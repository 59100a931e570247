using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CollectionsBot.Journal;

/// <summary>Says in plain words what SQLite's error codes mean for the administrator, and what to do.</summary>
internal static class SqliteFault
{
    /// <summary>The fault of reading or opening a file.</summary>
    public static JournalException OfReading(SqliteException fault, string file) => new(Explain(fault, file), fault);

    /// <summary>The fault of appending to a file.</summary>
    public static JournalException OfAppending(SqliteException fault, string file) => new("Nothing was stored. " + Explain(fault, file), fault);

    private static string Explain(SqliteException fault, string file) => fault.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => $"The disk that holds '{file}' is full. Free some space and try again; the bot need not be restarted.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_CANTOPEN =>
            $"'{file}' cannot be opened or written to. Give the user that runs this program the right to read and write that folder.",
        raw.SQLITE_IOERR => $"The disk that holds '{file}' reports an error. Check the disk and its connection, then try again.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"Another program keeps '{file}' locked. Close it and try again.",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB =>
            $"'{file}' is damaged or is not a journal. Keep a copy of the folder, run 'verify' for a report, and restore the last backup.",
        _ => $"'{file}' cannot be used ({fault.Message}). Check the disk, then try again.",
    };
}
