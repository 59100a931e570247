using System.Globalization;
using System.Text;

namespace CollectionsBot.Core;

/// <summary>A customer that a typed name may mean.</summary>
/// <param name="Customer">Who.</param>
/// <param name="Score">How well the name fits, 0 to 1000; 1000 is the name itself, or the identifier.</param>
/// <param name="AsTyped">Whether every word asked for is one of the name's, or the beginning of one.</param>
/// <param name="Merged">The customer that was merged into this one and whose name or identifier it is; null when it is their own.</param>
public readonly record struct NameMatch(CustomerId Customer, int Score, bool AsTyped, CustomerId? Merged = null);

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

    /// <summary>How far the first must be ahead of the second.</summary>
    private const int Lead = 60;

    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "ab", "ag", "as", "bv", "co", "company", "corp", "corporation", "gmbh", "inc", "incorporated", "kg", "kk", "limited", "llc", "llp",
        "ltd", "nv", "oy", "oyj", "plc", "pty", "pte", "sa", "sarl", "sas", "spa", "srl", "the", "wll",
    };

    private readonly Dictionary<CustomerId, NamedCustomer> _customers = [];
    private readonly Dictionary<CustomerId, CustomerId> _merged = [];
    private readonly Vocabulary _vocabulary = new();

    /// <summary>Takes in a fact. A merged customer stays findable, and finds the one that was kept.</summary>
    internal void Apply(Fact fact)
    {
        switch (fact)
        {
            case CustomerAdded { Master: var master }:
                Put(master.Id, master.Name);
                break;
            case CustomerChanged { Master: var master }:
                Put(master.Id, master.Name);
                break;
            case CustomersMerged merged:
                _merged[merged.Duplicate] = merged.Customer;
                break;
        }
    }

    private void Put(CustomerId customer, string name)
    {
        if (_customers.TryGetValue(customer, out var before))
        {
            _vocabulary.Remove(before);
        }

        _customers[customer] = _vocabulary.Add(customer, WordsOf(name));
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
        if (_customers.ContainsKey(identifier))
        {
            return new NameSearch([Kept(new NameMatch(identifier, 1000, true))], true);
        }

        var words = WordsOf(query);
        if (words.Length == 0)
        {
            return new NameSearch([], false);
        }

        var asked = Array.ConvertAll(words, word => new AskedWord(word));
        var scored = Candidates(asked)
            .Select(customer => Score(customer, asked))
            .Where(m => m.Score >= Offerable);
        var matches = Best(scored, most);
        if (matches.IsEmpty)
        {
            return new NameSearch(Nearest(words, most), false);
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

    /// <summary>Everybody whose name can be like enough to be offered.</summary>
    /// <remarks>
    /// A name that has in common with what was asked only words that are too short beside the others to reach an offerable
    /// score is not looked at. So words that thousands share, such as "trading", cost nothing when another word tells more.
    /// </remarks>
    private HashSet<NamedCustomer> Candidates(AskedWord[] asked)
    {
        var found = new HashSet<NamedCustomer>();
        var (weight, left) = (asked.Sum(a => a.Text.Length), 0);
        foreach (var word in asked.OrderByDescending(a => _vocabulary.CountOf(a.Text)).ThenBy(a => a.Text.Length))
        {
            if ((left + word.Text.Length) * 1000 < Offerable * weight)
            {
                left += word.Text.Length;
                continue;
            }

            foreach (var like in _vocabulary.Like(word))
            {
                found.EnsureCapacity(found.Count + like.Customers.Count);
                found.UnionWith(like.Customers);
            }
        }

        return found;
    }

    /// <summary>The names that share most pairs of letters with what was asked, for "did you mean"; their scores are below every real match.</summary>
    private ImmutableArray<NameMatch> Nearest(string[] asked, int most)
    {
        var pairs = PairsOf(asked);
        var scored = _customers.Values
            .Select(c => (c.Customer, Theirs: PairsOf(c.Words.Select(w => w.Text))))
            .Select(c => new NameMatch(c.Customer, Offerable * 2 * pairs.Count(c.Theirs.Contains) / Math.Max(1, pairs.Count + c.Theirs.Count), false))
            .Where(m => m.Score > 0);
        return Best(scored, most);
    }

    /// <summary>The best matches, each customer once: under its own name when that fits as well as a merged one's.</summary>
    private ImmutableArray<NameMatch> Best(IEnumerable<NameMatch> scored, int most) =>
    [
        .. scored.Select(Kept)
            .OrderByDescending(m => m.Score).ThenBy(m => m.Customer).ThenBy(m => m.Merged)
            .DistinctBy(m => m.Customer)
            .Take(most),
    ];

    private NameMatch Kept(NameMatch match)
    {
        var customer = match.Customer;
        while (_merged.TryGetValue(customer, out var kept))
        {
            customer = kept;
        }

        return customer == match.Customer ? match : match with { Customer = customer, Merged = match.Customer };
    }

    private static HashSet<(char, char)> PairsOf(IEnumerable<string> words) =>
        [.. words.SelectMany(w => w.Zip(w.Skip(1)))];

    /// <summary>
    /// Each word asked for counts with its best likeness among the name's words, weighted by its length; words of the name
    /// that nobody asked for take a little off, so that the shorter of two names that fit comes first.
    /// </summary>
    private static NameMatch Score(NamedCustomer customer, AskedWord[] asked)
    {
        var name = customer.Words;
        var (sum, weight, asTyped) = (0, 0, true);
        Span<bool> used = stackalloc bool[name.Length];
        foreach (var word in asked)
        {
            var (best, at) = (0, -1);
            for (var i = 0; i < name.Length; i++)
            {
                var likeness = used[i] ? 0 : word.LikenessTo(name[i]);
                if (likeness > best)
                {
                    (best, at) = (likeness, i);
                }
            }

            if (at >= 0)
            {
                used[at] = true;
            }

            asTyped &= best >= AskedWord.Beginning;
            sum += best * word.Text.Length;
            weight += word.Text.Length;
        }

        var unasked = used.Count(false);
        return new NameMatch(customer.Customer, Math.Max(0, (sum / weight) - Math.Min(unasked * 100, 200)), asTyped);
    }
}
