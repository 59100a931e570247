namespace CollectionsBot.Core;

/// <summary>One page of a digest.</summary>
/// <param name="Number">Which, from 0; a number beyond the last means the last.</param>
/// <param name="Size">How many entries a page has; at least 1.</param>
public readonly record struct DigestPage(int Number, int Size)
{
    /// <summary>How many pages a number of entries fills: one at least, be it empty.</summary>
    public int CountOf(int entries) => Math.Max(1, (entries + Size - 1) / Size);

    /// <summary>Which of a number of entries stand on the page.</summary>
    public Range Of(int entries)
    {
        var from = Math.Clamp(Number, 0, CountOf(entries) - 1) * Size;
        return from..Math.Min(from + Size, entries);
    }
}
