namespace CollectionsBot.App;

/// <summary>Parts a sentence into words.</summary>
internal static class Sentence
{
    /// <summary>The words that people run together with another one, and what they stand for.</summary>
    private static readonly Dictionary<string, string[]> Contractions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["what's"] = ["what", "is"],
        ["whats"] = ["what", "is"],
        ["how's"] = ["how", "is"],
        ["hows"] = ["how", "is"],
        ["who's"] = ["who", "is"],
        ["whos"] = ["who", "is"],
        ["when's"] = ["when", "is"],
        ["that's"] = ["that", "is"],
        ["we're"] = ["we", "are"],
        ["they're"] = ["they", "are"],
        ["we've"] = ["we", "have"],
        ["they've"] = ["they", "have"],
        ["what're"] = ["what", "are"],
        ["who're"] = ["who", "are"],
        ["who've"] = ["who", "have"],
        ["i'd"] = ["i", "would"],
        ["today's"] = ["today's"],
    };

    /// <summary>The words: typographic apostrophes straightened, contractions and possessives undone, marks at the end gone.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var raw in text.Replace('’', '\'').Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = raw.TrimEnd('?', '!', ',', ';').Trim('"', '“', '”');
            if (Contractions.TryGetValue(word, out var full))
            {
                words.AddRange(full);
            }
            else if (word.Length > 0)
            {
                words.Add(word.EndsWith("'s", StringComparison.OrdinalIgnoreCase) && word.Length > 2 ? word[..^2] : word);
            }
        }

        // The full stop that ends a sentence; one within "Inc." means nothing to the search for names either.
        if (words.Count > 0)
        {
            words[^1] = words[^1].TrimEnd('.', '?', '!');
            if (words[^1].Length == 0)
            {
                words.RemoveAt(words.Count - 1);
            }
        }

        return words;
    }
}
