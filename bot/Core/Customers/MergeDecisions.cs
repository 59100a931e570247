namespace CollectionsBot.Core;

/// <summary>Decides about what ties two customers together: guarantees, and that they are one.</summary>
internal static class MergeDecisions
{
    /// <summary>The most customers that can be merged into one.</summary>
    public const int MergedMax = 50;

    /// <summary>The most customers for whom one guarantor answers, and the most guarantors of one customer.</summary>
    public const int GuaranteesMax = 50;

    public static Decision Give(Account guarantor, Account debtor)
    {
        if (guarantor == debtor)
        {
            return Decision.Refuse(RefusalReason.SameCustomer);
        }

        if (guarantor.DoesGuarantee(debtor))
        {
            return Decision.Accept();
        }

        return guarantor.Customer.Kind != PartyKind.Guarantor ? Decision.Refuse(RefusalReason.NotGuarantor)
            : guarantor.Guarantees.Count() >= GuaranteesMax || debtor.Guarantors.Count() >= GuaranteesMax ? Decision.Refuse(RefusalReason.TooMany, length: GuaranteesMax)
            : Decision.Accept(new GuaranteeGiven(guarantor.Customer.Id, debtor.Customer.Id));
    }

    public static Decision End(Account guarantor, Account debtor) => guarantor.DoesGuarantee(debtor)
        ? Decision.Accept(new GuaranteeEnded(guarantor.Customer.Id, debtor.Customer.Id))
        : Decision.Refuse(RefusalReason.NotInForce);

    public static Decision Merge(Account kept, Account duplicate, MergeCustomers command)
    {
        if (kept == duplicate)
        {
            return Decision.Refuse(command.Kept == command.Duplicate ? RefusalReason.SameCustomer : RefusalReason.AlreadyMerged);
        }

        // It names the account that it went into, and merging that one is more than was asked for.
        if (duplicate.Customer.Id != command.Duplicate)
        {
            return Decision.Refuse(RefusalReason.AlreadyMerged);
        }

        if (FreeText.Needed(command.Why, Request.ReasonLengthMax) is { } wrong)
        {
            return wrong;
        }

        if (kept.Merged.Length + duplicate.Merged.Length >= MergedMax)
        {
            return Decision.Refuse(RefusalReason.TooMany, length: MergedMax);
        }

        return Twice(kept, duplicate, command.Stamp.On) is { } request
            ? Proposals.Refuse(new Refusal(RefusalReason.AgreementsOverlap) { Request = request })
            : Decision.Accept(new CustomersMerged(kept.Customer.Id, duplicate.Customer.Id, command.Why.Trim()));
    }

    public static Decision TellApart(Portfolio portfolio, Account one, Account other, TellApart command) =>
        one == other ? Decision.Refuse(RefusalReason.SameCustomer)
        : portfolio.AreToldApart(one.Customer.Id, other.Customer.Id) ? Decision.Accept()
        : FreeText.Bounded(command.Why, Request.ReasonLengthMax) is { } wrong ? wrong
        : Decision.Accept(new CustomersToldApart(one.Customer.Id, other.Customer.Id, command.Why?.Trim()));

    /// <summary>One payment would count for two plans or settlements of one currency; which of them goes on is for a person to decide first.</summary>
    private static RequestId? Twice(Account kept, Account duplicate, DateOnly on) => duplicate.Requests.InForce<RequestTerms>(on)
        .Where(d => d.Terms is PlanTerms or SettlementTerms
            && kept.Requests.InForce<RequestTerms>(on).Any(k => k.Terms.Kind == d.Terms.Kind && k.Terms.Size?.Currency == d.Terms.Size?.Currency))
        .Select(d => (RequestId?)d.Request.Id).FirstOrDefault();
}
