using System.Globalization;
using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Reads questions about the portfolio: a subject, its state and filters, in any order.</summary>
/// <remarks>Every word must mean something; a sentence with one that does not is another question, so that nothing said is passed over.</remarks>
internal sealed class QuestionWords(IReadOnlyList<string> words, Reader reader)
{
    /// <summary>The most words of a name.</summary>
    private const int NameWordsMax = 5;

    private static readonly Dictionary<string, string> Keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["overdue"] = "overdue",
        ["late"] = "overdue",
        ["behind"] = "overdue",
        ["delinquent"] = "overdue",
        ["arrears"] = "overdue",
        ["unpaid"] = "overdue",
        ["debtors"] = "top",
        ["debtor"] = "top",
        ["owes"] = "top",
        ["owe"] = "top",
        ["owing"] = "top",
        ["debts"] = "top",
        ["promises"] = "promises",
        ["promise"] = "promises",
        ["promised"] = "promises",
        ["ptps"] = "promises",
        ["ptp"] = "promises",
        ["plans"] = "plans",
        ["plan"] = "plans",
        ["instalments"] = "plans",
        ["installments"] = "plans",
        ["disputes"] = "disputes",
        ["disputed"] = "disputes",
        ["contested"] = "disputes",
        ["kept"] = "kept",
        ["honoured"] = "kept",
        ["honored"] = "kept",
        ["completed"] = "kept",
        ["broken"] = "broken",
        ["missed"] = "broken",
        ["broke"] = "broken",
        ["defaulted"] = "broken",
        ["failed"] = "broken",
        ["due"] = "usual",
        ["open"] = "usual",
        ["pending"] = "usual",
        ["running"] = "usual",
        ["active"] = "usual",
        ["upcoming"] = "usual",
        ["current"] = "usual",
        ["unassigned"] = "unassigned",
        ["unowned"] = "unassigned",
        ["nobody"] = "unassigned",
    };

    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "show", "list", "give", "tell", "me", "us", "please", "the", "all", "our", "a", "an", "who", "what", "which", "is", "are", "was", "were", "has", "have", "had",
        "customer", "customers", "account", "accounts", "invoice", "invoices", "document", "documents", "company", "companies", "everyone", "everybody", "every",
        "payment", "their", "they", "that", "there", "currently", "we", "do", "does", "did", "money", "most", "biggest", "largest", "worst", "top", "of", "with",
        "been", "and", "by", "looks", "after", "amount", "items", "any", "list:", "to", "pay", "paying", "past", "highest", "can", "you", "will", "be", "now", "still", "balances", "for", "more",
    };

    private string? _subject;
    private AskedState _state;
    private QuestionFilters _filters = QuestionFilters.None;
    private int? _count;
    private DateOnly? _on;
    private int _at;

    /// <summary>Reads a sentence; null when it is none of these questions.</summary>
    public static Question? Read(IReadOnlyList<string> words, Reader reader) => new QuestionWords(words, reader).Read();

    /// <summary>Filters that stand alone, as after "and": "in EUR", "last month", "over 90 days"; null when the words are something else.</summary>
    public static QuestionFilters? ReadFilters(IReadOnlyList<string> words, Reader reader, bool back)
    {
        var read = new QuestionWords(words, reader) { _state = back ? AskedState.Kept : AskedState.Usual };
        while (read._at < words.Count)
        {
            if (!read.Filter() && !(read.Is("unassigned") && read.Keyword()))
            {
                return null;
            }
        }

        return read._filters == QuestionFilters.None ? null : read._filters;
    }

    /// <summary>The words with slips in these questions' own words put right; null when there are none.</summary>
    public static List<string>? Mended(IReadOnlyList<string> words)
    {
        var mended = words.Select(w => w.Length < Slip.LengthMin - 1 || Keywords.ContainsKey(w) || Fillers.Contains(w)
            ? w
            : Keywords.Keys.FirstOrDefault(k => Slip.IsOne(w, k)) ?? w).ToList();
        return mended.SequenceEqual(words) ? null : mended;
    }

    private Question? Read()
    {
        if (Lead() is { } owner)
        {
            _filters = _filters with { Owner = owner };
        }

        while (_at < words.Count)
        {
            if (!(Phrase() || Keyword() || Filter() || Filler()))
            {
                return null;
            }
        }

        // A balance is of one day.
        if (_subject is null or "overdue" or "top" && _filters is { From: { } first, To: { } last })
        {
            if (first != last)
            {
                return null;
            }

            _filters = _filters with { From = null, To = null };
            _on = first == reader.Today ? null : first;
        }

        return _subject switch
        {
            null when _filters is { MinDays: not null } => Of(Intents.Overdue),
            null when _filters.Unassigned => Of(Intents.Overdue),
            "overdue" => Of(Intents.Overdue),
            "top" => Of(Intents.TopDebtors) with { Count = Math.Clamp(_count ?? Question.CountUsual, 1, Question.CountMax) },
            "promises" => Of(Intents.Promises) with { State = _state },
            "plans" => Of(Intents.Plans) with { State = _state },
            "disputes" => Of(Intents.Disputes) with { State = _state },
            _ => null,
        };
    }

    private Question Of(string intent) => new(intent) { Filters = _filters, On = _on };

    /// <summary>"Megan Lee overdue": words at the beginning that mean nothing else, before the subject, are a name.</summary>
    private string? Lead()
    {
        // "Is Acme overdue" asks about Acme's whole account.
        if (words[0].ToLowerInvariant() is "is" or "are")
        {
            return null;
        }

        var from = 0;
        while (from < words.Count && Fillers.Contains(words[from]))
        {
            from++;
        }

        var to = from;
        while (to < words.Count && to - from <= NameWordsMax && !IsKnown(to))
        {
            to++;
        }

        if (to == from || to - from > NameWordsMax || to == words.Count || !Keywords.TryGetValue(words[to], out var subject) || subject is "unassigned" or "usual" or "top")
        {
            return null;
        }

        _at = to;
        return string.Join(' ', words.Skip(from).Take(to - from));
    }

    /// <summary>Whether a word at a place means something to these questions.</summary>
    private bool IsKnown(int at) => Keywords.ContainsKey(words[at]) || Fillers.Contains(words[at])
        || words[at].ToLowerInvariant() is "my" or "mine" or "tagged" or "over" or "above" or "under" or "less" or "at" or "in" or "since" or "without" or "no" or "older" or "for" or "owned" or "assigned" or "whose" or "between" or "from"
        || char.IsAsciiDigit(words[at][0]) || (words[at].All(char.IsAsciiLetterUpper) && Currency.TryParse(words[at], out _)) || PeriodWords.Read(words, at, reader, back: false) is not null;

    /// <summary>What takes several words.</summary>
    private bool Phrase()
    {
        if (Is("past", "due"))
        {
            return Take(2, "overdue");
        }

        if (Is("top") || Is("biggest") || Is("largest") || Is("worst"))
        {
            _subject ??= "top";
            _at++;
            return true;
        }

        if (_subject is null or "top" && Number(_at) is { } count && count <= int.MaxValue && words.Count > _at + 1 && !IsUnit(_at + 1)
            && words[_at + 1].ToLowerInvariant() is "debtors" or "customers" or "biggest" or "largest" or "worst" or "accounts" or "most" or "overdue")
        {
            (_count, _subject) = (count, "top");
            _at++;
            return true;
        }

        if (_subject == "top" && Number(_at) is { } more && _at == words.Count - 1)
        {
            _count = more;
            _at++;
            return true;
        }

        return false;
    }

    private bool Keyword()
    {
        if (!Keywords.TryGetValue(words[_at], out var means))
        {
            return false;
        }

        switch (means)
        {
            case "kept":
                _state = AskedState.Kept;
                break;
            case "broken":
                _state = AskedState.Broken;
                break;
            case "usual":
                break;
            case "unassigned":
                _filters = _filters with { Unassigned = true };
                break;
            // What is late may be a plan or a dispute too, and who owes most may be late.
            case "overdue" when _subject is "plans" or "disputes" or "promises":
                _state = AskedState.Late;
                break;
            case "plans" or "disputes" or "promises":
                _state = _subject == "overdue" ? AskedState.Late : _state;
                _subject = means;
                break;
            case "overdue":
                _subject = _subject == "top" && _count is not null ? "top" : means;
                break;
            // "What does owe" lacks its name; who owes is asked of everybody.
            case "top" when words[_at].StartsWith("ow", StringComparison.OrdinalIgnoreCase) && !words.Any(w => w.ToLowerInvariant() is "who" or "which" or "most"):
                return false;
            default:
                _subject ??= means;
                break;
        }

        _at++;
        return true;
    }

    private bool Filler()
    {
        if (!Fillers.Contains(words[_at]))
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool Filter() => Bucket() || Days() || Amount() || InCurrency() || OwnerOrTag() || Period();

    /// <summary>"31-60", "90+", "31 to 60 days".</summary>
    private bool Bucket()
    {
        var parts = words[_at].Replace('–', '-').Split('-');
        var (from, to, taken) = parts is [var one, var two] && Whole(one) is { } low && Whole(two) is { } high ? (low, high, 1)
            : words[_at].EndsWith('+') && Whole(words[_at][..^1]) is { } up ? (up, null, 1)
            : Is("between") && Number(_at + 1) is { } between && _at + 3 < words.Count && words[_at + 2] is "and" or "to" && Number(_at + 3) is { } and && IsUnit(_at + 4) ? (between, and, 4)
            : Number(_at) is { } first && _at + 2 < words.Count && words[_at + 1] is "to" or "-" or "–" && Number(_at + 2) is { } last ? (first, last, 3)
            : ((int?)null, (int?)null, 0);
        if (from is null || to <= from)
        {
            return false;
        }

        _filters = _filters with { MinDays = Math.Max(1, from.Value), MaxDays = to };
        _at += taken;
        Unit();
        return true;
    }

    /// <summary>"more than 60 days", "60 days or more", "at least 2 weeks", "less than 30 days", "60 days late".</summary>
    private bool Days()
    {
        var (bound, taken) = Comparison();
        if (_at + taken >= words.Count || Number(_at + taken) is not { } count || !IsUnit(_at + taken + 1)
            || PeriodWords.DaysIn(count, words[_at + taken + 1]) is not { } days)
        {
            return false;
        }

        _at += taken + 1;
        Unit();
        bound = Is("or", "more") || Is("or", "older") || Is("or", "longer") || Is("and", "more") ? Bound.AtLeast : bound;
        _at += bound == Bound.AtLeast && taken == 0 && _at < words.Count ? 2 : 0;
        _filters = bound switch
        {
            Bound.Below => _filters with { MaxDays = Math.Max(1, days - 1) },
            Bound.AtMost => _filters with { MaxDays = days },
            Bound.Above => _filters with { MinDays = days + 1 },
            _ => _filters with { MinDays = days },
        };
        return true;
    }

    /// <summary>"over 10,000", "more than EUR 5k". An amount below which something lies is no filter here.</summary>
    private bool Amount()
    {
        var (bound, taken) = Comparison();
        if (taken == 0 || bound is Bound.Below or Bound.AtMost || _at + taken >= words.Count)
        {
            return false;
        }

        for (var count = Math.Min(2, words.Count - _at - taken); count > 0; count--)
        {
            var text = string.Join(' ', words.Skip(_at + taken).Take(count));
            if (ReadAmount(text) is { } read)
            {
                // "Over 90" alone means the ageing.
                if (read is { Currency: null, Amount: 30 or 60 or 90 or 120 or 180 } && count == 1)
                {
                    _filters = _filters with { MinDays = (int)read.Amount + (bound == Bound.Above ? 1 : 0) };
                    _at += taken + count;
                    return true;
                }

                _filters = _filters with { MinAmount = read.Amount, Currency = read.Currency ?? _filters.Currency };
                _at += taken + count;
                return true;
            }
        }

        return false;
    }

    private (decimal Amount, Currency? Currency)? ReadAmount(string text)
    {
        var (factor, plain) = text[^1] is 'k' or 'K' && text.Length > 1 && char.IsAsciiDigit(text[^2]) ? (1000m, text[..^1]) : (1m, text);
        return AmountWords.Read(plain, reader.Culture, []) is { } with ? (with.ToDecimal() * factor, with.Currency)
            : AmountWords.Read(plain, reader.Culture, [Currency.Parse("USD")]) is { } without ? (without.ToDecimal() * factor, null)
            : null;
    }

    private bool InCurrency()
    {
        var preceded = Is("in") && _at + 1 < words.Count;
        var word = words[preceded ? _at + 1 : _at];
        var currency = word.ToLowerInvariant() switch
        {
            "euro" or "euros" or "€" => Currency.Parse("EUR"),
            "dollars" or "dollar" or "$" => Currency.Parse("USD"),
            "pounds" or "sterling" or "£" => Currency.Parse("GBP"),
            "yen" or "¥" => Currency.Parse("JPY"),
            _ => (preceded || word.All(char.IsAsciiLetterUpper)) && word.Length == 3 && Currency.TryParse(word, out var code) ? code : null,
        };
        if (currency is null)
        {
            return false;
        }

        _filters = _filters with { Currency = currency };
        _at += preceded ? 2 : 1;
        return true;
    }

    private bool OwnerOrTag()
    {
        if (Is("my") || Is("mine"))
        {
            _filters = _filters with { Owner = QuestionFilters.Me };
            _at++;
            return true;
        }

        if (Is("without", "owner") || Is("no", "owner"))
        {
            _filters = _filters with { Unassigned = true };
            _at += 2;
            return true;
        }

        var tag = Is("tagged") ? 1 : Is("with", "tag") || Is("the", "tag") ? 2 : 0;
        var owner = Is("assigned", "to") || Is("owned", "by") ? 2 : Is("for") || Is("of") || Is("by") ? 1 : 0;
        if (tag + owner == 0 || (owner == 1 && Period()))
        {
            return tag + owner > 0;
        }

        var from = _at + Math.Max(tag, owner);
        var to = from;
        while (to < words.Count && to - from < NameWordsMax
            && (!IsKnown(to) || (tag > 0 && Fillers.Contains(words[to])) || (to == from && words[to].Equals(QuestionFilters.Me, StringComparison.OrdinalIgnoreCase))))
        {
            to++;
        }

        var name = string.Join(' ', words.Skip(from).Take(to - from));
        if (name.Length == 0 || (tag > 0 && Tags.Normal(name) is null))
        {
            return false;
        }

        _filters = tag > 0 ? _filters with { Tag = Tags.Normal(name) } : name.Equals(QuestionFilters.Me, StringComparison.OrdinalIgnoreCase) ? _filters with { Owner = QuestionFilters.Me } : _filters with { Owner = name };
        _at = to;
        return true;
    }

    private bool Period()
    {
        var back = _state is AskedState.Kept or AskedState.Broken;
        if (PeriodWords.Read(words, _at, reader, back) is not { } period)
        {
            return false;
        }

        _filters = _filters with { From = period.From, To = period.To };
        _at += period.Words;
        return true;
    }

    private enum Bound
    {
        None,
        Above,
        AtLeast,
        Below,
        AtMost,
    }

    private (Bound Bound, int Words) Comparison() =>
        Is("more", "than") || Is("older", "than") || Is("longer", "than") || Is("greater", "than") || Is("larger", "than") ? (Bound.Above, 2)
        : Is("over") || Is("above") || Is(">") || Is("exceeding") || Is("beyond") ? (Bound.Above, 1)
        : Is("at", "least") ? (Bound.AtLeast, 2)
        : Is("less", "than") || Is("fewer", "than") || Is("younger", "than") ? (Bound.Below, 2)
        : Is("under") || Is("below") || Is("<") ? (Bound.Below, 1)
        : Is("at", "most") || Is("up", "to") ? (Bound.AtMost, 2)
        : (Bound.None, 0);

    /// <summary>"days", and "late" or "old" after it, which say nothing more.</summary>
    private void Unit()
    {
        if (IsUnit(_at))
        {
            _at++;
        }

        if (Is("old") || Is("ago"))
        {
            _at++;
        }
    }

    private bool Take(int count, string subject)
    {
        _subject ??= subject;
        _at += count;
        return true;
    }

    private bool Is(params ReadOnlySpan<string> next)
    {
        for (var i = 0; i < next.Length; i++)
        {
            if (_at + i >= words.Count || !words[_at + i].Equals(next[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsUnit(int at) => at < words.Count && PeriodWords.DaysIn(1, words[at]) is not null;

    private int? Number(int at) => at >= words.Count ? null : Whole(words[at]) ?? words[at].ToLowerInvariant() switch
    {
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "five" => 5,
        "ten" => 10,
        "twenty" => 20,
        _ => null,
    };

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 10_000 ? number : null;
}
