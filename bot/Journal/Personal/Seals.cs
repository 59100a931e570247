using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace CollectionsBot.Journal;

/// <summary>Writes facts as entries in which everything about persons is sealed under their customer's key, and reads them back.</summary>
/// <remarks>
/// <para>
/// The entry of a fact with such texts has <see cref="Suffix"/> after its kind, and a body in which they are empty and stand
/// together in a last property <c>sealed</c>. So the chain is over what is sealed: it can be verified without any key, and after
/// one was destroyed. Entries that earlier versions wrote stay as they are.
/// </para>
/// <para>Reading is thread-safe as long as nothing is written.</para>
/// </remarks>
public sealed class Seals
{
    /// <summary>What a sealed entry has after its kind.</summary>
    public const string Suffix = "+sealed";

    private const string Property = ",\"sealed\":\"";

    /// <summary>What is read in place of a text when there is no key.</summary>
    public const string ClosedText = "(sealed)";

    private static readonly byte[] SuffixBytes = Encoding.UTF8.GetBytes(Suffix);
    private static readonly byte[] PropertyBytes = Encoding.UTF8.GetBytes(Property);

    private readonly IJournal? _journal;
    private readonly KeyRing? _keys;

    private Seals(IJournal? journal, KeyRing? keys) => (_journal, _keys) = (journal, keys);

    /// <summary>Seals nothing and opens nothing: for journals that have never sealed.</summary>
    public static Seals None { get; } = new(null, null);

    /// <summary>Opens nothing: for whoever looks at the chain, or at what is not about persons.</summary>
    public static Seals Closed { get; } = new(null, null);

    /// <summary>Whether sealed texts can be read.</summary>
    public bool CanOpen => _keys is not null;

    /// <summary>The key of the snapshot; null when nothing is sealed.</summary>
    internal byte[]? SnapshotKey => _keys?.OfSnapshot();

    /// <summary>The seals of a journal that is only read.</summary>
    /// <exception cref="JournalException">It has sealed, and its key is not there or is another; the message says what to do.</exception>
    public static Seals ToRead(IJournal journal, JournalKeySource key)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(key);
        var stored = journal.ReadKeys();
        return stored.Count == 0 ? None : new Seals(journal, KeyRing.Of(key.Needed(), stored));
    }

    /// <summary>The same for a verification, which needs no key; one that is there must be the right one.</summary>
    /// <exception cref="JournalException">The key is another than the journal's.</exception>
    public static Seals ToVerify(IJournal journal, JournalKeySource key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Find() is null ? Closed : ToRead(journal, key);
    }

    /// <summary>The seals of a journal that is written; its key is made when it has none yet.</summary>
    /// <exception cref="JournalException">The key is not there, is another or cannot be made; the message says what to do.</exception>
    public static Seals ToWrite(IJournal journal, JournalKeySource key)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(key);
        var stored = journal.ReadKeys();
        var seals = new Seals(journal, KeyRing.Of(stored.Count == 0 ? key.FindOrMake() : key.Needed(), stored));
        if (stored.Count == 0)
        {
            seals._keys!.MakeOfSnapshot(journal.Head.Sequence + 1);
            seals.Save();
        }

        return seals;
    }

    /// <summary>Makes the entry that follows a head.</summary>
    /// <param name="head">The head.</param>
    /// <param name="recorded">The fact.</param>
    /// <param name="stored">The last entry that is stored; a new key is used from the one after it on.</param>
    internal Entry Link(ChainHead head, RecordedFact recorded, long stored)
    {
        if (_keys is null || recorded.Fact is not ICustomerFact { Customer: var customer })
        {
            return Chain.Link(head, recorded);
        }

        var texts = new List<string>();
        var open = PersonalText.Map(recorded.Fact, text =>
        {
            texts.Add(text);
            return "";
        });
        if (texts.All(string.IsNullOrEmpty))
        {
            return Chain.Link(head, recorded);
        }

        var (kind, body) = FactCodec.Write(open);
        var whole = Envelope.Seal(_keys.ToSeal(customer, stored + 1), Pack(texts), About(recorded.Sequence, kind));
        return Chain.Link(head, recorded, (kind + Suffix, $"{body.AsSpan(0, body.Length - 1)}{Property}{Convert.ToBase64String(whole)}\"}}"));
    }

    /// <summary>Reads an entry's fact. In place of texts whose key was destroyed stands <see cref="CustomerErased.Text"/>.</summary>
    /// <param name="row">The entry.</param>
    /// <param name="before">Any entry whose fact was read.</param>
    /// <param name="fact">That fact; null for none.</param>
    /// <exception cref="FormatException">The entry cannot be read; the message names it.</exception>
    public RecordedFact Read(EntryRow row, EntryRow before = default, RecordedFact? fact = null) =>
        row.Kind.EndsWith(SuffixBytes) ? ReadSealed(row, before, fact) : FactCodec.Read(row, before, fact);

    /// <summary>The same for an entry that stands alone.</summary>
    /// <exception cref="FormatException">The entry cannot be read; the message names it.</exception>
    public RecordedFact Read(Entry entry)
    {
        using var page = new EntryPage(ChainHead.Empty);
        page.Add(entry);
        return Read(page[0]);
    }

    /// <summary>Whether an entry about one of some customers holds texts about persons that were never sealed.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="customers">Whom to look for.</param>
    public static bool IsPlain(Entry entry, IEnumerable<CustomerId> customers)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Kind.EndsWith(Suffix, StringComparison.Ordinal) || FactCodec.Read(entry).Fact is not ICustomerFact about || !customers.Contains(about.Customer))
        {
            return false;
        }

        var holds = false;
        PersonalText.Map((Fact)about, text =>
        {
            holds |= text.Length > 0;
            return text;
        });
        return holds;
    }

    /// <summary>Stores the keys that were made. An entry whose key is not stored could never be read.</summary>
    internal void Save()
    {
        if (_keys is { Unsaved.Count: > 0 })
        {
            _journal!.PutKeys(_keys.Unsaved);
            _keys.Saved();
        }
    }

    /// <summary>Destroys the keys of everybody who was erased, and that of the snapshot, which gets a new one.</summary>
    /// <returns>Whether there was one to destroy: then memory and snapshot hold what they must not.</returns>
    /// <exception cref="JournalException">It could not be done; it is done at the next start.</exception>
    internal bool Destroy(IEnumerable<RecordedFact> erasures)
    {
        if (_keys is null || _keys.Outliving(erasures) is not { IsEmpty: false } keys)
        {
            return false;
        }

        ImmutableArray<WrappedKey> destroyed = [.. keys.Select(k => k.Destroyed())];
        _journal!.PutKeys(destroyed);
        _keys.Forget(destroyed);
        _keys.MakeOfSnapshot(_journal.Head.Sequence + 1);
        Save();
        return true;
    }

    private RecordedFact ReadSealed(EntryRow row, EntryRow before, RecordedFact? fact)
    {
        var kind = row.Kind[..^SuffixBytes.Length];
        var at = row.Body.LastIndexOf(PropertyBytes);
        if (at < 0)
        {
            throw new FormatException($"Entry {row.Sequence} ({Encoding.UTF8.GetString(row.Kind)}) cannot be read: nothing is sealed in it.");
        }

        byte[] open = [.. row.Body[..at], (byte)'}'];
        var recorded = FactCodec.Read(row with { Kind = kind, Body = open }, before, fact);
        return recorded with { Fact = PersonalText.Map(recorded.Fact, Opened(row.Sequence, Encoding.UTF8.GetString(kind), recorded.Fact, row.Body[(at + PropertyBytes.Length)..^2])) };
    }

    private Func<string, string> Opened(long sequence, string kind, Fact fact, ReadOnlySpan<byte> text)
    {
        if (_keys is null)
        {
            return _ => ClosedText;
        }

        if (fact is not ICustomerFact { Customer: var customer })
        {
            throw Unreadable(sequence, kind);
        }

        if (_keys.ToOpen(customer, sequence) is not { } key)
        {
            return _ => CustomerErased.Text;
        }

        var whole = new byte[text.Length];
        var plain = Base64.DecodeFromUtf8(text, whole, out _, out var length) == OperationStatus.Done ? Envelope.Open(key, whole.AsSpan(0, length), About(sequence, kind)) : null;
        var reader = new BinaryReader(new MemoryStream(plain ?? throw Unreadable(sequence, kind)), Encoding.UTF8);
        return _ => reader.ReadString();
    }

    private static byte[] Pack(List<string> texts)
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        texts.ForEach(writer.Write);
        return bytes.ToArray();
    }

    private static byte[] About(long sequence, string kind) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{sequence} {kind}"));

    private static FormatException Unreadable(long sequence, string kind) =>
        new($"Entry {sequence} ({kind}) cannot be read: what is sealed in it does not fit its key. Restore the last backup.");
}
