using System.Globalization;
using CollectionsBot.Cards;
using CollectionsBot.Journal;

namespace CollectionsBot.App;

/// <summary>A dossier in words: first what each thing was and what became of it, then every entry in order.</summary>
/// <remarks>Dates are ISO 8601, instants in UTC, amounts with the code of their currency; on every machine the same words.</remarks>
internal sealed class DossierText
{
    private readonly Dossier _dossier;
    private readonly Account _account;
    private readonly PortfolioRules _rules;
    private readonly Reader _reader;
    private readonly DossierWords _words;
    private readonly ImmutableArray<RecordedFact> _facts;

    private DossierText(Dossier dossier, Account account, PortfolioRules rules, Seals seals)
    {
        (_dossier, _account, _rules) = (dossier, account, rules);
        _reader = new Reader(Plain(), TimeZoneInfo.Utc, dossier.On);
        _words = new DossierWords(_reader);
        _facts = [.. dossier.Entries.Select(e => seals.Read(e.Entry))];
    }

    /// <summary>The lines of a dossier.</summary>
    /// <param name="dossier">The entries.</param>
    /// <param name="account">The account, as of the dossier's head.</param>
    /// <param name="rules">The team's rules, by which promises, plans and settlements are judged.</param>
    /// <param name="seals">Reads what is sealed in the entries.</param>
    /// <param name="signedBy">The fingerprint of the key that signed the head; null when none did.</param>
    public static IEnumerable<DossierLine> Of(Dossier dossier, Account account, PortfolioRules rules, Seals seals, string? signedBy)
    {
        var text = new DossierText(dossier, account, rules, seals);
        return [.. text.Front(signedBy), .. text.Sections(), .. text.Record()];
    }

    /// <summary>What a dossier's amounts and dates are written by.</summary>
    private static CultureInfo Plain()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.ShortDatePattern = "yyyy-MM-dd";
        culture.DateTimeFormat.ShortTimePattern = "HH:mm";
        return culture;
    }

    private IEnumerable<DossierLine> Front(string? signedBy)
    {
        yield return new(DossierPart.Title, $"Dossier: {_dossier.Name}");
        yield return new(DossierPart.Text, $"Everything that the history holds about customer {_dossier.Customer}: {_facts.Length} entries.");
        yield return new(DossierPart.Text, $"As of {DossierWords.Instant(_dossier.MadeAt)}, business date {_reader.Date(_dossier.On)}.");
        yield return new(DossierPart.Text, "Dates are year-month-day, instants are in UTC, amounts carry the ISO 4217 code of their currency. “No. 17” is entry 17 of the record at the end. A character that no font of this machine has is drawn as its number, such as [U+6771]; the JSON file has it.");
        yield return new(DossierPart.Proof, $"Made from the history up to entry {_dossier.Head.Sequence}, whose hash is {_dossier.Head.Hash}"
            + (signedBy is null ? " (not signed)" : $"; signed by the key {signedBy} in the file head-{_dossier.Head.Sequence}.json"));
        yield return new(DossierPart.Proof, $"The JSON file beside this document holds every entry as it is kept. Its seal is {DossierJson.SealOf(_dossier)}");
        yield return new(DossierPart.Proof, "To check it: CollectionsBot verify --dossier FILE --data DIR. With the journal this shows that every entry is in it unchanged and that none about this customer is left out; without, only that the entries fit their own hashes.");
    }

    private IEnumerable<DossierLine> Sections() =>
    [
        .. Section("Master data", DossierCustomer.Lines(_account, _facts, _words)),
        .. Section($"Balance on {_reader.Date(_dossier.On)}", DossierDocuments.Balances(_account, _dossier.On, _words)),
        .. Section("Documents, as they are and as they were", DossierDocuments.Lines(_account, _facts, _words)),
        .. Section("Contacts", DossierDealings.Contacts(_facts, _words)),
        .. Section("Promises", DossierDealings.Promises(_account, _facts, _dossier.On, _rules, _words)),
        .. Section("Disputes", DossierDealings.Disputes(_facts, _words)),
        .. Section("Flags and holds", DossierDealings.Flags(_facts, _words)),
        .. Section("Requests, approvals and agreements", DossierRequests.Lines(_account, _facts, _dossier.On, _rules, _words)),
        .. Section("Interest and fees", DossierDealings.Charges(_facts, _words)),
        .. Section("Merges and guarantees", _facts.Where(f => f.Fact is IOtherCustomerFact).Select(_words.Dated)),
    ];

    private static IEnumerable<DossierLine> Section(string heading, IEnumerable<DossierLine> lines) =>
        lines.DefaultIfEmpty(new(DossierPart.Text, "None.")).Prepend(new(DossierPart.Heading, heading));

    private IEnumerable<DossierLine> Record()
    {
        yield return new(DossierPart.Heading, "Record: every entry in order");
        foreach (var (fact, entry) in _facts.Zip(_dossier.Entries))
        {
            yield return new(DossierPart.Subject, $"No. {fact.Sequence} · {DossierWords.Instant(fact.At)} · {fact.Actor.Name}");
            yield return _words.Plain(fact);
            yield return new(DossierPart.Proof, $"{entry.Entry.Kind} · business date {entry.Entry.On} · actor {entry.Entry.ActorId} · {entry.Entry.Hash}");
        }
    }
}
