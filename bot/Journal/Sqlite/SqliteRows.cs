using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CollectionsBot.Journal;

/// <summary>Reads rows into pages, without making a text of any column.</summary>
internal sealed class SqliteRows
{
    private readonly SqliteDataReader _rows;
    private readonly Func<int, ReadOnlySpan<byte>> _text;

    public SqliteRows(SqliteDataReader rows) => (_rows, _text) = (rows, text => Column(text + 1));

    /// <summary>Adds the next row to a page; false when there is none.</summary>
    /// <exception cref="InvalidCastException">The row is no entry.</exception>
    public bool AddNext(EntryPage page)
    {
        if (!_rows.Read())
        {
            return false;
        }

        page.Add(_rows.GetInt64(0), _text);
        return true;
    }

    /// <summary>
    /// SQLite gives NULL as nothing, and everything else as its text, which the hash must fit. So a type is asked for only where
    /// nothing came: asking for each would be a quarter of the reading.
    /// </summary>
    private ReadOnlySpan<byte> Column(int column)
    {
        var bytes = raw.sqlite3_column_blob(_rows.Handle, column);
        return !bytes.IsEmpty || raw.sqlite3_column_type(_rows.Handle, column) == raw.SQLITE_TEXT
            ? bytes
            : throw new InvalidCastException($"Column {column} holds no text.");
    }
}
