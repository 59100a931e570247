using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace CollectionsBot.Core;

/// <summary>Entries that follow each other, as the bytes that are hashed: a million are checked without a text being made of each.</summary>
/// <remarks>
/// An entry's image is its number, then the hash of the entry before it, the instant, the date, the actor's identifier and name,
/// the command, the kind and the body, each text in UTF-8 and preceded by its length, so that none can flow into the next. Not
/// thread-safe, but may pass from one thread to another.
/// </remarks>
/// <param name="before">Where the chain stands before the first.</param>
public sealed class EntryPage(ChainHead before) : IDisposable
{
    /// <summary>How many texts an entry has; the last one is its hash.</summary>
    public const int TextsAnEntry = 8;

    /// <summary>Room for some hundred entries, in bytes; it grows where that is not enough.</summary>
    private const int BytesUsually = 256 * 1024;

    private readonly List<(int From, int Hash, int End)> _rows = [];
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(BytesUsually);
    private int _used;

    /// <summary>How many entries it holds.</summary>
    public int Count => _rows.Count;

    /// <summary>Where the chain stands before the first.</summary>
    public ChainHead Before => before;

    /// <summary>The last entry as its hash was written, sound or not; what stands before when there is none.</summary>
    public ChainHead Last => Count == 0 ? before : this[Count - 1].Head;

    /// <summary>One of the entries, to be used as long as the page stays as it is.</summary>
    /// <param name="index">From 0.</param>
    public EntryRow this[int index]
    {
        get
        {
            var (from, hash, end) = _rows[index];
            return new EntryRow(_bytes.AsSpan(from, hash - sizeof(long) - from), _bytes.AsSpan(hash, end - hash));
        }
    }

    /// <summary>Adds an entry.</summary>
    public void Add(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string[] texts = [entry.At, entry.On, entry.ActorId, entry.ActorName, entry.Command, entry.Kind, entry.Body, entry.Hash];
        Add(entry.Sequence, i => Encoding.UTF8.GetBytes(texts[i]));
    }

    /// <summary>Adds an entry whose texts are at hand in UTF-8.</summary>
    /// <param name="sequence">Its number.</param>
    /// <param name="text">Gives each of its <see cref="TextsAnEntry"/> texts by its place among them. What it throws, this throws, and nothing is added.</param>
    public void Add(long sequence, Func<int, ReadOnlySpan<byte>> text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (from, hash) = (_used, 0);
        PutNumber(sequence);
        PutHashBefore();
        for (var i = 0; i < TextsAnEntry; i++)
        {
            hash = _used;
            Put(text(i));
        }

        _rows.Add((from, hash + sizeof(long), _used));
    }

    /// <summary>Gives the memory back; what was taken from the page must not be used any more.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _rows.Clear();
    }

    private void PutHashBefore()
    {
        if (Count == 0)
        {
            Put(Encoding.UTF8.GetBytes(before.Hash));
            return;
        }

        var (_, hash, end) = _rows[^1];
        Reserve(sizeof(long) + end - hash);
        Put(_bytes.AsSpan(hash, end - hash));
    }

    private void Put(ReadOnlySpan<byte> text)
    {
        PutNumber(text.Length);
        Reserve(text.Length);
        text.CopyTo(_bytes.AsSpan(_used));
        _used += text.Length;
    }

    private void PutNumber(long number)
    {
        Reserve(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(_bytes.AsSpan(_used), number);
        _used += sizeof(long);
    }

    private void Reserve(int bytes)
    {
        if (_bytes.Length - _used >= bytes)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _used + bytes));
        _bytes.AsSpan(0, _used).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
