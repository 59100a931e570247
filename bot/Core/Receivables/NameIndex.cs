using System.Globalization;
using System.Text;

namespace CollectionsBot.Core;

/// <summary>A customer that a typed name may mean.</summary>
/// <param name="Customer">Who.</param>
/// <param name="Score">How well the name fits, 0 to 1000; 1000 is the name itself, or the identifier.</param>
/// <param name="AsTyped">Whether every word asked for is one of the name's, or the beginning of one.</param>
public readonly record struct NameMatch(CustomerId Customer, int Score, bool AsTyped);

/// <summary>What a typed name turned out to mean.</summary>
/// <param name="Matches">The customers that it may mean, best first; ties by identifier.</param>
/// <param name="IsCertain">Whether the first is meant and none of the others.</param>
public sealed record NameSearch(ImmutableArray<NameMatch> Matches, bool IsCertain);

/// <summary>Finds customers by a name as people type it: in part, without the legal form, with a slip of the finger.</summary>
public sealed class NameIndex
{
    /// <summary>The longest name that is searched for, in characters; the rest is ignored.</summary>
    public const int QueryLengthMax = 100;

    /// <summary>From which score a match is good enough to answer about without asking.</summary>
    private const int Acceptable = 700;

    /// <summary>From which score a customer is worth offering.</summary>
    private const int Offerable = 450;

    /// <summary>How much the beginning of a word is like the word.</summary>
    private const int Beginning = 900;

    /// <summary>How far the first must be ahead of the second.</summary>
    private const int Lead = 60;

    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "ab", "ag", "as", "bv", "co", "company", "corp", "corporation", "gmbh", "inc", "incorporated", "kg", "kk", "limited", "llc", "llp",
        "ltd", "nv", "oy", "oyj", "plc", "pty", "pte", "sa", "sarl", "sas", "spa", "srl", "the", "wll",
    };

    private readonly Dictionary<CustomerId, string[]> _words = [];
    private readonly Dictionary<string, SortedSet<CustomerId>> _customersByWord = new(StringComparer.Ordinal);

    /// <summary>Adds a customer, or takes note of a new name.</summary>
    internal void Put(CustomerId customer, string name)
    {
        if (_words.Remove(customer, out var before))
        {
            foreach (var word in before.Distinct())
            {
                _customersByWord[word].Remove(customer);
                if (_customersByWord[word].Count == 0)
                {
                    _customersByWord.Remove(word);
                }
            }
        }

        var words = WordsOf(name);
        _words[customer] = words;
        foreach (var word in words)
        {
            if (!_customersByWord.TryGetValue(word, out var customers))
            {
                _customersByWord[word] = customers = [];
            }

            customers.Add(customer);
        }
    }

    /// <summary>Searches for a name or an identifier.</summary>
    /// <param name="query">As typed.</param>
    /// <param name="most">The most matches to give back; at least 1.</param>
    public NameSearch Search(string query, int most = 5)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        query = query.Length > QueryLengthMax ? query[..QueryLengthMax] : query;
        var identifier = new CustomerId(query.Trim());
        if (_words.ContainsKey(identifier))
        {
            return new NameSearch([new NameMatch(identifier, 1000, true)], true);
        }

        var asked = WordsOf(query);
        if (asked.Length == 0)
        {
            return new NameSearch([], false);
        }

        var matches = Candidates(asked)
            .Select(customer => Score(customer, asked, _words[customer]))
            .Where(m => m.Score >= Offerable)
            .OrderByDescending(m => m.Score).ThenBy(m => m.Customer)
            .Take(most)
            .ToImmutableArray();
        if (matches.IsEmpty)
        {
            return new NameSearch(Nearest(asked, most), false);
        }

        return new NameSearch(matches, matches is [var first, .. var rest] && first.Score >= Acceptable
            && (rest.IsEmpty || first.Score - rest[0].Score >= Lead));
    }

    /// <summary>The words of a name without accents, punctuation, case and legal form; a name of nothing else keeps its legal form.</summary>
    internal static string[] WordsOf(string name)
    {
        var text = new StringBuilder(name.Length);
        // Half a surrogate pair, as cutting a text leaves behind, cannot be normalised; going by runes replaces it.
        foreach (var c in string.Concat(name.EnumerateRunes().Where(IsCharacter)).Normalize(NormalizationForm.FormKD))
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(c))
            {
                case UnicodeCategory.NonSpacingMark:
                case UnicodeCategory.OtherPunctuation when c is '\'' or '.' or '’':
                case UnicodeCategory.FinalQuotePunctuation:
                    break;
                case var category when category <= UnicodeCategory.OtherLetter || category == UnicodeCategory.DecimalDigitNumber:
                    text.Append(char.ToLowerInvariant(c));
                    break;
                default:
                    text.Append(' ');
                    break;
            }
        }

        var words = text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Where(w => !LegalForms.Contains(w)).ToArray();
        return telling.Length > 0 ? telling : words;
    }

    /// <summary>Normalising throws at the code points that stand for no character.</summary>
    private static bool IsCharacter(Rune rune) => (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF);

    private HashSet<CustomerId> Candidates(string[] asked)
    {
        var found = new HashSet<CustomerId>();
        foreach (var word in _customersByWord.Keys)
        {
            if (asked.Any(a => Likeness(a, word) > 0))
            {
                found.UnionWith(_customersByWord[word]);
            }
        }

        return found;
    }

    /// <summary>The names that share most pairs of letters with what was asked, for "did you mean"; their scores are below every real match.</summary>
    private ImmutableArray<NameMatch> Nearest(string[] asked, int most)
    {
        var pairs = PairsOf(asked);
        return
        [
            .. _words
                .Select(c => (Customer: c.Key, Theirs: PairsOf(c.Value)))
                .Select(c => new NameMatch(c.Customer, Offerable * 2 * pairs.Count(c.Theirs.Contains) / Math.Max(1, pairs.Count + c.Theirs.Count), false))
                .Where(m => m.Score > 0)
                .OrderByDescending(m => m.Score).ThenBy(m => m.Customer)
                .Take(most),
        ];
    }

    private static HashSet<(char, char)> PairsOf(string[] words) =>
        [.. words.SelectMany(w => w.Zip(w.Skip(1)))];

    /// <summary>
    /// Each word asked for counts with its best likeness among the name's words, weighted by its length; words of the name
    /// that nobody asked for take a little off, so that the shorter of two names that fit comes first.
    /// </summary>
    private static NameMatch Score(CustomerId customer, string[] asked, string[] name)
    {
        var (sum, weight, asTyped) = (0, 0, true);
        var used = new bool[name.Length];
        foreach (var word in asked)
        {
            var (best, at) = (0, -1);
            for (var i = 0; i < name.Length; i++)
            {
                var likeness = used[i] ? 0 : Likeness(word, name[i]);
                if (likeness > best)
                {
                    (best, at) = (likeness, i);
                }
            }

            if (at >= 0)
            {
                used[at] = true;
            }

            asTyped &= best >= Beginning;
            sum += best * word.Length;
            weight += word.Length;
        }

        var unasked = used.Count(u => !u);
        return new NameMatch(customer, Math.Max(0, (sum / weight) - Math.Min(unasked * 100, 200)), asTyped);
    }

    /// <summary>0 to 1000: the same word, its beginning, or a word with one or two slips of the finger.</summary>
    private static int Likeness(string asked, string word)
    {
        if (asked == word)
        {
            return 1000;
        }

        if (asked.Length >= 2 && word.StartsWith(asked, StringComparison.Ordinal))
        {
            return Beginning;
        }

        var allowed = asked.Length switch { <= 2 => 0, <= 5 => 1, _ => 2 };
        if (Math.Abs(asked.Length - word.Length) > allowed)
        {
            return 0;
        }

        var slips = Slips(asked, word);
        return slips > allowed ? 0 : 1000 - (slips * (asked.Length <= 5 ? 160 : 110));
    }

    /// <summary>The Damerau–Levenshtein distance in its optimal-string-alignment form: letters added, lost, changed, or swapped with their neighbour.</summary>
    private static int Slips(string a, string b)
    {
        var (before, last, now) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
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

            (before, last, now) = (last, now, before);
        }

        return last[b.Length];
    }
}
