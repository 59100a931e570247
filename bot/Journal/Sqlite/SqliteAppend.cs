using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CollectionsBot.Journal;

/// <summary>The statements that append, prepared once and used for every batch.</summary>
internal sealed class SqliteAppend : IDisposable
{
    private static readonly ImmutableArray<string> Columns =
        ["$sequence", "$at", "$on", "$actor", "$name", "$command", "$kind", "$body", "$hash"];

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _rollback;

    public SqliteAppend(SqliteConnection connection)
    {
        _connection = connection;
        _begin = Prepare("BEGIN IMMEDIATE");
        _insert = Prepare($"INSERT INTO entries VALUES ({string.Join(", ", Columns)})", Columns);
        _commit = Prepare("COMMIT");
        _rollback = Prepare("ROLLBACK");
    }

    /// <summary>Stores entries in one transaction. When this throws, the transaction is rolled back.</summary>
    public void Run(IReadOnlyList<Entry> entries)
    {
        try
        {
            _begin.ExecuteNonQuery();
            foreach (var entry in entries)
            {
                Insert(entry);
            }

            _commit.ExecuteNonQuery();
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in (ReadOnlySpan<SqliteCommand>)[_begin, _insert, _commit, _rollback])
        {
            command.Dispose();
        }
    }

    private void Insert(Entry entry)
    {
        var values = _insert.Parameters;
        values[0].Value = entry.Sequence;
        values[1].Value = entry.At;
        values[2].Value = entry.On;
        values[3].Value = entry.ActorId;
        values[4].Value = entry.ActorName;
        values[5].Value = entry.Command;
        values[6].Value = entry.Kind;
        values[7].Value = entry.Body;
        values[8].Value = entry.Hash;
        _insert.ExecuteNonQuery();
    }

    private void RollBack()
    {
        // After some faults (disk full, input/output) SQLite has rolled back by itself, and a second one would be a fault.
        if (raw.sqlite3_get_autocommit(_connection.Handle) != 0)
        {
            return;
        }

        try
        {
            _rollback.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // What went wrong first is told. An open transaction makes the next BEGIN fail, so nothing is taken for stored.
        }
    }

    private SqliteCommand Prepare(string sql, ImmutableArray<string> parameters = default)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters.IsDefault ? [] : parameters)
        {
            command.Parameters.Add(new SqliteParameter(name, name == Columns[0] ? SqliteType.Integer : SqliteType.Text));
        }

        command.Prepare();
        return command;
    }
}
