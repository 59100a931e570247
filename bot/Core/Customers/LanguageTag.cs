namespace CollectionsBot.Core;

/// <summary>Tells language tags (BCP 47, RFC 5646 section 2.1) from texts that are none, by their form alone.</summary>
/// <remarks>Whether a language of that name exists is not asked: that would need a list, which ages. The old irregular tags are not taken.</remarks>
public static class LanguageTag
{
    /// <summary>The longest tag, in characters (RFC 5646 section 4.4.1 finds 35 enough).</summary>
    public const int LengthMax = 35;

    /// <summary>Whether a text has the form of a tag: language, script, region, variants, extensions, private use.</summary>
    public static bool IsWellFormed(string? text)
    {
        if (text is not { Length: > 0 and <= LengthMax })
        {
            return false;
        }

        var parts = text.Split('-');
        if (!Array.TrueForAll(parts, p => p.Length is > 0 and <= 8 && p.All(char.IsAsciiLetterOrDigit)))
        {
            return false;
        }

        var at = 0;
        if (IsLetters(parts[0], 2, 8))
        {
            at = 1;
            // Up to three extended languages, and only behind a language of two or three letters.
            at += parts[0].Length <= 3 ? Count(parts, at, 3, p => IsLetters(p, 3, 3)) : 0;
            at += Count(parts, at, 1, p => IsLetters(p, 4, 4));
            at += Count(parts, at, 1, p => IsLetters(p, 2, 2) || (p.Length == 3 && p.All(char.IsAsciiDigit)));
            at += Count(parts, at, parts.Length, p => p.Length >= 5 || (p.Length == 4 && char.IsAsciiDigit(p[0])));
            at = AfterExtensions(parts, at);
        }

        // What follows an x is private, and all of it.
        return at == parts.Length ? at > 0 : IsPrivate(parts[at]) && at + 1 < parts.Length;
    }

    private static int AfterExtensions(string[] parts, int at)
    {
        while (at < parts.Length && parts[at].Length == 1 && !IsPrivate(parts[at]))
        {
            var length = Count(parts, at + 1, parts.Length, p => p.Length >= 2);
            if (length == 0)
            {
                break;
            }

            at += 1 + length;
        }

        return at;
    }

    private static int Count(string[] parts, int from, int most, Func<string, bool> isOne) => parts.Skip(from).Take(most).TakeWhile(isOne).Count();

    private static bool IsLetters(string part, int least, int most) => part.Length >= least && part.Length <= most && part.All(char.IsAsciiLetter);

    private static bool IsPrivate(string part) => part is "x" or "X";
}
