namespace CollectionsBot.App;

/// <summary>A slip of the finger in a word that the grammar knows.</summary>
internal static class Slip
{
    /// <summary>From how many letters on a word may have one: shorter ones would turn into each other.</summary>
    public const int LengthMin = 5;

    /// <summary>Whether a word is another one but for one letter: changed, missing, too many, or two of them swapped.</summary>
    public static bool IsOne(string typed, string known)
    {
        if (known.Length < LengthMin || Math.Abs(typed.Length - known.Length) > 1)
        {
            return false;
        }

        var (from, end) = (0, 0);
        var shorter = Math.Min(typed.Length, known.Length);
        while (from < shorter && Same(typed[from], known[from]))
        {
            from++;
        }

        while (end < shorter - from && Same(typed[^(end + 1)], known[^(end + 1)]))
        {
            end++;
        }

        var (left, wanted) = (typed.Length - from - end, known.Length - from - end);
        return (left <= 1 && wanted <= 1 && left + wanted > 0)
            || (left == 2 && wanted == 2 && Same(typed[from], known[from + 1]) && Same(typed[from + 1], known[from]));
    }

    private static bool Same(char one, char other) => char.ToLowerInvariant(one) == char.ToLowerInvariant(other);
}
