using System.Data;
using Microsoft.Data.Sqlite;

namespace CollectionsBot.Journal;

/// <summary>A journal in one SQLite file, <c>journal.db</c>, in a data folder.</summary>
/// <remarks>
/// The file keeps a write-ahead log and waits for the disk at every commit (<c>synchronous=FULL</c>). Opening reads the last row
/// only; whoever folds or verifies the history walks the chain.
/// </remarks>
public sealed class SqliteJournal : IJournal
{
    /// <summary>The name of the file in the data folder.</summary>
    public const string FileName = "journal.db";

    /// <summary>How long to wait for another program that has the file locked, in seconds.</summary>
    private const int LockedSecondsMax = 5;

    /// <summary>The most findings of SQLite's own check that are told.</summary>
    private const int FindingsMax = 5;

    private readonly string _file;
    private readonly FolderLock? _lock;
    private readonly SqliteAppend? _append;
    private ChainHead? _head;

    static SqliteJournal() => SQLitePCL.Batteries_V2.Init();

    private SqliteJournal(string file, SqliteConnection connection, FolderLock? folderLock)
    {
        (_file, Connection, _lock) = (file, connection, folderLock);
        _append = folderLock is null ? null : new SqliteAppend(connection);
    }

    /// <inheritdoc/>
    public ChainHead Head => _head ??= ReadHead();

    /// <summary>The open connection, for tests of its settings.</summary>
    internal SqliteConnection Connection { get; }

    /// <summary>Opens the journal of a data folder for writing, and makes both when they do not exist.</summary>
    /// <param name="folder">The data folder; a new one can be entered by its owner only, as it holds what customers owe.</param>
    /// <exception cref="JournalException">Another process writes there, the folder cannot be used, or the file is not a journal that this version reads.</exception>
    public static SqliteJournal Open(string folder)
    {
        folder = OwnFolder.Make(folder);
        var folderLock = FolderLock.Take(folder);
        try
        {
            return Connect(Path.Combine(folder, FileName), SqliteOpenMode.ReadWriteCreate, folderLock);
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>Opens the journal of a data folder for reading, whether the bot is running on it or not.</summary>
    /// <remarks>
    /// Everything read is the journal as it was at the moment of opening: entries are never changed, and those after the head
    /// that was found then are left out. So it holds nothing up, however long it stays open.
    /// </remarks>
    /// <param name="folder">The data folder; one that cannot be written to, as on a read-only medium, serves when the bot was stopped before it was copied.</param>
    /// <exception cref="JournalException">There is no journal, or it cannot be read; the message says what to do.</exception>
    public static SqliteJournal OpenReadOnly(string folder)
    {
        var file = Path.Combine(Path.GetFullPath(folder), FileName);
        return File.Exists(file)
            ? ConnectReadOnly(file)
            : throw new JournalException($"There is no journal in '{folder}', or this user may not look into it. Name the right data folder with --data, start the bot there first, or ask as the bot's user.");
    }

    /// <inheritdoc/>
    public IEnumerable<Entry> Read(long after = 0)
    {
        foreach (var page in ReadPages(new ChainHead(after, "")))
        {
            using (page)
            {
                for (var i = 0; i < page.Count; i++)
                {
                    yield return page[i].ToEntry();
                }
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<EntryPage> ReadPages(ChainHead after)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = """
            SELECT sequence, at, on_date, actor_id, actor_name, command, kind, body, hash
            FROM entries WHERE sequence > $after AND sequence <= $head ORDER BY sequence
            """;
        command.Parameters.AddWithValue("$after", after.Sequence);
        command.Parameters.AddWithValue("$head", Head.Sequence);
        using var rows = Reading(command.ExecuteReader);
        var reading = new SqliteRows(rows);
        foreach (var page in EntryPages.Of(after, page => Reading(() => reading.AddNext(page))))
        {
            yield return page;
        }
    }

    /// <inheritdoc/>
    public void Append(IReadOnlyList<Entry> entries)
    {
        if (_append is null)
        {
            throw new InvalidOperationException("The journal was opened for reading only.");
        }

        var head = ChainWalk.HeadAfter(Head, entries);
        try
        {
            _append.Run(entries);
            _head = head;
        }
        catch (SqliteException e)
        {
            // Only the file knows where the chain ends after a fault.
            _head = null;
            throw SqliteFault.OfAppending(e, _file);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<WrappedKey> ReadKeys() => Reading(() => SqliteKeys.Read(Connection));

    /// <inheritdoc/>
    public void PutKeys(IReadOnlyList<WrappedKey> keys)
    {
        if (_append is null)
        {
            throw new InvalidOperationException("The journal was opened for reading only.");
        }

        try
        {
            SqliteKeys.Put(Connection, keys);
            if (keys.Any(k => k.IsDestroyed) && !SqliteKeys.EmptyLog(Connection, LockedSecondsMax))
            {
                throw new JournalException(
                    $"The key is destroyed, but its trace stands in '{FileName}-wal' for as long as another program reads '{_file}'. Close that program and start this one again.");
            }
        }
        catch (SqliteException e)
        {
            throw SqliteFault.OfAppending(e, _file);
        }
    }

    /// <inheritdoc/>
    public string? FindStoreFault()
    {
        try
        {
            var findings = Reading(() => SqliteCheck.Findings(Connection, FindingsMax));
            return findings.IsEmpty
                ? null
                : $"'{_file}' is damaged: {string.Join("; ", findings)}. Keep a copy of the folder and restore the last backup.";
        }
        catch (JournalException e)
        {
            return e.Message;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _append?.Dispose();
        Connection.Dispose();
        _lock?.Dispose();
    }

    /// <summary>
    /// SQLite reads a write-ahead log by way of a shared file that it makes beside it. Where none can be made, the journal is
    /// read as one that nobody changes; but a log that is there holds entries, and they must not be left out unsaid.
    /// </summary>
    private static SqliteJournal ConnectReadOnly(string file)
    {
        try
        {
            return Connect(file, SqliteOpenMode.ReadOnly, folderLock: null);
        }
        catch (JournalException e) when (e.InnerException is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY })
        {
            return File.Exists(file + "-wal")
                ? throw new JournalException(
                    $"'{file}' has entries in '{FileName}-wal' that can only be read where this user may write. Copy both files to a folder of your own and name that with --data, or make a copy with \"backup\".", e)
                : Connect($"{new Uri(file).AbsoluteUri}?immutable=1", SqliteOpenMode.ReadOnly, folderLock: null);
        }
    }

    private static SqliteJournal Connect(string file, SqliteOpenMode mode, FolderLock? folderLock)
    {
        // Without pooling, closing closes the file: the next process finds it free.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = LockedSecondsMax,
        }.ConnectionString);
        try
        {
            connection.Open();
            if (folderLock is not null)
            {
                SqliteFormat.Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");
                SqliteFormat.LayOut(connection);
                // What a process that was killed left in the log may be a key that it had destroyed.
                SqliteKeys.EmptyLog(connection, waitSeconds: 0);
            }

            SqliteFormat.Check(connection, file);
            var journal = new SqliteJournal(file, connection, folderLock);
            _ = journal.Head;
            return journal;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw SqliteFault.OfReading(e, file);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private ChainHead ReadHead() => Reading(() =>
    {
        using var command = Connection.CreateCommand();
        command.CommandText = "SELECT sequence, hash FROM entries WHERE sequence > 0 ORDER BY sequence DESC LIMIT 1";
        using var rows = command.ExecuteReader();
        return rows.Read() ? new ChainHead(rows.GetInt64(0), rows.GetString(1)) : ChainHead.Empty;
    });

    private T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SqliteException e)
        {
            throw SqliteFault.OfReading(e, _file);
        }
        catch (Exception e) when (e is InvalidCastException or InvalidOperationException && Connection.State == ConnectionState.Open)
        {
            // A row that STRICT would never have let in: the file was damaged or tampered with.
            throw new JournalException($"'{_file}' holds a row that is no entry. Run 'verify' for a report, and restore the last backup.", e);
        }
    }
}
