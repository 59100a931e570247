using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>What was said and done about a customer: contacts, promises, disputes, flags, charges.</summary>
internal static class DossierDealings
{
    /// <summary>Each contact, whether it was outside the policy then, and whether it was taken back.</summary>
    public static IEnumerable<DossierLine> Contacts(ImmutableArray<RecordedFact> facts, DossierWords words)
    {
        var outside = facts.Where(f => f.Fact is ContactOutsidePolicy).ToLookup(f => f.Command);
        var taken = facts.Where(f => f.Fact is ContactRetracted).ToLookup(f => ((ContactRetracted)f.Fact).Contact);
        foreach (var contact in facts.Where(f => f.Fact is ContactLogged))
        {
            yield return DossierWords.Subject(contact);
            yield return words.Plain(contact);
            foreach (var line in outside[contact.Command].Select(o => $"{words.Of(o)} (no. {o.Sequence})").DefaultIfEmpty("Not marked as outside the contact policy then in force."))
            {
                yield return new(DossierPart.Text, line);
            }

            foreach (var back in taken[contact.Sequence])
            {
                yield return words.Dated(back);
            }
        }
    }

    /// <summary>Each promise, and what became of it by a date.</summary>
    public static IEnumerable<DossierLine> Promises(Account account, ImmutableArray<RecordedFact> facts, DateOnly on, PortfolioRules rules, DossierWords words)
    {
        var judged = PromiseJudgement.Judge(account.Promises, account.Receipts, on, rules.Worklist.PromiseToleranceDays).ToDictionary(j => j.Promise.Sequence);
        var withdrawn = facts.Where(f => f.Fact is PromiseWithdrawn).ToLookup(f => ((PromiseWithdrawn)f.Fact).Promise);
        foreach (var made in facts.Where(f => f.Fact is PromiseMade))
        {
            yield return DossierWords.Subject(made);
            yield return words.Plain(made);
            yield return new(DossierPart.Text, judged.TryGetValue(made.Sequence, out var now)
                ? $"On {words.Reader.Date(on)}: {StatusOf(now)}; {words.Reader.Amount(now.Received)} received for it in time"
                : "Taken back with the contact that it came from.");
            foreach (var end in withdrawn[made.Sequence])
            {
                yield return words.Dated(end);
            }
        }
    }

    /// <summary>Each dispute, and everything that was done about it.</summary>
    public static IEnumerable<DossierLine> Disputes(ImmutableArray<RecordedFact> facts, DossierWords words)
    {
        var later = facts.ToLookup(f => f.Fact switch
        {
            DisputeAssigned assigned => assigned.Dispute,
            DisputeEvidenceAdded added => added.Dispute,
            DisputeResolved resolved => resolved.Dispute,
            _ => 0,
        });
        return facts.Where(f => f.Fact is DisputeOpened).SelectMany(opened =>
            later[opened.Sequence].Select(words.Dated).Prepend(words.Plain(opened)).Prepend(DossierWords.Subject(opened)));
    }

    /// <summary>Each flag, and when it was lifted.</summary>
    public static IEnumerable<DossierLine> Flags(ImmutableArray<RecordedFact> facts, DossierWords words)
    {
        var lifted = facts.Where(f => f.Fact is FlagLifted).ToLookup(f => ((FlagLifted)f.Fact).Flag);
        return facts.Where(f => f.Fact is CustomerFlagged).SelectMany(raised =>
            lifted[raised.Sequence].Select(words.Dated).Prepend(words.Plain(raised)).Prepend(DossierWords.Subject(raised)));
    }

    /// <summary>Each charge with how interest was worked out, and the terms by which it was.</summary>
    public static IEnumerable<DossierLine> Charges(ImmutableArray<RecordedFact> facts, DossierWords words)
    {
        foreach (var charged in facts.Where(f => f.Fact is FeeCharged or InterestClaimed or FixedSumClaimed or ChargeMatched or InterestTermsSet))
        {
            yield return DossierWords.Subject(charged);
            yield return words.Plain(charged);
            foreach (var line in charged.Fact is InterestClaimed claim ? claim.Lines : [])
            {
                yield return new(DossierPart.Text, ChargePhrases.Of(line, words.Reader));
            }
        }
    }

    private static string StatusOf(JudgedPromise judged) => judged.Status switch
    {
        PromiseStatus.Open => "pending",
        PromiseStatus.Kept => "kept",
        PromiseStatus.PartlyKept => "partly kept",
        PromiseStatus.Broken => "broken",
        PromiseStatus.Withdrawn => "withdrawn or replaced",
        _ => throw new ArgumentOutOfRangeException(nameof(judged), judged.Status, "No words for this state."),
    };
}
