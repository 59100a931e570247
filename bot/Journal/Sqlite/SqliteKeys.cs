using Microsoft.Data.Sqlite;

namespace CollectionsBot.Journal;

/// <summary>The wrapped keys of customers in an SQLite file.</summary>
/// <remarks>
/// Rows are only added at the end and overwritten where they stand, so that none is moved and leaves a copy of itself behind;
/// the index, whose rows do move, holds no key.
/// </remarks>
internal static class SqliteKeys
{
    // Made with the first key: a journal of an earlier version has none.
    private const string Table = """
        CREATE TABLE IF NOT EXISTS keys (number INTEGER PRIMARY KEY NOT NULL, customer TEXT NOT NULL, since INTEGER NOT NULL, wrapped TEXT NOT NULL) STRICT;
        CREATE UNIQUE INDEX IF NOT EXISTS key_of ON keys (customer, since);
        """;

    /// <summary>Everything that is there.</summary>
    public static List<WrappedKey> Read(SqliteConnection connection)
    {
        var keys = new List<WrappedKey>();
        if (SqliteFormat.Scalar(connection, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'keys'") is not 1L)
        {
            return keys;
        }

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT customer, since, wrapped FROM keys ORDER BY number";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            keys.Add(new WrappedKey(rows.GetString(0), rows.GetInt64(1), rows.GetString(2)));
        }

        return keys;
    }

    /// <summary>Stores keys, all or none.</summary>
    public static void Put(SqliteConnection connection, IReadOnlyList<WrappedKey> keys)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Table;
        command.ExecuteNonQuery();
        command.CommandText = """
            INSERT INTO keys (customer, since, wrapped) VALUES ($customer, $since, $wrapped)
            ON CONFLICT (customer, since) DO UPDATE SET wrapped = excluded.wrapped
            """;
        var (customer, since, wrapped) = (command.Parameters.Add("$customer", SqliteType.Text), command.Parameters.Add("$since", SqliteType.Integer), command.Parameters.Add("$wrapped", SqliteType.Text));
        foreach (var key in keys)
        {
            (customer.Value, since.Value, wrapped.Value) = (key.Customer, key.Since, key.Text);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>Leaves nothing in the write-ahead log, in which a key stands as it was before it was destroyed.</summary>
    /// <returns>Whether that was possible: not while another program reads from the log.</returns>
    public static bool EmptyLog(SqliteConnection connection, int waitSeconds)
    {
        SqliteFormat.Run(connection, $"PRAGMA busy_timeout = {waitSeconds * 1000}");
        return SqliteFormat.Scalar(connection, "PRAGMA wal_checkpoint(TRUNCATE)") is 0L;
    }
}
