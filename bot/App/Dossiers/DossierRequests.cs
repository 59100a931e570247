using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>What was asked for and agreed: by whom, under which limits, who decided in which role, and what became of it.</summary>
internal static class DossierRequests
{
    /// <summary>The lines about every request.</summary>
    public static IEnumerable<DossierLine> Lines(Account account, ImmutableArray<RecordedFact> facts, DateOnly on, PortfolioRules rules, DossierWords words)
    {
        var all = facts.ToLookup(f => f.Fact switch { IRequestFact r => r.Request, IPostFact p => p.Request, _ => (RequestId?)null });
        foreach (var request in account.Requests.All)
        {
            yield return new(DossierPart.Subject, $"{request.Id} {AgreementPhrases.Of(request.Terms.Kind).ToLowerInvariant()}: {AgreementPhrases.Of(request.Terms, words.Reader)}");
            yield return new(DossierPart.Text, $"On {words.Reader.Date(on)}: {Became(account, request, on, rules, words.Reader)}");
            foreach (var payment in request.Terms is PlanTerms plan ? plan.Payments : [])
            {
                yield return new(DossierPart.Text, $"Instalment due {words.Reader.Date(payment.DueOn)}: {words.Reader.Amount(payment.Amount)}");
            }

            foreach (var limit in request.Policy.Limits)
            {
                yield return new(DossierPart.Text, "Policy when it was asked for: " + Of(limit, words.Reader));
            }

            yield return new(DossierPart.Text, $"Policy when it was asked for: to be decided by {words.Reader.Date(request.Policy.ExpiresOn)}");
            foreach (var fact in all[request.Id])
            {
                yield return words.Dated(fact);
            }
        }
    }

    private static string Became(Account account, Request request, DateOnly on, PortfolioRules rules, Reader reader) => request.Terms switch
    {
        PlanTerms => AgreementPhrases.Of(PlanJudgement.Judge(request, account.Receipts, on, rules.Worklist), reader),
        SettlementTerms terms when request.IsInForce(on) => AgreementPhrases.Of(JudgedSettlement.Of(request, terms, account.Receipts, on, rules.Worklist), reader),
        _ => AgreementPhrases.Of(request.StatusOn(on)) + (request.Ending is { } end && end.On <= on ? $", ended on {reader.Date(end.On)}" : ""),
    };

    private static string Of(PinnedLimit limit, Reader reader) => $"{AgreementPhrases.Of(limit.Role)} "
        + (limit.Breaches.IsEmpty ? "may decide" : $"may not decide, because {string.Join(" and ", limit.Breaches.Select(AgreementPhrases.Of))}")
        + (limit.UpTo is { } upTo ? $" (approves up to {reader.Amount(upTo)})" : "");
}
