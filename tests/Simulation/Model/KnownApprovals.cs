namespace CollectionsBot.Simulation.Model;

/// <summary>Who may ask, decide, take back and end.</summary>
internal sealed class KnownApprovals(ReferenceModel model, KnownPosts posts)
{
    private const int ReasonLengthMax = 500;
    private const int Refused = ReferenceModel.Refused;

    public int Propose(Proposal proposal, int moment)
    {
        var on = proposal.Stamp.On;
        if (model.Find(proposal.Customer) is not { } customer || !IsReason(proposal.Why)
            || KnownProposal.Of(customer, proposal, model.Rules.Calendar) is not { } terms || IsAboveDebt(customer, terms, on)
            || customer.Requests.Exists(r => r.On <= on && r.StatusOn(on) == RequestStatus.Open && IsSameMatter(r, terms)))
        {
            return Refused;
        }

        var kind = terms.Terms.Kind;
        var id = new RequestId(kind, model.Customers.Values.Sum(c => c.Requests.Count(r => r.Id.Kind == kind)) + 1);
        var expires = on.AddDays(model.Rules.Approvals.ExpiryDays);
        var request = new KnownRequest(
            id, moment, terms, proposal.Stamp.Actor.Id, on, terms.Latest < expires ? terms.Latest.Value : expires, KnownLimits.Deciders(model.Rules.Approvals, terms, on));
        customer.Requests.Add(request);
        return 1 + posts.Show(request, proposal.AskedIn);
    }

    public int Decide(DecideRequest decide, int moment)
    {
        var (on, actor) = (decide.Stamp.On, decide.Stamp.Actor.Id);
        if (model.Find(decide.Request) is not var (customer, request) || request.Decision is not null || on > request.ExpiresOn || request.By == actor
            || !model.People.ActsAs(actor, on).Exists(a => a.Whose != request.By && request.Deciders.Contains(a.Role))
            || (decide.Approve ? IsAboveDebt(customer, request.Known, on) : !IsReason(decide.Reason)))
        {
            return Refused;
        }

        var facts = 1;
        foreach (var other in customer.Requests.Where(r => decide.Approve && IsReplaced(r, request) && r.Lasts(on) && !IsPaidSettlement(customer, r, on)))
        {
            other.Ending = new KnownEnding(on, moment, request.Id);
            facts++;
        }

        request.Decision = new KnownDecision(decide.Approve ? RequestStatus.Approved : RequestStatus.Rejected, actor, on, moment);
        return facts + posts.Tell(request);
    }

    public int Withdraw(WithdrawRequest withdraw, int moment)
    {
        var (on, actor) = (withdraw.Stamp.On, withdraw.Stamp.Actor.Id);
        if (model.Find(withdraw.Request) is not var (_, request) || request.Decision is not null || on > request.ExpiresOn || request.By != actor)
        {
            return Refused;
        }

        request.Decision = new KnownDecision(RequestStatus.Withdrawn, actor, on, moment);
        return 1;
    }

    public int End(EndAgreement end, int moment)
    {
        var (on, actor) = (end.Stamp.On, end.Stamp.Actor.Id);
        if (model.Find(end.Request) is not var (customer, request) || request.Id.Kind is RequestKind.WriteOff or RequestKind.FeeWaiver
            || IsPaidSettlement(customer, request, on) || IsPaidPlan(customer, request, on) || !MayEnd(request, actor, on, end.Reason))
        {
            return Refused;
        }

        request.Ending = new KnownEnding(on, moment, null);
        return 1;
    }

    /// <summary>A placement ends with what came of it.</summary>
    public int Close(ClosePlacement close, int moment)
    {
        var on = close.Stamp.On;
        if (model.Find(close.Request) is not var (_, request) || request.Terms is not PlacementTerms placement
            || close.Fee.Currency != placement.Amount.Currency || close.Fee.MinorUnits < 0 || !MayEnd(request, close.Stamp.Actor.Id, on, close.Reason))
        {
            return Refused;
        }

        request.Ending = new KnownEnding(on, moment, null) { Closed = (close.Outcome, close.Fee) };
        return 1;
    }

    /// <summary>Whoever might have decided it may end it, while it lasts and for a reason.</summary>
    private bool MayEnd(KnownRequest request, string actor, DateOnly on, string reason) =>
        request.Lasts(on) && IsReason(reason) && model.People.ActsAs(actor, on).Exists(a => request.Deciders.Contains(a.Role));

    /// <summary>A plan takes the place of another one in its currency, and a settlement that of another settlement.</summary>
    private static bool IsReplaced(KnownRequest old, KnownRequest request) =>
        request.Id.Kind is RequestKind.Plan or RequestKind.Settlement && old.Id.Kind == request.Id.Kind && old.Currency == request.Currency;

    private static bool IsSameMatter(KnownRequest open, KnownTerms terms) => open.Terms is ExtensionTerms one && terms.Terms is ExtensionTerms other
        ? one.Items.Any(other.Items.Contains)
        : open.Id.Kind == terms.Terms.Kind && open.Currency == terms.Size?.Currency;

    /// <summary>What was given up is owed no more, even while the books still show it.</summary>
    private bool IsAboveDebt(KnownCustomer customer, KnownTerms terms, DateOnly on) =>
        terms.Debt is { } debt && debt.MinorUnits > customer.Owed(debt.Currency) - customer.Requests.Sum(r => GivenUp(customer, r, debt.Currency, on));

    /// <summary>What a write-off or a paid settlement gave up, less what came in or was booked since.</summary>
    private long GivenUp(KnownCustomer customer, KnownRequest request, Currency currency, DateOnly on)
    {
        var given = request.Terms switch
        {
            WriteOffTerms { Amount: var amount } when request.Lasts(on) => amount,
            SettlementTerms { Claim: var claim } when request.Lasts(on) && IsPaidSettlement(customer, request, on) => claim,
            _ => new Money(0, currency),
        };
        if (given.Currency != currency || given.MinorUnits == 0)
        {
            return 0;
        }

        var lowered = customer.Receipts.Where(r => r.Moment > request.Decision!.Moment && r.On <= on && r.Currency == currency).Sum(r => r.Amount);
        return Math.Max(0, Math.Min(given.MinorUnits, given.MinorUnits - lowered));
    }

    private bool IsPaidSettlement(KnownCustomer customer, KnownRequest request, DateOnly on) => request.Terms is SettlementTerms settlement
        && KnownAgreements.ReceivedFor(customer, request, settlement.Payment.MinorUnits, settlement.PayBy.AddDays(model.Rules.Worklist.PromiseToleranceDays), on) == settlement.Payment.MinorUnits;

    private bool IsPaidPlan(KnownCustomer customer, KnownRequest request, DateOnly on) =>
        KnownAgreements.Plans(customer, on, model.Rules.Worklist).Exists(p => p.Request == request && p.Status == PlanStatus.Completed);

    private static bool IsReason(string? reason) => !string.IsNullOrWhiteSpace(reason) && reason.Length <= ReasonLengthMax;
}
