namespace CollectionsBot.Core;

/// <summary>Which letters a word has, as bits, so that most words can be told apart without comparing them.</summary>
internal static class LetterSet
{
    /// <summary>
    /// The first and the second time that a letter stands in a word have a bit each; letters beyond the Latin ones share them.
    /// Words that share a bit by chance are only compared in vain.
    /// </summary>
    public static ulong Of(string word)
    {
        var letters = 0ul;
        foreach (var c in word)
        {
            var bit = 1ul << (c % 32);
            letters |= (letters & bit) == 0 ? bit : bit << 32;
        }

        return letters;
    }
}
