namespace CollectionsBot.Core;

/// <summary>A customer with the words of their name.</summary>
internal sealed record NamedCustomer(CustomerId Customer, NameWord[] Words)
{
    /// <inheritdoc/>
    public bool Equals(NamedCustomer? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>A word of names, with everybody in whose name it stands.</summary>
internal sealed class NameWord(string text)
{
    /// <summary>The word.</summary>
    public string Text => text;

    /// <summary>Its letters.</summary>
    public ulong Letters { get; } = LetterSet.Of(text);

    /// <summary>In whose names it stands, each once.</summary>
    public List<NamedCustomer> Customers { get; } = new(1);

    /// <summary>Where it stands among the words of its length.</summary>
    public int At { get; set; }
}

/// <summary>All words of all names, to be searched for those that are like another.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, NameWord> _words = new(StringComparer.Ordinal);
    private readonly List<WordsOfOneLength> _byLength = [];

    /// <summary>In how many names a word stands.</summary>
    public int CountOf(string word) => _words.TryGetValue(word, out var known) ? known.Customers.Count : 0;

    /// <summary>Takes in a name.</summary>
    public NamedCustomer Add(CustomerId customer, string[] name)
    {
        var named = new NamedCustomer(customer, Array.ConvertAll(name, Word));
        foreach (var word in named.Words.Distinct())
        {
            word.Customers.Add(named);
        }

        return named;
    }

    /// <summary>Forgets a name, and the words that stand in no other.</summary>
    public void Remove(NamedCustomer named)
    {
        foreach (var word in named.Words.Distinct())
        {
            word.Customers.Remove(named);
            if (word.Customers.Count == 0)
            {
                _words.Remove(word.Text);
                _byLength[word.Text.Length].Remove(word);
            }
        }
    }

    /// <summary>The words that are like one that was asked for.</summary>
    public IEnumerable<NameWord> Like(AskedWord asked)
    {
        for (var length = Math.Max(1, asked.Text.Length - asked.SlipsMax); length < _byLength.Count; length++)
        {
            var (letters, words) = (_byLength[length].Letters, _byLength[length].Words);
            for (var i = 0; i < letters.Count; i++)
            {
                if (asked.MayBeLike(letters[i]) && asked.LikenessTo(words[i]) > 0)
                {
                    yield return words[i];
                }
            }
        }
    }

    private NameWord Word(string text)
    {
        if (!_words.TryGetValue(text, out var word))
        {
            _words[text] = word = new NameWord(text);
            while (_byLength.Count <= text.Length)
            {
                _byLength.Add(new WordsOfOneLength());
            }

            _byLength[text.Length].Add(word);
        }

        return word;
    }

    /// <summary>Their letters stand side by side, so that looking through them touches little memory.</summary>
    private sealed class WordsOfOneLength
    {
        public List<ulong> Letters { get; } = [];

        public List<NameWord> Words { get; } = [];

        public void Add(NameWord word)
        {
            word.At = Words.Count;
            Words.Add(word);
            Letters.Add(word.Letters);
        }

        /// <summary>The last one takes its place.</summary>
        public void Remove(NameWord word)
        {
            var last = Words[^1];
            (Words[word.At], Letters[word.At], last.At) = (last, last.Letters, word.At);
            Words.RemoveAt(Words.Count - 1);
            Letters.RemoveAt(Letters.Count - 1);
        }
    }
}
