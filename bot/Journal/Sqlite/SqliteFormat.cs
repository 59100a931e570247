using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CollectionsBot.Journal;

/// <summary>How a journal is laid out in an SQLite file, and which layout a file has.</summary>
internal static class SqliteFormat
{
    /// <summary>The layout that this program writes. A later program may write another; it must then still read this one.</summary>
    public const int Version = 1;

    // STRICT, so that nothing but text can stand where text belongs, whoever writes it.
    private const string Tables = """
        CREATE TABLE meta (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
        CREATE TABLE entries (
            sequence   INTEGER PRIMARY KEY NOT NULL,
            at         TEXT NOT NULL,
            on_date    TEXT NOT NULL,
            actor_id   TEXT NOT NULL,
            actor_name TEXT NOT NULL,
            command    TEXT NOT NULL,
            kind       TEXT NOT NULL,
            body       TEXT NOT NULL,
            hash       TEXT NOT NULL) STRICT;
        """;

    /// <summary>Lays an empty file out; leaves one that holds something as it is.</summary>
    public static void LayOut(SqliteConnection connection)
    {
        if (Scalar(connection, "SELECT count(*) FROM sqlite_schema") is 0L)
        {
            // In one transaction: a process that dies here leaves an empty file, which the next one lays out.
            Run(connection, $"BEGIN IMMEDIATE; {Tables} INSERT INTO meta VALUES ('format', '{Version}'); COMMIT;");
        }
    }

    /// <summary>Makes sure that a file is a journal that this program can read.</summary>
    /// <exception cref="JournalException">It is not; the message says what to do.</exception>
    public static void Check(SqliteConnection connection, string file)
    {
        var known = Scalar(connection, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('meta', 'entries')") is 2L;
        var text = known ? Scalar(connection, "SELECT value FROM meta WHERE name = 'format'") as string : null;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version < 1)
        {
            throw new JournalException($"'{file}' is not a journal of this program. Name the right data folder with --data.");
        }

        if (version > Version)
        {
            throw new JournalException(
                $"'{file}' was written by a later version of this program (format {version}; this version reads up to {Version}). Use that version or a later one.");
        }
    }

    /// <summary>The first value of a question's answer; null when there is none.</summary>
    public static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Runs statements that answer nothing.</summary>
    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
