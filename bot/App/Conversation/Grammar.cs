using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Understands sentences, by rules and without guessing.</summary>
/// <remarks>
/// <list type="number">
/// <item>Four lists are tried one after the other, and in each the first phrase that fits decides: commands and what names no
/// customer; questions about the portfolio; what goes on with the question before; questions about an account. So what
/// names a customer comes after what does not, and a command is never taken for a question.</item>
/// <item>A phrase is made of words that may be missing, words that stand for each other, and one place for a name
/// (<see cref="Phrase"/>). A question about the portfolio is a subject (overdue, debtors, promises, plans, disputes), its state
/// (open, kept, broken, late) and filters (age, amount, currency, collector, tag, period), in any order; every word of it must mean something
/// (<see cref="QuestionWords"/>). A question about somebody is a phrase with a period after it (<see cref="NamedQuestions"/>).</item>
/// <item>Contractions and possessives are undone, and case and marks mean nothing (<see cref="Sentence"/>).</item>
/// <item>Amounts and dates are read as the reader's culture writes them, and ISO dates always (<see cref="AmountWords"/>,
/// <see cref="DateWords"/>, <see cref="PeriodWords"/>). Dates without a year or week are the next ones, and in questions about what was the last ones.</item>
/// <item>One slip in a known word of five letters or more is forgiven, when nothing fits as it stands, and only in questions:
/// no command is ever read out of a slip. What it was taken for is said (<see cref="Slip"/>).</item>
/// <item>What nothing fits is looked up as a name, and otherwise answered with three things to say.</item>
/// </list>
/// </remarks>
public static class Grammar
{
    /// <summary>The longest message that is looked at, in characters; the rest is ignored.</summary>
    public const int LengthMax = 2500;

    /// <summary>The most words of a command; a message with more is understood only as the details of a call.</summary>
    private const int WordsMax = 40;

    private static readonly (Phrase Phrase, Func<string, Meaning> Meaning)[] Commands =
    [
        .. Rules(_ => new Meaning.Help(),
            "log", "log [a] call", "help", "hi", "hello", "hey", "start", "what can you do", "what can i say", "commands"),
        .. Rules(_ => new Meaning.StopDigest(),
            "stop|cancel|end|unschedule [the] [daily] digest|digests", "no more digest|digests"),
        .. Rules(when => new Meaning.ScheduleDigest(when),
            "[send|post|show] [me] [us] [the] [a] digest every {…}", "schedule [the] digest [every] {…}"),
        .. Rules(when => new Meaning.ScheduleDigest("daily " + when), "[send|post] [me] [us] [the] [a] digest daily {…}"),
        .. Rules(_ => new Meaning.NextAccount(),
            "next", "[the] next account|customer|one [please]", "[show] [me] my worklist", "work through [my] [the] worklist|list|accounts", "who is next"),
        .. Rules(_ => new Meaning.Settings(), "[show] [me] [my] [the] settings"),
        .. Rules(words => new Meaning.Report(words),
            "[show] [me] [the] [our] report|reports|figures|kpis", "[show] [me] [the] [our] report|reports|figures|kpis [for|of|over] [the] [last] {…}"),
        .. Parts(DigestPart.Mine, "my", "mine|my [accounts]"),
        .. Parts(DigestPart.Unassigned, "unassigned", "unassigned|unowned [accounts]"),
        .. Parts(DigestPart.Promises, "promises|promise", "promises"),
        .. Parts(DigestPart.Plans, "plans|plan", "plans"),
        .. Parts(DigestPart.Disputes, "disputes|dispute", "disputes"),
        .. Rules(_ => new Meaning.Digest(),
            "[show] [me] [the] [today's] digest|worklist [for] [today] [please]",
            "who needs [a] reminder|follow-up|followup|call [today]",
            "who needs [a] reminder or [a] follow-up|followup [today]",
            "who [do] [should] [must] [i] [we] call|chase|remind|contact [today]",
            "what is due|up [today]", "today", "what should|must i|we do [today]"),
        .. Rules(_ => new Meaning.People(), "[show] [me] [the] people|roles|team", "people and roles", "who has which role", "who is away"),
        .. Rules(_ => new Meaning.Limits(), "[show] [me] [the] [approval] limits", "who may|can approve what", "who may|can approve"),
        .. Rules(words => new Meaning.Delegate(words), "[please] delegate [my] [approvals|decisions] [to] {…}"),
        .. Rules(_ => new Meaning.EndDelegation(), "i am back", "i'm back", "[please] end|stop|cancel [my] [the] delegation"),
        .. RoleChanges("collector", Role.Collector),
        .. RoleChanges("senior", Role.Senior),
        .. RoleChanges("manager", Role.Manager),
        .. RoleChanges("administrator|admin", Role.Administrator),
        .. Rules(words => new Meaning.WithdrawPromise(words), "[please] withdraw|cancel [the] promise|promises [of|from|by] {…}"),
        .. Rules(words => new Meaning.ResolveDispute(words), "[please] resolve|close|settle [the] dispute [of|with|about|by] {…}"),
        .. Proposals(RequestKind.Plan, "[propose|offer|make] [a] [payment] plan [for|with] {…}", "[propose|offer] [a] instalments|installments [for|to] {…}"),
        .. Proposals(RequestKind.Settlement, "[please] settle [with] {…}", "[propose|offer] [a] settlement [for|with|to] {…}"),
        .. Proposals(RequestKind.Extension, "[please] extend {…}", "[propose|offer|grant] [an] extension [for|to] {…}"),
        .. Proposals(RequestKind.WriteOff, "[please] write off|down {…}", "[propose] [a] write-off [for|of] {…}"),
        .. Proposals(RequestKind.FeeWaiver, "[please] waive {…}", "[propose] [a] fee waiver [for] {…}"),
        .. Proposals(RequestKind.CreditHold, "[propose] [a] credit hold|stop [on|for] {…}", "stop credit [for|of|to] {…}"),
        .. Proposals(RequestKind.Placement, "[please] place {…}", "[propose] [a] placement [for|of] {…}"),
        .. Rules(_ => new Meaning.Requests(),
            "[show] [me] [the] [my] [open] approvals|requests|proposals",
            "what waits|is|needs [waiting] [for] [an] [a] approval|decision|approved|decided",
            "what must|should|can i|we approve|decide"),
        .. Rules(words => new Meaning.DecideRequest(words, true), "[please] approve [the] [request] {…}"),
        .. Rules(words => new Meaning.DecideRequest(words, false), "[please] reject|decline|refuse [the] [request] {…}"),
        .. Rules(words => new Meaning.WithdrawRequest(words), "[please] withdraw [my] [the] [request] {…}"),
        .. Rules(words => new Meaning.ShowRequest(words),
            "[show] [me] [the] request|proposal|approval [of|for|about] {…}", "[show] [me] [the] requests|approvals|proposals of|for|about {…}"),
        .. Rules(_ => new Meaning.Agencies(),
            "[show] [me] [the] [our] agencies|lawyers", "agencies and lawyers", "how are|do [the] [our] agencies doing|perform"),
        .. Rules(name => new Meaning.Options(name),
            "[show] [me] [the] options for|of|with|on {…}",
            "compare [the] options [for|of|with] {…}",
            "what are [the] [my] [our] options for|with|on {…}",
            "what are {…} options",
            "options {…}",
            "{…} options"),
        .. Rules(name => new Meaning.LiftHold(name), "lift|release|end|remove [the] hold [on|for|of|from] {…}", "unhold {…}"),
        .. Rules(words => new Meaning.Snooze(words), "[please] snooze {…}"),
        .. Rules(words => new Meaning.Hold(words), "[please] hold {…}", "put {…} on hold", "[do] not|don't chase {…}"),
        .. Rules(words => new Meaning.Retract(words), "undo", "undo [the] [last] [call|contact|record] [with|for|about|of|at] {…}", "take back [the] [last] [call|contact|record] [with|for|about|of|at] {…}"),
        .. Rules(words => new Meaning.Assign(words), "[please] assign {…}"),
        .. Rules(name => new Meaning.Unassign(name), "[please] unassign {…}"),
        .. Rules(words => new Meaning.Untag(words), "[please] untag {…}"),
        .. Rules(words => new Meaning.Tag(words), "[please] tag {…}"),
        .. Rules(name => new Meaning.ImportYes(name), "import yes {…}", "yes import {…}"),
        .. Rules(words => new Meaning.Merge(words), "[please] merge {…}"),
        .. Rules(words => new Meaning.OpenDispute(words), "[open] [a] dispute [of|with|about|by|for] {…}"),
        .. Rules(name => new Meaning.LogContact(name, null, ContactChannel.Email), "log [a] [an] [the] email|e-mail|mail [with|to|for|from|about] {…}"),
        .. Rules(name => new Meaning.LogContact(name, null, ContactChannel.Letter), "log [a] [the] letter [with|to|for|from|about] {…}"),
        .. Rules(name => new Meaning.LogContact(name, null, ContactChannel.TextMessage), "log [a] [the] text|sms [with|to|for|from|about] {…}"),
        .. Rules(name => new Meaning.LogContact(name, null, ContactChannel.InPerson), "log [a] [the] visit|meeting [with|to|at|for|from|about] {…}"),
        .. Rules(_ => new Meaning.LogContact(Pronouns.Them, null), "call|phone|ring them|him|her|it", "log it|this|that"),
        .. Rules(name => new Meaning.LogContact(name, null),
            "log [a] [the] call|contact|conversation|outcome [with|to|for|from|about] {…}",
            "[i] called|phoned|rang {…}",
            "log {…}"),
    ];

    private static readonly (Phrase Phrase, Func<string, Meaning> Meaning)[] FollowUps =
    [
        .. Rules(_ => new Meaning.OtherOne(), "[no] [not] [that] [one] [i] [mean|meant] [the] other [one|customer|company]", "no not that one", "not that one", "wrong one|customer"),
        .. Rules(words => new Meaning.FollowUp(words),
            "and [what] [about] [for] {…}", "what|how about {…}", "[the] same for|about {…}", "[no] [sorry] i mean|meant {…}", "no {…}"),
    ];

    private static readonly (Phrase Phrase, Func<string, Meaning> Meaning)[] Accounts =
    [
        .. Rules(name => new Meaning.History(name),
            "[show] [me] [the] history [of|for|about|with] {…}",
            "what happened|happens with|to|about {…}",
            "who called|contacted|phoned {…} [last]",
            "when did we [last] call|contact|phone {…} [last]",
            "{…} history"),
        .. Rules(name => new Meaning.Charges(name),
            "what interest|charges|fees does|do|did {…} owe [us] [now] [today]",
            "what does|do {…} owe [us] in interest|charges|fees",
            "how much interest does|do|did {…} owe [us] [now] [today]",
            "what is [the] interest of|for|on {…}",
            "[please] charge|claim [the] interest [and] [fees] [from|to|of|for|on] {…}",
            "[show] [me] [the] interest|charges|fees [of|for|on] {…}",
            "{…} interest|charges|fees"),
        .. Rules(name => new Meaning.Balance(name),
            "what does|do|did {…} owe [us] [now] [today]",
            "how much does|do|did {…} owe [us] [now] [today]",
            "what is|are {…} owing [us]",
            "what is [the] balance|debt of|for {…}",
            "how much is [the] balance of|for {…}",
            "how much is|are {…} overdue|behind|owing",
            "[show] [me] [the] balance|account|status|debt|debts of|for {…}",
            "[show] [me] [the] balance|account|status|debt {…}",
            "does|do {…} owe [us] anything|something|money",
            "is {…} overdue|late|behind",
            "how is {…} doing",
            "show|open|find [me] {…}",
            "tell me about {…}",
            "what is {…} balance|debt",
            "{…} balance|account|status"),
    ];

    private static readonly (string Begin, Func<string, Meaning> Meaning)[] Letters =
        [("ask back ", words => new Meaning.AskBack(words)), ("answer ", words => new Meaning.AnswerQuestion(words))];

    /// <summary>Understands a message.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="reader">In which culture figures and dates are written, and what "today" means.</param>
    public static Meaning Read(string text, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(reader);
        // Clients put spaces that do not break where people typed plain ones.
        var message = (text.Length > LengthMax ? text[..LengthMax] : text).Replace('\u00A0', ' ').Replace('\u202F', ' ').Trim();
        var colon = message.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && Match(Commands, Sentence.Words(message[..colon])) is Meaning.LogContact log)
        {
            var details = message[(colon + 1)..].Trim();
            return log with { Details = details.Length > 0 ? details : null };
        }

        return RequestId.TryParse(message.TrimEnd('?', '.', '!'), out var request)
            ? new Meaning.ShowRequest(request.ToString())
            : Written(message) ?? Exact(Sentence.Words(message), reader) ?? Promised(message) ?? Mended(Sentence.Words(message), reader) ?? new Meaning.Unknown(message);
    }

    private static Meaning? Exact(List<string> words, Reader reader) => words.Count is 0 or > WordsMax
        ? null
        : Match(Commands, words) ?? Question(words, reader) ?? Match(FollowUps, words) ?? Match(Accounts, words);

    private static Meaning.Ask? Question(List<string> words, Reader reader) =>
        (QuestionWords.Read(words, reader) ?? NamedQuestions.Read(words, reader) ?? BalanceOn(words, reader)) is { } question ? new Meaning.Ask(question) : null;

    /// <summary>"What does Acme owe on 1 March?"</summary>
    private static Question? BalanceOn(List<string> words, Reader reader)
    {
        var back = words.Contains("did", StringComparer.OrdinalIgnoreCase) || words.Contains("was", StringComparer.OrdinalIgnoreCase);
        for (var at = 1; at < words.Count; at++)
        {
            if (words[at].ToLowerInvariant() is not ("on" or "at" or "by" or "as" or "yesterday" or "tomorrow" or "last" or "next"))
            {
                continue;
            }

            var from = words[at].ToLowerInvariant() switch { "as" when at + 1 < words.Count => at + 2, "on" or "at" or "by" => at + 1, _ => at };
            if (from < words.Count && PeriodWords.Read(words, from, reader, back) is { } period && from + period.Words == words.Count
                && Match(Accounts, words[..at]) is Meaning.Balance { Name: var name })
            {
                return new Question(Intents.Balance) { Name = name, On = period.To };
            }
        }

        return null;
    }

    /// <summary>A question with a slip in one of its own words; what records something is never read out of one.</summary>
    private static Meaning? Mended(List<string> words, Reader reader)
    {
        if (words.Count is 0 or > WordsMax)
        {
            return null;
        }

        if (QuestionWords.Mended(words) is { } mended && Question(mended, reader) is { } question)
        {
            return question with { Mended = string.Join(' ', mended) };
        }

        foreach (var (phrase, meaning) in Accounts)
        {
            if (phrase.Match(words, slips: true) is { } found)
            {
                return meaning(found) with { Mended = phrase.Said(found) };
            }
        }

        return null;
    }

    /// <summary>"Acme promised 500 by Friday": a call to log, told without saying so.</summary>
    private static Meaning.LogContact? Promised(string message)
    {
        foreach (var verb in (ReadOnlySpan<string>)[" promised ", " promises "])
        {
            var at = message.IndexOf(verb, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && message.AsSpan(at).ContainsAnyInRange('0', '9'))
            {
                return new Meaning.LogContact(message[..at].Trim(), message[at..].Trim());
            }
        }

        return null;
    }

    /// <summary>What one writes to a colleague about a request stays as it was written, whatever its length.</summary>
    private static Meaning? Written(string message)
    {
        foreach (var (begin, meaning) in Letters)
        {
            if (message.StartsWith(begin, StringComparison.OrdinalIgnoreCase))
            {
                return meaning(message[begin.Length..].Trim());
            }
        }

        return null;
    }

    private static Meaning? Match((Phrase Phrase, Func<string, Meaning> Meaning)[] phrases, List<string> words)
    {
        if (words.Count is 0 or > WordsMax)
        {
            return null;
        }

        foreach (var (phrase, meaning) in phrases)
        {
            if (phrase.Match(words) is { } found)
            {
                return meaning(found);
            }
        }

        return null;
    }

    /// <summary>A part of the digest, named before it or after it.</summary>
    private static IEnumerable<(Phrase, Func<string, Meaning>)> Parts(DigestPart part, string before, string after) =>
        Rules(_ => new Meaning.Digest(part), $"[show] [me] {before} digest", $"[show] [me] [the] [today's] digest [of|with|for] {after}");

    private static IEnumerable<(Phrase, Func<string, Meaning>)> Proposals(RequestKind kind, params string[] phrases) =>
        Rules(words => new Meaning.Propose(kind, words), phrases);

    private static IEnumerable<(Phrase, Func<string, Meaning>)> RoleChanges(string word, Role role) =>
    [
        .. Rules(
            name => new Meaning.ChangeRole(name, role, true),
            $"[please] make {{…}} [a] [an] [the] {word}",
            $"[please] grant|give {{…}} [the] [role] [of] [a] [an] {word} [role]"),
        .. Rules(
            name => new Meaning.ChangeRole(name, role, false),
            $"{{…}} is no longer|more [a] [an] [the] {word}",
            $"[please] revoke|remove|take [the] [role] [of] {word} [role] from {{…}}"),
    ];

    private static IEnumerable<(Phrase, Func<string, Meaning>)> Rules(Func<string, Meaning> meaning, params string[] phrases) =>
        phrases.Select(p => (new Phrase(p), meaning));
}
