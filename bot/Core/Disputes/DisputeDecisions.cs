namespace CollectionsBot.Core;

/// <summary>Decides about disputes.</summary>
internal static class DisputeDecisions
{
    public static Decision Resolve(Account account, ResolveDispute command)
    {
        if (command.Outcome.Length > Dispute.ReasonLengthMax)
        {
            return Decision.Refuse(RefusalReason.TextTooLong, length: Dispute.ReasonLengthMax);
        }

        return account.Disputes.Any(d => d.Sequence == command.Dispute && d.ResolvedOn is null)
            ? Decision.Accept(new DisputeResolved(account.Customer.Id, command.Dispute, command.Outcome))
            : Decision.Refuse(RefusalReason.DisputeUnknown);
    }
}
