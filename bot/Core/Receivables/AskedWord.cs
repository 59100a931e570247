using System.Numerics;
using System.Runtime.InteropServices;

namespace CollectionsBot.Core;

/// <summary>A word that somebody typed, ready to be held against many.</summary>
internal sealed class AskedWord(string text)
{
    /// <summary>How much the beginning of a word is like the word.</summary>
    public const int Beginning = 900;

    private readonly ulong _letters = LetterSet.Of(text);

    // Hundreds of names share a word: it is held against this one once, and not for each of them.
    private readonly Dictionary<NameWord, int> _likeness = [];

    /// <summary>The word.</summary>
    public string Text => text;

    /// <summary>How many slips of the finger are forgiven.</summary>
    public int SlipsMax { get; } = text.Length switch { <= 2 => 0, <= 5 => 1, _ => 2 };

    /// <summary>
    /// Whether a word with these letters can be like this one at all. A slip adds, loses or changes one letter, or none when
    /// two are swapped; and the beginning of a word has no letter that the word has not.
    /// </summary>
    public bool MayBeLike(ulong letters) => BitOperations.PopCount(_letters & ~letters) <= SlipsMax;

    /// <summary>0 to 1000: the same word, its beginning, or a word with one or two slips of the finger.</summary>
    public int LikenessTo(NameWord word)
    {
        if (!MayBeLike(word.Letters))
        {
            return 0;
        }

        ref var likeness = ref CollectionsMarshal.GetValueRefOrAddDefault(_likeness, word, out var isKnown);
        return isKnown ? likeness : likeness = Compare(word);
    }

    private int Compare(NameWord word)
    {
        if (text == word.Text)
        {
            return 1000;
        }

        if (text.Length >= 2 && word.Text.StartsWith(text, StringComparison.Ordinal))
        {
            return Beginning;
        }

        if (Math.Abs(text.Length - word.Text.Length) > SlipsMax || BitOperations.PopCount(word.Letters & ~_letters) > SlipsMax)
        {
            return 0;
        }

        var slips = Slips(text, word.Text);
        return slips > SlipsMax ? 0 : 1000 - (slips * (text.Length <= 5 ? 160 : 110));
    }

    /// <summary>The Damerau–Levenshtein distance in its optimal-string-alignment form: letters added, lost, changed, or swapped with their neighbour.</summary>
    private static int Slips(string a, string b)
    {
        var width = b.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        var before = rows[..width];
        var last = rows[width..(2 * width)];
        var now = rows[(2 * width)..];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }
            }

            var free = before;
            before = last;
            last = now;
            now = free;
        }

        return last[b.Length];
    }
}
