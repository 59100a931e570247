namespace CollectionsBot.Simulation.Model;

/// <summary>Who may ask, decide, take back and end.</summary>
internal sealed class KnownApprovals(SortedDictionary<string, KnownCustomer> customers, KnownPeople people, PortfolioRules rules)
{
    private const int ReasonLengthMax = 500;
    private const int Refused = -1;

    public int Propose(Proposal proposal)
    {
        var on = proposal.Stamp.On;
        if (!customers.TryGetValue(proposal.Customer.Value, out var customer) || !IsReason(proposal.Why)
            || KnownProposal.Of(customer, proposal, rules.Calendar) is not { } terms || IsAboveDebt(customer, terms)
            || customer.Requests.Exists(r => r.On <= on && r.StatusOn(on) == RequestStatus.Open && IsSameMatter(r, terms)))
        {
            return Refused;
        }

        var kind = terms.Terms.Kind;
        var id = new RequestId(kind, customers.Values.Sum(c => c.Requests.Count(r => r.Id.Kind == kind)) + 1);
        var expires = on.AddDays(rules.Approvals.ExpiryDays);
        customer.Requests.Add(new KnownRequest(
            id, terms, proposal.Stamp.Actor.Id, on, terms.Latest < expires ? terms.Latest.Value : expires, KnownLimits.Deciders(rules.Approvals, terms, on)));
        return 1;
    }

    public int Decide(DecideRequest decide, int moment)
    {
        var (on, actor) = (decide.Stamp.On, decide.Stamp.Actor.Id);
        if (Find(decide.Request) is not var (customer, request) || request.Decision is not null || on > request.ExpiresOn || request.By == actor
            || !people.ActsAs(actor, on).Exists(a => a.Whose != request.By && request.Deciders.Contains(a.Role))
            || (decide.Approve ? IsAboveDebt(customer, request.Known) : !IsReason(decide.Reason)))
        {
            return Refused;
        }

        var facts = 1;
        foreach (var other in customer.Requests.Where(r => decide.Approve && IsReplaced(r, request) && r.Lasts(on)))
        {
            other.Ending = new KnownEnding(on, moment, request.Id);
            facts++;
        }

        request.Decision = new KnownDecision(decide.Approve ? RequestStatus.Approved : RequestStatus.Rejected, actor, on, moment);
        return facts;
    }

    public int Withdraw(WithdrawRequest withdraw, int moment)
    {
        var (on, actor) = (withdraw.Stamp.On, withdraw.Stamp.Actor.Id);
        if (Find(withdraw.Request) is not var (_, request) || request.Decision is not null || on > request.ExpiresOn || request.By != actor)
        {
            return Refused;
        }

        request.Decision = new KnownDecision(RequestStatus.Withdrawn, actor, on, moment);
        return 1;
    }

    public int End(EndAgreement end, int moment)
    {
        var (on, actor) = (end.Stamp.On, end.Stamp.Actor.Id);
        if (Find(end.Request) is not var (_, request) || !request.Lasts(on) || request.Id.Kind is RequestKind.WriteOff or RequestKind.FeeWaiver
            || !IsReason(end.Reason) || !people.ActsAs(actor, on).Exists(a => request.Deciders.Contains(a.Role)))
        {
            return Refused;
        }

        request.Ending = new KnownEnding(on, moment, null);
        return 1;
    }

    private (KnownCustomer Customer, KnownRequest Request)? Find(RequestId id)
    {
        foreach (var customer in customers.Values)
        {
            if (customer.Requests.Find(r => r.Id == id) is { } request)
            {
                return (customer, request);
            }
        }

        return null;
    }

    /// <summary>A plan takes the place of another one in its currency, and a settlement that of another settlement.</summary>
    private static bool IsReplaced(KnownRequest old, KnownRequest request) =>
        request.Id.Kind is RequestKind.Plan or RequestKind.Settlement && old.Id.Kind == request.Id.Kind && old.Currency == request.Currency;

    private static bool IsSameMatter(KnownRequest open, KnownTerms terms) => open.Terms is ExtensionTerms one && terms.Terms is ExtensionTerms other
        ? one.Items.Any(other.Items.Contains)
        : open.Id.Kind == terms.Terms.Kind && open.Currency == terms.Size?.Currency;

    private static bool IsAboveDebt(KnownCustomer customer, KnownTerms terms) => terms.Debt is { } debt && debt.MinorUnits > customer.Owed(debt.Currency);

    private static bool IsReason(string? reason) => !string.IsNullOrWhiteSpace(reason) && reason.Length <= ReasonLengthMax;
}
