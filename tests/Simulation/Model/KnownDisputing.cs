namespace CollectionsBot.Simulation.Model;

/// <summary>What comes of disputes that are opened, assigned, documented and resolved.</summary>
internal static class KnownDisputing
{
    private const int EvidenceMax = 50;

    public static int Open(KnownCustomer customer, OpenDispute open, long sequence)
    {
        var on = open.Stamp.On;
        var items = customer.Placed(open.Customer, open.Items);
        var isUnknown = items.Any(key => !customer.Items.Exists(i => i.Key == key));
        // A dispute about documents that are all cleared asks for nothing any more, and hinders nothing.
        var isContested = customer.Disputes.Exists(d => d.IsOpen(on)
            && (items.IsEmpty ? d.Items.IsEmpty : d.Items.Any(items.Contains)));
        if (isUnknown || isContested || (open.DueOn is { } due && !KnownPromising.IsAhead(due, on)))
        {
            return ReferenceModel.Refused;
        }

        customer.Disputes.Add(new KnownDispute(sequence, items, on) { Owner = open.Owner, DueOn = open.DueOn });
        return 1;
    }

    public static int Assign(KnownCustomer customer, AssignDispute assign)
    {
        if (Find(customer, assign.Dispute) is not { } dispute)
        {
            return ReferenceModel.Refused;
        }

        if (dispute.Owner == assign.Owner && dispute.DueOn == assign.DueOn)
        {
            return 0;
        }

        if (assign.DueOn is { } due && !KnownPromising.IsAhead(due, assign.Stamp.On))
        {
            return ReferenceModel.Refused;
        }

        (dispute.Owner, dispute.DueOn) = (assign.Owner, assign.DueOn);
        return 1;
    }

    public static int AddEvidence(KnownCustomer customer, AddDisputeEvidence add)
    {
        if (Find(customer, add.Dispute) is not { } dispute || dispute.Evidence.Count >= EvidenceMax)
        {
            return ReferenceModel.Refused;
        }

        dispute.Evidence.Add(add.Note);
        return 1;
    }

    public static int Resolve(KnownCustomer customer, ResolveDispute resolve, long sequence)
    {
        if (Find(customer, resolve.Dispute) is not { } dispute)
        {
            return ReferenceModel.Refused;
        }

        (dispute.ResolvedOn, dispute.ResolvedAt, dispute.WasRight) = (resolve.Stamp.On, sequence, resolve.Verdict == DisputeVerdict.ForCustomer);
        return 1;
    }

    private static KnownDispute? Find(KnownCustomer customer, long dispute) => customer.Disputes.Find(d => d.Sequence == dispute && d.ResolvedOn is null);
}
