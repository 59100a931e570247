namespace CollectionsBot.App;

/// <summary>Numbers that look random and are the same on every machine and in every version of .NET (SplitMix64).</summary>
/// <param name="seed">Where the sequence begins.</param>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A whole number from <paramref name="min"/> to <paramref name="max"/>, both included.</summary>
    public int Between(int min, int max) => min + (int)(Next() % (ulong)(max - min + 1));

    /// <summary>One of a list.</summary>
    public T OneOf<T>(IReadOnlyList<T> list) => list[Between(0, list.Count - 1)];

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = _state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
