using System.Security.Cryptography;

namespace CollectionsBot.Journal;

/// <summary>The keys of a journal's customers. Keys may be looked up by several threads at once as long as none is made or destroyed.</summary>
/// <remarks>
/// A customer has one key at a time, made when it is first needed. An erasure destroys it; should there be something to seal about
/// that customer later on, it gets a new one, and which of them sealed an entry shows by the entry's number.
/// </remarks>
internal sealed class KeyRing
{
    /// <summary>In place of a customer, for the key of the snapshot.</summary>
    private const string Snapshot = "";

    private readonly JournalKey _journalKey;
    private readonly Dictionary<string, List<Held>> _keys = new(StringComparer.Ordinal);
    private readonly List<WrappedKey> _unsaved = [];

    private KeyRing(JournalKey journalKey) => _journalKey = journalKey;

    /// <summary>The keys that a store holds.</summary>
    /// <exception cref="JournalException">The journal key is another than the one with which they were wrapped.</exception>
    public static KeyRing Of(JournalKey journalKey, IEnumerable<WrappedKey> stored)
    {
        var ring = new KeyRing(journalKey);
        foreach (var key in stored.OrderBy(k => k.Since))
        {
            ring.Add(key);
        }

        _ = ring.OfSnapshot();
        return ring;
    }

    /// <summary>What no store holds yet.</summary>
    public IReadOnlyList<WrappedKey> Unsaved => _unsaved;

    /// <summary>Everything of what was made is stored now.</summary>
    public void Saved() => _unsaved.Clear();

    /// <summary>The key of the snapshot; null before one was made.</summary>
    public byte[]? OfSnapshot() => Current(Snapshot)?.Bytes(_journalKey);

    /// <summary>The key with which to seal.</summary>
    /// <param name="customer">About whom.</param>
    /// <param name="since">The number of the first entry that a new key may come to seal: the one after the last that is stored.</param>
    public byte[] ToSeal(CustomerId customer, long since) => (Current(customer.Value) ?? Make(customer.Value, since)).Bytes(_journalKey);

    /// <summary>The key that sealed an entry; null when it was destroyed.</summary>
    /// <exception cref="FormatException">There is none, destroyed or not.</exception>
    public byte[]? ToOpen(CustomerId customer, long sequence)
    {
        if (_keys.GetValueOrDefault(customer.Value)?.FindLast(k => k.Key.Since <= sequence) is not { } held)
        {
            throw new FormatException($"The key of customer {customer} is missing from the store. Restore the last backup.");
        }

        return held.Key.IsDestroyed ? null : held.Bytes(_journalKey);
    }

    /// <summary>The keys that erasures should have destroyed, and the snapshot's along with them; empty when all are gone.</summary>
    public ImmutableArray<WrappedKey> Outliving(IEnumerable<RecordedFact> erasures)
    {
        var keys = erasures
            .SelectMany(e => ((CustomerErased)e.Fact).Everybody().SelectMany(c => Lasting(c.Value).Where(k => k.Since <= e.Sequence)))
            .Distinct().ToImmutableArray();
        return keys.IsEmpty ? [] : keys.AddRange(Lasting(Snapshot));
    }

    /// <summary>Takes in that keys are destroyed for good.</summary>
    public void Forget(IEnumerable<WrappedKey> destroyed)
    {
        foreach (var key in destroyed)
        {
            _keys[key.Customer].RemoveAll(k => k.Key.Since == key.Since);
            Add(key);
        }
    }

    /// <summary>Makes the key of the snapshot.</summary>
    public void MakeOfSnapshot(long since) => Make(Snapshot, since);

    private Held? Current(string customer) => _keys.GetValueOrDefault(customer) is [.., { Key.IsDestroyed: false } last] ? last : null;

    private IEnumerable<WrappedKey> Lasting(string customer) => _keys.GetValueOrDefault(customer)?.Select(k => k.Key).Where(k => !k.IsDestroyed) ?? [];

    private Held Make(string customer, long since)
    {
        var held = Add(_journalKey.Wrap(customer, since, RandomNumberGenerator.GetBytes(Envelope.KeyLength)));
        _unsaved.Add(held.Key);
        return held;
    }

    private Held Add(WrappedKey key)
    {
        var held = new Held(key);
        if (!_keys.TryGetValue(key.Customer, out var keys))
        {
            _keys.Add(key.Customer, keys = []);
        }

        keys.Add(held);
        keys.Sort((a, b) => a.Key.Since.CompareTo(b.Key.Since));
        return held;
    }

    /// <summary>A key, unwrapped when it is first used: most of a large ring are not for a short question.</summary>
    private sealed class Held(WrappedKey key)
    {
        private byte[]? _bytes;

        public WrappedKey Key => key;

        public byte[] Bytes(JournalKey journalKey) => _bytes ??= journalKey.Unwrap(key);
    }
}
