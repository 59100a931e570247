using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CollectionsBot.Journal;

/// <summary>Reads rows as entries. A text that repeats from one row to the next is one text in memory, and costs a comparison.</summary>
internal sealed class SqliteRows(SqliteDataReader rows)
{
    private readonly (byte[] Bytes, string Text)[] _last = [.. Enumerable.Repeat((Array.Empty<byte>(), ""), 7)];

    /// <summary>The next entry; null when there is none.</summary>
    /// <exception cref="InvalidCastException">The row is no entry.</exception>
    public Entry? Next() => rows.Read()
        ? new Entry(rows.GetInt64(0), Repeating(1), Repeating(2), Repeating(3), Repeating(4), Repeating(5), Repeating(6), Text(7), Text(8))
        : null;

    private string Repeating(int column)
    {
        var bytes = Bytes(column);
        ref var last = ref _last[column];
        if (!bytes.SequenceEqual(last.Bytes))
        {
            last = (bytes.ToArray(), Encoding.UTF8.GetString(bytes));
        }

        return last.Text;
    }

    private string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    /// <summary>
    /// SQLite gives NULL as nothing, and everything else as its text, which the hash must fit. So a type is asked for only where
    /// nothing came: asking for each would be a quarter of the reading.
    /// </summary>
    private ReadOnlySpan<byte> Bytes(int column)
    {
        var bytes = raw.sqlite3_column_blob(rows.Handle, column);
        return !bytes.IsEmpty || raw.sqlite3_column_type(rows.Handle, column) == raw.SQLITE_TEXT
            ? bytes
            : throw new InvalidCastException($"Column {column} holds no text.");
    }
}
