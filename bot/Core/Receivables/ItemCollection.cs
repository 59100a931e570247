using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace CollectionsBot.Core;

/// <summary>The open items of one customer, each under its key, in no particular order.</summary>
/// <remarks>Not thread-safe: it belongs to its account.</remarks>
public sealed class ItemCollection : IReadOnlyCollection<OpenItem>
{
    /// <summary>Up to how many items looking through them is as fast as an index, and takes no memory.</summary>
    private const int LookedThroughMax = 32;

    private ItemLine[] _lines = [];
    private Dictionary<ItemKey, int>? _index;

    internal ItemCollection()
    {
    }

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <summary>What the day's list asks of each item, side by side.</summary>
    internal ReadOnlySpan<ItemLine> Lines => _lines.AsSpan(0, Count);

    /// <summary>One of them, or null.</summary>
    public OpenItem? Find(ItemKey key) => At(key) is >= 0 and var at ? _lines[at].Item : null;

    /// <inheritdoc/>
    public IEnumerator<OpenItem> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return _lines[i].Item;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Adds an item, or puts it in the place of the one with its key.</summary>
    internal void Put(OpenItem item)
    {
        var at = At(item.Key);
        if (at < 0)
        {
            at = Count++;
            if (at == _lines.Length)
            {
                Array.Resize(ref _lines, Math.Max(2, at + (at / 2)));
            }

            _index?.Add(item.Key, at);
        }

        _lines[at] = new ItemLine(item);
        if (_index is null && Count > LookedThroughMax)
        {
            _index = Enumerable.Range(0, Count).ToDictionary(i => _lines[i].Item.Key);
        }
    }

    /// <summary>Takes an item out; the last one takes its place.</summary>
    internal bool Remove(ItemKey key, [NotNullWhen(true)] out OpenItem? gone)
    {
        var at = At(key);
        gone = at < 0 ? null : _lines[at].Item;
        if (gone is null)
        {
            return false;
        }

        _index?.Remove(key);
        _lines[at] = _lines[--Count];
        _lines[Count] = default;
        if (_index is not null && at < Count)
        {
            _index[_lines[at].Item.Key] = at;
        }

        return true;
    }

    internal void Clear() => (_lines, _index, Count) = ([], null, 0);

    private int At(ItemKey key)
    {
        if (_index is not null)
        {
            return _index.TryGetValue(key, out var known) ? known : -1;
        }

        var at = Count - 1;
        while (at >= 0 && _lines[at].Item.Key != key)
        {
            at--;
        }

        return at;
    }
}
