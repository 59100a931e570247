namespace CollectionsBot.Core;

/// <summary>Decides about disputes.</summary>
internal static class DisputeDecisions
{
    public static Decision Open(Account account, OpenDispute command)
    {
        var items = account.KeysOf(command.Customer, command.Items);
        if (!Enum.IsDefined(command.Code))
        {
            return Decision.Refuse(RefusalReason.OutOfBounds);
        }

        if (items.Length > Dispute.ItemsMax || items.Any(key => account.Find(key) is null))
        {
            return Decision.Refuse(RefusalReason.ItemUnknown);
        }

        if (account.OpenDisputesOn(command.Stamp.On).Any(d => items.IsEmpty ? d.Items.IsEmpty : d.Items.Intersect(items).Any()))
        {
            return Decision.Refuse(RefusalReason.AlreadyDisputed);
        }

        return FreeText.Bounded(command.Reason, Dispute.ReasonLengthMax) ?? Bounds(command.Owner, command.DueOn, command.Stamp.On)
            ?? Decision.Accept(new DisputeOpened(account.Customer.Id, items, command.Reason, command.Code, command.Owner, command.DueOn));
    }

    public static Decision Assign(Account account, AssignDispute command) =>
        Find(account, command.Dispute) is not { } dispute ? Decision.Refuse(RefusalReason.DisputeUnknown)
        : dispute.Owner == command.Owner && dispute.DueOn == command.DueOn ? Decision.Accept()
        : Bounds(command.Owner, command.DueOn, command.Stamp.On)
            ?? Decision.Accept(new DisputeAssigned(account.Customer.Id, command.Dispute, command.Owner, command.DueOn));

    public static Decision AddEvidence(Account account, AddDisputeEvidence command) =>
        Find(account, command.Dispute) is not { } dispute ? Decision.Refuse(RefusalReason.DisputeUnknown)
        : dispute.Evidence.Length >= Dispute.EvidenceMax ? Decision.Refuse(RefusalReason.EvidenceFull)
        : FreeText.Needed(command.Note, Dispute.ReasonLengthMax)
            ?? Decision.Accept(new DisputeEvidenceAdded(account.Customer.Id, command.Dispute, command.Note));

    public static Decision Resolve(Account account, ResolveDispute command) =>
        FreeText.Bounded(command.Outcome, Dispute.ReasonLengthMax)
            ?? (!Enum.IsDefined(command.Verdict) ? Decision.Refuse(RefusalReason.OutOfBounds)
            : Find(account, command.Dispute) is null ? Decision.Refuse(RefusalReason.DisputeUnknown)
            : Decision.Accept(new DisputeResolved(account.Customer.Id, command.Dispute, command.Outcome, command.Verdict)));

    private static Dispute? Find(Account account, long dispute) => account.Disputes.FirstOrDefault(d => d.Sequence == dispute && d.End is null);

    private static Decision? Bounds(Actor? owner, DateOnly? due, DateOnly on) =>
        owner is not null && !PeopleDecisions.IsWithinBounds(owner) ? Decision.Refuse(RefusalReason.OutOfBounds)
        : due < on ? Decision.Refuse(RefusalReason.DateTooEarly, date: on)
        : due > on.AddDays(Dispute.DaysAheadMax) ? Decision.Refuse(RefusalReason.DateTooFar, date: on.AddDays(Dispute.DaysAheadMax))
        : null;
}
