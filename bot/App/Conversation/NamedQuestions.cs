using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Reads questions about somebody that a period may follow: who did what, what changed, when they last paid, how reliable they are.</summary>
internal static class NamedQuestions
{
    private static readonly (Phrase Phrase, string Intent)[] Phrases =
    [
        .. Rules(Intents.Changes,
            "what changed|happened", "what has changed|happened", "what is new|different|changed", "any changes|news", "[show] [me] [the] [all] changes|news",
            "who did what", "what did we do", "what did {…} do", "what has|have {…} done", "what was {…} doing", "what changed for|with|at|about {…}",
            "[show] [me] [the] activity", "[show] [me] [the] activity of|by|from {…}", "[show] [me] {…} activity", "[show] [me] [the] changes for|of|at|by {…}"),
        .. Rules(Intents.Contacts,
            "who called|contacted|phoned|reached whom|who", "who did we call|contact|phone|reach", "who was called|contacted|phoned|reached", "who called|phoned|rang",
            "who did|has {…} call|called|contact|contacted|phone|phoned|reach|reached", "[show] [me] [the] [all] calls|contacts", "[show] [me] [the] calls|contacts of|by|from|with|to {…}",
            "[show] [me] {…} calls|contacts", "[what] calls did {…} make", "[how] [many] calls were made"),
        .. Rules(Intents.LastPayment,
            "when did {…} last pay [us] [anything|something]", "when did {…} pay [us] [last]", "when has|have {…} last paid [us]", "when was [the] last payment of|from|by {…}",
            "what is|was [the] last payment of|from|by {…}", "[the] last payment of|from|by {…}", "{…} last payment", "has|have {…} paid [us] [anything|something] [yet|lately|recently]",
            "did {…} pay [us] [anything|something] [yet|lately|recently]", "how much did {…} last pay [us]", "how much did {…} pay [us] last"),
        .. Rules(Intents.Reliability,
            "how reliable|trustworthy|good|punctual is|are {…}", "is|are {…} [a] reliable|trustworthy|punctual [payer|customer]", "is {…} [a] good|bad payer|customer",
            "does|do {…} [usually|always|ever] pay on time", "how [well|reliably|fast|quickly] does|do {…} [usually] pay [us]", "{…} reliability|score|rating", "{…} payment behaviour|behavior|record",
            "[what] [is] [the] [payment] reliability|score|rating|behaviour|behavior of|for {…}", "can we trust|rely {…}", "can we rely on {…}", "does|do {…} keep [their] promises|word"),
    ];

    /// <summary>Who called a customer is in the whole history; asked of a period, only that period's contacts are.</summary>
    private static readonly Phrase[] InPeriod =
        [new("who called|contacted|phoned|reached {…}"), new("did we|anyone|anybody|somebody|someone call|contact|phone|reach {…}"), new("when did we call|contact|phone|reach {…}")];

    /// <summary>How a period begins after a name: a bare "Friday" may be the end of the name.</summary>
    private static readonly HashSet<string> Introducers = new(StringComparer.OrdinalIgnoreCase)
    {
        "today", "yesterday", "this", "last", "since", "after", "before", "between", "from", "on", "in", "during", "over", "within", "for",
    };

    public static Question? Read(List<string> words, Reader reader)
    {
        // The longest period first, so that none of it is taken for a part of the name.
        for (var at = 1; at < words.Count; at++)
        {
            if (Introducers.Contains(words[at]) && PeriodWords.Read(words, at, reader, back: true) is { } span && at + span.Words == words.Count
                && Find(words[..at], hasPeriod: true) is { } question)
            {
                return question with { Filters = question.Filters with { From = span.From, To = span.To } };
            }
        }

        return Find(words, hasPeriod: false);
    }

    private static Question? Find(List<string> words, bool hasPeriod)
    {
        foreach (var (phrase, intent) in Phrases)
        {
            if (phrase.Match(words) is { } found)
            {
                return new Question(intent) { Name = found.Length == 0 || IsEverybody(found) ? null : found };
            }
        }

        foreach (var phrase in hasPeriod ? InPeriod : [])
        {
            if (phrase.Match(words) is { } customer)
            {
                return new Question(Intents.Contacts) { Name = customer };
            }
        }

        return null;
    }

    private static bool IsEverybody(string name) => name.ToLowerInvariant() is "we" or "us" or "the team" or "everybody" or "everyone" or "people" or "our" or "all";

    private static IEnumerable<(Phrase, string)> Rules(string intent, params string[] phrases) => phrases.Select(p => (new Phrase(p), intent));
}
