namespace CollectionsBot.App;

/// <summary>A pattern of words with one place for a name: <c>what does|do {…} owe [us]</c>.</summary>
/// <remarks>
/// Words that stand for each other are parted by a bar, words that may be missing stand in brackets, and the place takes one
/// word or more. Matching looks at whole words without case, goes through each sentence at most a few times, and uses no
/// regular expression.
/// </remarks>
public sealed class Phrase
{
    private const string Place = "{…}";

    private readonly Part[] _parts;

    /// <summary>Reads a pattern.</summary>
    public Phrase(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        _parts = [.. pattern.Split(' ').Select(Part.Read)];
    }

    /// <summary>Matches a sentence.</summary>
    /// <param name="words">The sentence's words.</param>
    /// <param name="slips">Whether the pattern's longer words may be written with one slip of the finger.</param>
    /// <returns>The words at the place, as written, or an empty text for a pattern without one; null when the sentence is another.</returns>
    public string? Match(IReadOnlyList<string> words, bool slips = false)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Match(words, 0, 0, "", slips);
    }

    /// <summary>The pattern with a name at its place, as one would say it.</summary>
    public string Said(string name) => string.Join(' ', _parts.Where(p => !p.IsOptional).Select(p => p.IsPlace ? name : p.Words[0]));

    private string? Match(IReadOnlyList<string> words, int word, int part, string found, bool slips)
    {
        if (part == _parts.Length)
        {
            return word == words.Count ? found : null;
        }

        var now = _parts[part];
        if (now.IsPlace)
        {
            for (var end = word + 1; end <= words.Count; end++)
            {
                if (Match(words, end, part + 1, string.Join(' ', words.Skip(word).Take(end - word)), slips) is { } match)
                {
                    return match;
                }
            }

            return null;
        }

        return (word < words.Count && now.Takes(words[word], slips) ? Match(words, word + 1, part + 1, found, slips) : null)
            ?? (now.IsOptional ? Match(words, word, part + 1, found, slips) : null);
    }

    private sealed record Part(string[] Words, bool IsOptional, bool IsPlace)
    {
        public static Part Read(string text) => text == Place
            ? new Part([], false, true)
            : new Part(text.Trim('[', ']').Split('|'), text.StartsWith('['), false);

        public bool Takes(string word, bool slips) => Words.Contains(word, StringComparer.OrdinalIgnoreCase)
            || (slips && Array.Exists(Words, known => Slip.IsOne(word, known)));
    }
}
