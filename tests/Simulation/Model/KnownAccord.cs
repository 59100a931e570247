namespace CollectionsBot.Simulation.Model;

/// <summary>What was agreed with a customer and bears on what is overdue in a currency.</summary>
internal sealed class KnownAccord(KnownCustomer customer, DateOnly on, WorklistPolicy policy, Currency? currency, long undisputed)
{
    private readonly List<KnownPlan> _plans = KnownAgreements.Plans(customer, on, policy);

    /// <summary>The plan whose instalment is late for longest.</summary>
    public KnownPlan? Late => Running.Where(p => p.LateSince is not null).OrderBy(p => p.LateSince).FirstOrDefault();

    /// <summary>A plan that is paid as agreed and large enough.</summary>
    public KnownPlan? OnTime => Running.FirstOrDefault(p => p.LateSince is null && IsEnough(p.Left, p.Request.Currency));

    /// <summary>The last plan, when it failed.</summary>
    public KnownPlan? Failed => _plans.LastOrDefault(p => p.Status is PlanStatus.Approved or PlanStatus.Active or PlanStatus.Completed or PlanStatus.Defaulted or PlanStatus.Cancelled
        && p.Request.Currency == currency) is { Status: PlanStatus.Defaulted } failed ? failed : null;

    /// <summary>The last settlement that is paid, or may still be.</summary>
    public (KnownRequest Request, SettlementTerms Terms, bool IsPaid)? Settlement => customer.Requests
        .Where(r => r.Lasts(on) && r.Terms is SettlementTerms s && IsEnough(s.Claim.MinorUnits, r.Currency) && IsAfterEveryDocument(r))
        .Select(r => (Request: r, Terms: (SettlementTerms)r.Terms))
        .Select(s => (s.Request, s.Terms, IsPaid: KnownAgreements.ReceivedFor(customer, s.Request, s.Terms.Payment.MinorUnits, LastDay(s.Terms), on) == s.Terms.Payment.MinorUnits))
        .Where(s => s.IsPaid || on <= LastDay(s.Terms))
        .Select(s => ((KnownRequest, SettlementTerms, bool)?)s)
        .LastOrDefault();

    /// <summary>The last settlement that was not paid in time, for something that is still asked for.</summary>
    public KnownRequest? FailedSettlement => customer.Requests.LastOrDefault(r => r.Lasts(on) && r.Terms is SettlementTerms s && r.Currency == currency
        && on > LastDay(s) && KnownAgreements.ReceivedFor(customer, r, s.Payment.MinorUnits, LastDay(s), on) < s.Payment.MinorUnits
        && Asked.Any(i => i.DocumentDate <= r.Decision!.On));

    /// <summary>What was asked for first and nobody has decided.</summary>
    public KnownRequest? Waiting => customer.Requests.Find(r => r.On <= on && r.StatusOn(on) == RequestStatus.Open);

    /// <summary>The last write-off or placement that takes the debt off the desk.</summary>
    public KnownRequest? HandedOver => customer.Requests
        .LastOrDefault(r => r.Terms is WriteOffTerms or PlacementTerms && r.Lasts(on) && IsEnough(r.Known.Size!.Value.MinorUnits, r.Currency) && IsAfterEveryDocument(r));

    /// <summary>The first date to which something overdue was put off.</summary>
    public DateOnly? PutOffUntil => customer.Items.Where(i => i.Open.IsPositive && (i.DueDate ?? i.DocumentDate) < on)
        .Select(i => (DateOnly?)KnownAgreements.ChasedFrom(customer, i, on)).Where(d => d >= on).Min();

    /// <summary>Whether something was agreed after a date that answers what was promised for it.</summary>
    public bool IsSince(DateOnly date) => HandedOver is not null
        || (Late ?? OnTime)?.Request.Decision?.On > date
        || Settlement?.Request.Decision?.On > date;

    private DateOnly LastDay(SettlementTerms settlement) => settlement.PayBy.AddDays(policy.PromiseToleranceDays);

    /// <summary>The plans that run in a currency in which more is owed than is too small to chase.</summary>
    private IEnumerable<KnownPlan> Running => _plans.Where(p => p.IsRunning && customer.Owed(p.Request.Currency!) > policy.ToleranceOf(p.Request.Currency!).MinorUnits);

    private bool IsEnough(long amount, Currency? of) => currency is null || (of == currency && amount * 100m >= undisputed * (decimal)policy.PromiseRestPercentMin);

    /// <summary>What is chased was there when it was agreed.</summary>
    private bool IsAfterEveryDocument(KnownRequest request) => Asked.All(i => i.DocumentDate <= request.Decision!.On);

    private IEnumerable<OpenItem> Asked => customer.Items
        .Where(i => i.Open.IsPositive && i.Open.Currency == currency && (i.DueDate ?? i.DocumentDate) < on && !customer.IsDisputed(i, on) && KnownAgreements.ChasedFrom(customer, i, on) < on);
}
