using System.Globalization;

namespace CollectionsBot.App;

/// <summary>What the details of a call say, in words: "left voicemail, call back Friday".</summary>
/// <param name="Result">How it ended; null when the words do not say.</param>
/// <param name="Channel">By which way.</param>
/// <param name="SpokeTo">With whom.</param>
/// <param name="CallBackOn">When to call back.</param>
/// <param name="Promise">What was promised.</param>
/// <param name="Note">What was not understood, kept as a note.</param>
/// <param name="Unread">What should have been a date or an amount and could not be read; null when there is none.</param>
public sealed record ContactWords(
    ResultCode? Result, ContactChannel Channel, string? SpokeTo, DateOnly? CallBackOn, PromiseTerms? Promise, string? Note, string? Unread)
{
    /// <summary>Whether they contacted us.</summary>
    public bool IsIncoming { get; init; }

    private static readonly (string[] Words, ResultCode Result)[] Results =
    [
        (["no answer", "not answered", "didn't answer", "did not answer", "no reply", "reached nobody", "reached no one", "spoke to nobody", "reached voicemail"], ResultCode.NoAnswer),
        (["busy", "line busy", "engaged"], ResultCode.Busy),
        (["left voicemail", "left a voicemail", "voicemail", "left voice mail", "voicemail left", "left message on voicemail"], ResultCode.VoicemailLeft),
        (["left a message", "left message", "message left"], ResultCode.MessageWithThirdParty),
        (["wrong number"], ResultCode.WrongNumber),
        (["disconnected", "number disconnected", "not in service"], ResultCode.NumberDisconnected),
        (["reminder sent", "sent reminder", "sent a reminder", "reminded"], ResultCode.ReminderSent),
        (["refused", "refuses", "refused to pay", "refuses to pay", "will not pay", "won't pay"], ResultCode.RefusedToPay),
        (["paid", "already paid", "payment sent", "says paid", "cheque in the mail", "check in the mail", "paid already"], ResultCode.PaidAlready),
        (["dispute", "disputes", "disputed", "contests"], ResultCode.Disputes),
        (["asks for plan", "asks for a plan", "wants a plan", "wants to pay in instalments", "asks for payment plan"], ResultCode.AsksForPlan),
        (["hardship", "cannot pay", "can't pay"], ResultCode.Hardship),
        (["invoice not received", "never got the invoice", "no invoice received"], ResultCode.InvoiceNotReceived),
        (["awaiting approval", "waiting for approval", "awaiting internal approval"], ResultCode.AwaitingInternalApproval),
        (["attorney", "lawyer", "represented", "represented by attorney"], ResultCode.RepresentedByAttorney),
        (["do not contact", "don't contact", "asked not to be contacted", "stop contacting"], ResultCode.AskedNotToBeContacted),
        (["insolvent", "bankrupt"], ResultCode.Insolvent),
        (["deceased", "died"], ResultCode.Deceased),
        (["spoke", "reached", "talked", "spoke with right party"], ResultCode.SpokeRightParty),
        (["call back", "callback", "asked to be called back"], ResultCode.CallBackAsked),
    ];

    /// <summary>That they contacted us. It is kept in the note as well, because the form has no field for it.</summary>
    private static readonly string[] Incoming =
        ["they called", "they called us", "they rang", "they rang us", "they phoned", "they phoned us", "incoming", "incoming call", "called in"];

    private static readonly string[] CallBackBeginnings =
        ["call back on ", "call back ", "callback on ", "callback ", "call them back on ", "call them back ", "call again on ", "call again "];

    private static readonly string[] SpokeBeginnings = ["spoke to ", "spoke with ", "talked to ", "talked with ", "reached "];

    private static readonly string[] PromiseBeginnings =
        ["promised to pay ", "promises to pay ", "promised ", "promises ", "will pay ", "pays ", "ptp "];

    private static readonly string[] Links = [" by ", " on ", " until ", " before "];

    /// <summary>Reads the details of a call.</summary>
    /// <param name="details">Clauses parted by commas or semicolons.</param>
    /// <param name="today">The business date.</param>
    /// <param name="culture">The speaker's culture.</param>
    /// <param name="owed">The currencies that the customer owes, the most important first.</param>
    public static ContactWords Read(string details, DateOnly today, CultureInfo culture, IReadOnlyList<Currency> owed)
    {
        ArgumentNullException.ThrowIfNull(details);
        var read = new ContactWords(null, ContactChannel.Phone, null, null, null, null, null);
        foreach (var clause in Clauses(details))
        {
            read = read.With(clause, today, culture, owed);
        }

        // What came of it says how it ended, where nothing else does.
        var implied = read.Promise is not null ? ResultCode.PromisedToPay
            : read.Result ?? (read.SpokeTo is not null ? ResultCode.SpokeRightParty : read.CallBackOn is not null ? ResultCode.CallBackAsked : null);
        return read with { Result = implied };
    }

    /// <summary>Commas part clauses, but not the thousands of "1,200" nor the year of "15 December, 2027".</summary>
    private static IEnumerable<string> Clauses(string details)
    {
        var start = 0;
        for (var i = 0; i < details.Length; i++)
        {
            var between = i > 0 && i + 1 < details.Length && char.IsAsciiDigit(details[i - 1]) && char.IsAsciiDigit(details[i + 1]);
            if (details[i] is ';' or '\n' || (details[i] == ',' && !between && !IsYear(details.AsSpan(i + 1))))
            {
                yield return details[start..i];
                start = i + 1;
            }
        }

        yield return details[start..];
    }

    private static bool IsYear(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(' ');
        return rest is ['2', '0', _, _, ..] && char.IsAsciiDigit(rest[2]) && char.IsAsciiDigit(rest[3]) && (rest.Length == 4 || !char.IsAsciiDigit(rest[4]));
    }

    private ContactWords With(string raw, DateOnly today, CultureInfo culture, IReadOnlyList<Currency> owed)
    {
        var clause = raw.Trim().TrimEnd('.');
        if (clause.Length == 0)
        {
            return this;
        }

        if (Incoming.Contains(clause, StringComparer.OrdinalIgnoreCase))
        {
            return this with { IsIncoming = true, Note = Note is null ? clause : $"{Note}, {clause}" };
        }

        if (After(clause, CallBackBeginnings) is { } when)
        {
            return DateWords.Read(when, today, culture) is { } date ? this with { CallBackOn = date } : this with { Unread = clause };
        }

        if (After(clause, PromiseBeginnings) is { } terms && terms.Any(char.IsAsciiDigit))
        {
            return ReadParts(terms, today, culture, owed) is { } parts ? WithPromised(parts) : this with { Unread = clause };
        }

        // "promised 500 by Friday, 700 by 15 December".
        if (Promise is not null && clause.Any(char.IsAsciiDigit) && ReadParts(clause, today, culture, [Promise.Amount.Currency, .. owed]) is { } further)
        {
            return WithPromised(further);
        }

        var result = Results.FirstOrDefault(r => r.Words.Contains(clause.Replace('’', '\''), StringComparer.OrdinalIgnoreCase));
        if (result.Words is not null && Result is null)
        {
            return this with { Result = result.Result };
        }

        return After(clause, SpokeBeginnings) is { } who && SpokeTo is null && who.Length <= ContactAttempt.SpokeToLengthMax
            ? this with { SpokeTo = who }
            : this with { Note = Note is null ? clause : $"{Note}, {clause}" };
    }

    private ContactWords WithPromised(ImmutableArray<PromisePart> parts) => this with
    {
        Promise = Promise is { } before
            ? before with { Then = [.. before.Then, .. parts] }
            : new PromiseTerms(parts[0].Amount, parts[0].DueOn) { Then = parts[1..] },
    };

    /// <summary>"500 on Friday and 700 on the 15th"; an amount without a currency is in that of the one before. Null when a part cannot be read.</summary>
    private static ImmutableArray<PromisePart>? ReadParts(string terms, DateOnly today, CultureInfo culture, IReadOnlyList<Currency> owed)
    {
        ImmutableArray<PromisePart> parts = [];
        foreach (var words in terms.Split(" and ", StringSplitOptions.TrimEntries))
        {
            if (ReadPart(words, today, culture, parts is [var before, ..] ? [before.Amount.Currency] : owed) is not { } part)
            {
                return null;
            }

            parts = parts.Add(part);
        }

        return parts;
    }

    private static PromisePart? ReadPart(string terms, DateOnly today, CultureInfo culture, IReadOnlyList<Currency> owed)
    {
        foreach (var link in Links)
        {
            var at = terms.LastIndexOf(link, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && DateWords.Read(terms[(at + link.Length)..], today, culture) is { } date
                && AmountWords.Read(terms[..at], culture, owed) is { } amount)
            {
                return new PromisePart(amount, date);
            }
        }

        // "promised 500 Friday": the amount is the first word, or the first two with a currency.
        var words = terms.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var taken = Math.Min(2, words.Length - 1); taken >= 1; taken--)
        {
            if (AmountWords.Read(string.Join(' ', words.Take(taken)), culture, owed) is { } amount
                && DateWords.Read(string.Join(' ', words.Skip(taken)), today, culture) is { } date)
            {
                return new PromisePart(amount, date);
            }
        }

        return null;
    }

    private static string? After(string clause, string[] beginnings) =>
        beginnings.FirstOrDefault(b => clause.StartsWith(b, StringComparison.OrdinalIgnoreCase)) is { } beginning ? clause[beginning.Length..].Trim() : null;
}
