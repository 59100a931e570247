using System.Text;
using LiteDB;

namespace CollectionsBot.Journal;

/// <summary>A journal in one LiteDB file, <c>journal.litedb</c>, in a data folder. Built in with <c>-p:LiteDb=true</c>.</summary>
/// <remarks>
/// <para>
/// LiteDB 5 does not flush to the disk on commit: it hands its log to the operating system and waits for nothing. What was
/// acknowledged outlives the process, kill -9 included; a power cut or a crash of the machine can take the last of it along,
/// and the file itself can be left damaged. Where that matters, use SQLite.
/// </para>
/// <para>
/// The file is opened directly, by one process: LiteDB has no protection for a second one, so whoever reads is refused while the
/// bot runs. A transaction belongs to a thread in LiteDB, so each begins and ends within one call, which awaits nothing, and
/// reading goes page by page and leaves no cursor open. Keys are the sequence numbers, as 64-bit numbers from 1 on, because
/// LiteDB takes 0 for "give me one"; instants and dates are text, because LiteDB's own drop what is finer than a millisecond.
/// </para>
/// </remarks>
public sealed class LiteDbJournal : IJournal
{
    /// <summary>The name of the file in the data folder.</summary>
    public const string FileName = "journal.litedb";

    /// <summary>The layout that this program writes.</summary>
    private const int Format = 1;

    /// <summary>How many entries are read at a time.</summary>
    private const int PageEntries = 1_000;

    private readonly string _file;
    private readonly FolderLock? _lock;
    private readonly bool _isReadOnly;
    private LiteDatabase? _database;
    private ChainHead? _head;

    private LiteDbJournal(string file, FolderLock? folderLock, bool isReadOnly) => (_file, _lock, _isReadOnly) = (file, folderLock, isReadOnly);

    /// <inheritdoc/>
    public ChainHead Head => _head ??= Using(entries =>
        entries.FindOne(Query.All("_id", Query.Descending)) is { } last && last["_id"].AsInt64 > 0 ? new ChainHead(last["_id"].AsInt64, last["hash"].AsString) : ChainHead.Empty);

    /// <summary>Opens the journal of a data folder for writing, and makes both when they do not exist.</summary>
    /// <exception cref="JournalException">Another process writes there, the folder cannot be used, or the file is not a journal that this version reads.</exception>
    public static LiteDbJournal Open(string folder)
    {
        folder = OwnFolder.Make(folder);
        return Checked(new LiteDbJournal(Path.Combine(folder, FileName), FolderLock.Take(folder), isReadOnly: false));
    }

    /// <summary>Opens the journal of a data folder for reading while the bot does not run on it.</summary>
    /// <exception cref="JournalException">The bot is running, there is no journal, or it cannot be read; the message says what to do.</exception>
    public static LiteDbJournal OpenReadOnly(string folder)
    {
        var file = Path.Combine(Path.GetFullPath(folder), FileName);
        if (!File.Exists(file))
        {
            throw new JournalException($"There is no journal in '{folder}', or this user may not look into it. Name the right data folder with --data, or start the bot there first.");
        }

        return Checked(new LiteDbJournal(file, FolderLock.TakeWhereOneCanWrite(folder), isReadOnly: true));
    }

    /// <inheritdoc/>
    public IEnumerable<Entry> Read(long after = 0)
    {
        var end = Head.Sequence;
        while (after < end)
        {
            var page = Using(entries => entries.Find(Query.Between("_id", after + 1, end), 0, PageEntries).Select(EntryOf).ToList());
            foreach (var entry in page)
            {
                yield return entry;
            }

            if (page.Count == 0)
            {
                yield break;
            }

            after = page[^1].Sequence;
        }
    }

    /// <inheritdoc/>
    public void Append(IReadOnlyList<Entry> entries)
    {
        if (_isReadOnly)
        {
            throw new InvalidOperationException("The journal was opened for reading only.");
        }

        var head = ChainWalk.HeadAfter(Head, entries);
        Using(stored =>
        {
            _database!.BeginTrans();
            stored.Insert(entries.Select(DocumentOf));
            return _database.Commit();
        });
        _head = head;
    }

    /// <inheritdoc/>
    public IReadOnlyList<WrappedKey> ReadKeys() => Using(_ => Keys.FindAll().Select(row => new WrappedKey(row["customer"].AsString, row["since"].AsInt64, row["wrapped"].AsString)).ToList());

    /// <inheritdoc/>
    public void PutKeys(IReadOnlyList<WrappedKey> keys)
    {
        if (_isReadOnly)
        {
            throw new InvalidOperationException("The journal was opened for reading only.");
        }

        Using(_ =>
        {
            _database!.BeginTrans();
            foreach (var key in keys)
            {
                Keys.Upsert(new BsonDocument { ["_id"] = $"{key.Since} {key.Customer}", ["customer"] = key.Customer, ["since"] = key.Since, ["wrapped"] = key.Text });
            }

            _database.Commit();
            _database.Checkpoint();
            return true;
        });
    }

    /// <inheritdoc/>
    public string? FindStoreFault()
    {
        try
        {
            return Using(entries => entries.Count(Query.LT("_id", 1L))) is var stray and > 0 ? $"'{_file}' is damaged: {stray} entries are numbered below 1." : null;
        }
        catch (JournalException e)
        {
            return e.Message;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _database?.Dispose();
        _lock?.Dispose();
    }

    private ILiteCollection<BsonDocument> Keys => _database!.GetCollection("keys");

    private static LiteDbJournal Checked(LiteDbJournal journal)
    {
        try
        {
            _ = journal.Head;
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    private T Using<T>(Func<ILiteCollection<BsonDocument>, T> use)
    {
        try
        {
            _database ??= Connect();
            return use(_database.GetCollection("entries", BsonAutoId.Int64));
        }
        catch (Exception e) when (e is LiteException or IOException or UnauthorizedAccessException or InvalidCastException or ObjectDisposedException)
        {
            // LiteDB closes itself after some faults, and only the file knows what it holds: the next use opens it anew.
            _database?.Dispose();
            (_database, _head) = (null, null);
            throw new JournalException(
                $"'{_file}' cannot be used, and nothing was stored: {e.Message.TrimEnd('.')}. Check that the disk has room and that this user may write there, then try again; if it is damaged, keep a copy and restore the last backup.", e);
        }
    }

    private LiteDatabase Connect()
    {
        var database = new LiteDatabase(new ConnectionString { Filename = _file, Connection = ConnectionType.Direct, ReadOnly = _isReadOnly });
        var meta = database.GetCollection("meta");
        if (meta.FindById("format") is not { } format)
        {
            if (database.GetCollectionNames().Any())
            {
                database.Dispose();
                throw new JournalException($"'{_file}' is not a journal of this program. Name the right data folder with --data.");
            }

            meta.Insert(new BsonDocument { ["_id"] = "format", ["value"] = Format });
        }
        else if (format["value"].AsInt32 > Format)
        {
            database.Dispose();
            throw new JournalException($"'{_file}' was written by a later version of this program. Use that version or a later one.");
        }

        return database;
    }

    private static BsonDocument DocumentOf(Entry entry) => new()
    {
        ["_id"] = entry.Sequence,
        ["at"] = entry.At,
        ["on"] = entry.On,
        ["actorId"] = Unicode(entry.ActorId),
        ["actorName"] = Unicode(entry.ActorName),
        ["command"] = Unicode(entry.Command),
        ["kind"] = entry.Kind,
        ["body"] = Unicode(entry.Body),
        ["hash"] = entry.Hash,
    };

    /// <summary>The text as the chain hashes it: half a surrogate pair, which LiteDB would refuse, is a replacement character.</summary>
    private static string Unicode(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static Entry EntryOf(BsonDocument row) => new(
        row["_id"].AsInt64,
        row["at"].AsString,
        row["on"].AsString,
        row["actorId"].AsString,
        row["actorName"].AsString,
        row["command"].AsString,
        row["kind"].AsString,
        row["body"].AsString,
        row["hash"].AsString);
}
