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

    public static Decision Merge(Account kept, Account duplicate, MergeCustomers command, WorklistPolicy policy)
    {
        if (kept == duplicate)
        {
            return Decision.Refuse(command.Kept == command.Duplicate ? RefusalReason.SameCustomer : RefusalReason.AlreadyMerged);
        }

        // Its documents would go on, whatever else became of the one into which it was merged.
        if (duplicate.Customer.Id != command.Duplicate)
        {
            return Decision.Refuse(RefusalReason.AlreadyMerged);
        }

        if (Proposals.Text(command.Why, Request.ReasonLengthMax) is { } wrong)
        {
            return wrong;
        }

        if (kept.Merged.Length + duplicate.Merged.Length >= MergedMax)
        {
            return Decision.Refuse(RefusalReason.TooMany, length: MergedMax);
        }

        return Twice(kept, duplicate, command.Stamp.On, policy) is { } request
            ? Proposals.Refuse(new Refusal(RefusalReason.AgreementsOverlap) { Request = request })
            : Decision.Accept(new CustomersMerged(kept.Customer.Id, duplicate.Customer.Id, command.Why.Trim()));
    }

    /// <summary>One payment would count for two plans or settlements of one currency; which of them goes on is for a person to decide first.</summary>
    private static RequestId? Twice(Account kept, Account duplicate, DateOnly on, WorklistPolicy policy)
    {
        var ours = Running(kept, on, policy).ToList();
        return Running(duplicate, on, policy).Where(r => ours.Exists(o => o.Terms.Kind == r.Terms.Kind && o.Terms.Size?.Currency == r.Terms.Size?.Currency))
            .Select(r => (RequestId?)r.Id).FirstOrDefault();
    }

    private static IEnumerable<Request> Running(Account account, DateOnly on, WorklistPolicy policy) =>
    [
        .. account.Requests.PlansOn(on, account.Receipts, policy).Where(p => p.IsRunning).Select(p => p.Request),
        .. account.Requests.InForce<SettlementTerms>(on)
            .Where(s => JudgedSettlement.Of(s.Request, s.Terms, account.Receipts, on, policy).Status == SettlementStatus.Pending).Select(s => s.Request),
    ];
}
