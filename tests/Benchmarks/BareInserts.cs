using System.Diagnostics;
using CollectionsBot.Journal;
using Microsoft.Data.Sqlite;

namespace CollectionsBot.Benchmarks;

/// <summary>What SQLite alone does with the journal's settings: a row at a time, each waiting for the disk.</summary>
internal static class BareInserts
{
    /// <summary>How long each rate is measured.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(2);

    public static double PerSecond(string path)
    {
        using (new JournalFolder(path).Open())
        {
            // Lays the file out as the journal does.
        }

        using var connection = new SqliteConnection($"Data Source={new JournalFolder(path).File};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO entries VALUES ($n, '2026-11-02T00:00:00.0000000Z', '2026-11-02', 'clerk', 'Clerk', $n, 'conversation.moved/1', $body, $hash)";
        var number = insert.Parameters.AddWithValue("$n", 0L);
        insert.Parameters.AddWithValue("$body", """{"conversation":"0","reference":"1000"}""");
        insert.Parameters.AddWithValue("$hash", Chain.Genesis);
        insert.Prepare();
        var watch = Stopwatch.StartNew();
        var n = 0L;
        while (watch.Elapsed < Duration)
        {
            number.Value = ++n;
            insert.ExecuteNonQuery();
        }

        return n / watch.Elapsed.TotalSeconds;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
