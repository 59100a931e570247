using System.Diagnostics.CodeAnalysis;

namespace CollectionsBot.App;

/// <summary>Keeps what was said or shown lately, each under a key.</summary>
/// <remarks>Only in memory, bounded in number and age: what is gone is asked for again, nothing worse. Safe for concurrent use.</remarks>
/// <param name="countMax">The most kept; the oldest goes first.</param>
/// <param name="ageMax">How long each is kept.</param>
/// <param name="clock">Tells the age.</param>
internal sealed class Recent<T>(int countMax, TimeSpan ageMax, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, T Value, DateTimeOffset At)>> _byKey = [];
    private readonly LinkedList<(string Key, T Value, DateTimeOffset At)> _byAge = [];

    /// <summary>Keeps a value in place of the one before.</summary>
    public void Keep(string key, T value)
    {
        lock (_lock)
        {
            if (_byKey.Remove(key, out var before))
            {
                _byAge.Remove(before);
            }

            _byKey[key] = _byAge.AddLast((key, value, clock.GetUtcNow()));
            if (_byAge.Count > countMax)
            {
                _byKey.Remove(_byAge.First!.Value.Key);
                _byAge.RemoveFirst();
            }
        }
    }

    /// <summary>Finds a value that is not too old.</summary>
    public bool TryFind(string key, [MaybeNullWhen(false)] out T value)
    {
        lock (_lock)
        {
            if (_byKey.TryGetValue(key, out var node) && clock.GetUtcNow() - node.Value.At <= ageMax)
            {
                value = node.Value.Value;
                return true;
            }
        }

        value = default;
        return false;
    }
}
