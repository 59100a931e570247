using System.Globalization;
using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Reads proposals as people say them: "Acme 6 months from 1 March", "Acme at 80% by month end", "Acme with Agency &amp; Sons".</summary>
/// <param name="Name">The customer's name.</param>
/// <param name="Draft">What was understood; the form shows it before anything is sent.</param>
/// <param name="Unread">Words of a date that could not be read, or null.</param>
internal sealed record ProposalWords(string Name, ProposalDraft Draft, string? Unread)
{
    private static readonly string[] Connectors = ["in", "over", "for", "of", "with", "at", "by", "to", "until", "a", "an"];

    public static ProposalWords Read(RequestKind kind, string words, DateOnly today, CultureInfo culture)
    {
        var (asked, why) = ReasonWords.Split(words);
        var draft = new ProposalDraft(Drafts.Empty().Nonce, kind) { Why = why };
        return kind switch
        {
            RequestKind.Plan => Plan(asked, draft, today, culture),
            RequestKind.Settlement => Settlement(asked, draft, today, culture),
            RequestKind.Extension => Dated(asked, [" until ", " to "], draft, today, culture),
            RequestKind.Placement => Placement(asked, draft),
            RequestKind.CreditHold => new ProposalWords(asked, draft, null),
            _ => WithAmount(asked, draft),
        };
    }

    private static ProposalWords Plan(string asked, ProposalDraft draft, DateOnly today, CultureInfo culture)
    {
        var (rest, dated, unread) = DateAfter(asked, [" from ", " starting "], draft, today, culture);
        var tokens = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var i = 1; i < tokens.Count - 1; i++)
        {
            if (int.TryParse(tokens[i], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && FrequencyOf(tokens[i + 1]) is { } frequency)
            {
                dated = dated with { Count = count.ToString(CultureInfo.InvariantCulture), Frequency = frequency.ToString() };
                tokens.RemoveRange(i, tokens.Count - i);
                break;
            }
        }

        var named = WithAmount(string.Join(' ', tokens), dated);
        return named with { Unread = unread };
    }

    private static ProposalWords Settlement(string asked, ProposalDraft draft, DateOnly today, CultureInfo culture)
    {
        var (rest, dated, unread) = DateAfter(asked, [" by "], draft, today, culture);
        return WithAmount(rest, dated) with { Unread = unread };
    }

    private static ProposalWords Dated(string asked, string[] before, ProposalDraft draft, DateOnly today, CultureInfo culture)
    {
        var (rest, dated, unread) = DateAfter(asked, before, draft, today, culture);
        return new ProposalWords(rest, dated, unread);
    }

    private static ProposalWords Placement(string asked, ProposalDraft draft)
    {
        var at = asked.LastIndexOf(" with ", StringComparison.OrdinalIgnoreCase);
        return at > 0
            ? new ProposalWords(asked[..at].Trim(), draft with { Agency = asked[(at + 6)..].Trim() }, null)
            : new ProposalWords(asked, draft, null);
    }

    /// <summary>An amount or a share, with its currency, after the name or before it: "Acme 200", "40 for Acme".</summary>
    private static ProposalWords WithAmount(string asked, ProposalDraft draft)
    {
        var tokens = asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        WithoutConnectors(tokens);
        var length = IsCurrency(tokens[^1]) && tokens.Count > 2 && IsAmount(tokens[^2]) ? 2 : tokens.Count > 1 && IsAmount(tokens[^1]) ? 1 : 0;
        var at = tokens.Count - length;
        // "40 for Acme", but not "1st Source Bank".
        if (length == 0 && tokens.Count > 2 && IsAmount(tokens[0]) && (IsCurrency(tokens[1]) || Connectors.Contains(tokens[1], StringComparer.OrdinalIgnoreCase)))
        {
            (at, length) = (0, IsCurrency(tokens[1]) ? 2 : 1);
        }

        var amount = string.Join(' ', tokens.GetRange(at, length)).ToUpperInvariant();
        tokens.RemoveRange(at, length);
        WithoutConnectors(tokens);
        return new ProposalWords(string.Join(' ', tokens), amount.Length > 0 ? draft with { Amount = amount } : draft, null);
    }

    private static bool IsAmount(string word) => char.IsAsciiDigit(word[0]) || word[0] is '€' or '$' or '£' or '¥';

    private static bool IsCurrency(string word) => Currency.TryParse(word.ToUpperInvariant(), out _);

    private static void WithoutConnectors(List<string> tokens)
    {
        while (tokens.Count > 1 && Connectors.Contains(tokens[^1], StringComparer.OrdinalIgnoreCase))
        {
            tokens.RemoveAt(tokens.Count - 1);
        }

        while (tokens.Count > 1 && Connectors.Contains(tokens[0], StringComparer.OrdinalIgnoreCase))
        {
            tokens.RemoveAt(0);
        }
    }

    private static (string Before, ProposalDraft Draft, string? Unread) DateAfter(
        string asked, string[] before, ProposalDraft draft, DateOnly today, CultureInfo culture)
    {
        foreach (var word in before)
        {
            var at = asked.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                var when = asked[(at + word.Length)..];
                return DateWords.Read(when, today, culture) is { } date
                    ? (asked[..at], draft with { Date = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }, null)
                    : (asked[..at], draft, when);
            }
        }

        return (asked, draft, null);
    }

    private static Frequency? FrequencyOf(string unit) => unit.TrimEnd(',').ToLowerInvariant() switch
    {
        "month" or "months" or "monthly" or "instalments" or "installments" or "payments" or "rates" => Frequency.Monthly,
        "week" or "weeks" or "weekly" => Frequency.Weekly,
        "fortnight" or "fortnights" or "fortnightly" or "biweekly" => Frequency.EveryTwoWeeks,
        _ => null,
    };
}
