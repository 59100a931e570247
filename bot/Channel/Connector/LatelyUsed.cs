namespace CollectionsBot.Channel;

/// <summary>Things by name, made when they are first asked for; never more than a bound of them. Not thread-safe.</summary>
internal sealed class LatelyUsed<T>(int max, Func<T> make)
{
    private readonly Dictionary<string, (T Thing, long Used)> things = new(StringComparer.Ordinal);
    private long uses;

    public int Count => things.Count;

    public T Find(string name)
    {
        var thing = things.TryGetValue(name, out var known) ? known.Thing : make();
        things[name] = (thing, ++uses);
        if (things.Count > max)
            ForgetHalf();
        return thing;
    }

    // Half at a time, so that the search for the oldest costs next to nothing for each.
    private void ForgetHalf()
    {
        foreach (var name in things.OrderBy(t => t.Value.Used).Take((things.Count + 1) / 2).Select(t => t.Key).ToList())
            things.Remove(name);
    }
}
