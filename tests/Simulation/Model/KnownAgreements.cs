namespace CollectionsBot.Simulation.Model;

/// <summary>A plan with what has become of it.</summary>
internal sealed record KnownPlan(
    KnownRequest Request, PlanTerms Terms, PlanStatus Status, List<long> Paid, DateOnly? LateSince, DateOnly? DefaultedOn)
{
    public bool IsRunning => Status == PlanStatus.Approved || Status == PlanStatus.Active;

    public long Received => Paid.Sum();

    public long Left => Terms.Payments.Sum(p => p.Amount.MinorUnits) - Received;

    /// <summary>The first payment that is not complete.</summary>
    public DateOnly Next => Terms.Payments.Where((p, i) => Paid[i] < p.Amount.MinorUnits).First().DueOn;
}

/// <summary>What was agreed, and what came in for it.</summary>
internal static class KnownAgreements
{
    /// <summary>The date from which a document is chased: its own, or a later one that was granted.</summary>
    public static DateOnly ChasedFrom(KnownCustomer customer, OpenItem item, DateOnly on)
    {
        var granted = customer.Requests.Where(r => r.Lasts(on)).Select(r => r.Terms).OfType<ExtensionTerms>().Where(e => e.Items.Contains(item.Key)).Select(e => e.Until);
        return granted.Append(item.DueDate ?? item.DocumentDate).Max();
    }

    /// <summary>Every plan that was ever asked for.</summary>
    public static List<KnownPlan> Plans(KnownCustomer customer, DateOnly on, WorklistPolicy policy) =>
        [.. customer.Requests.Where(r => r.Terms is PlanTerms && r.On <= on).Select(r => Judge(customer, r, (PlanTerms)r.Terms, on, policy))];

    /// <summary>How much came in for a request between its approval and a date, never less than nothing or more than asked.</summary>
    public static long ReceivedFor(KnownCustomer customer, KnownRequest request, long most, DateOnly by, DateOnly on)
    {
        var received = 0L;
        foreach (var receipt in Counted(customer, request, on).Where(r => r.On <= by))
        {
            received = Math.Max(0, Math.Min(most, received + receipt.Amount));
        }

        return received;
    }

    /// <summary>After how many days the first money came in for a request; null when none did.</summary>
    public static int? DaysToMoney(KnownCustomer customer, KnownRequest request, DateOnly on)
    {
        var counted = Counted(customer, request, on).ToList();
        return counted.Find(r => r.Amount > 0) is { } first ? first.On.DayNumber - request.Decision!.On.DayNumber : null;
    }

    /// <summary>The money that came in for a request since it was approved; for a plan or a placement until it ended.</summary>
    private static IEnumerable<KnownReceipt> Counted(KnownCustomer customer, KnownRequest request, DateOnly on) =>
        request.Decision is { Status: RequestStatus.Approved } approved && approved.On <= on
            ? customer.Receipts.Where(r => r.Currency == request.Currency && r.Moment > approved.Moment && r.On <= on
                && !(request.Terms is PlanTerms or PlacementTerms && request.Ending is { } end && r.Moment > end.Moment))
            : [];

    private static KnownPlan Judge(KnownCustomer customer, KnownRequest request, PlanTerms plan, DateOnly on, WorklistPolicy policy)
    {
        var whole = plan.Payments.Sum(p => p.Amount.MinorUnits);
        var received = ReceivedFor(customer, request, whole, on, on);
        var (left, paid) = (received, new List<long>());
        foreach (var payment in plan.Payments)
        {
            paid.Add(Math.Min(left, payment.Amount.MinorUnits));
            left -= paid[^1];
        }

        DateOnly? defaultedOn = null;
        var due = 0L;
        foreach (var payment in plan.Payments)
        {
            due += payment.Amount.MinorUnits;
            var last = payment.DueOn.AddDays(policy.PlanDefaultDays);
            // It failed when the money was not there by the last day, or was there and went back.
            if (defaultedOn is null && on > last)
            {
                defaultedOn = ReceivedFor(customer, request, whole, last, on) < due ? last.AddDays(1) : received < due ? WentBackOn(customer, request, whole, due, on) : null;
            }
        }

        var status = StatusOf(request, on, received, whole, plan.Payments[0].DueOn, defaultedOn);
        var late = plan.Payments.Where((p, i) => paid[i] < p.Amount.MinorUnits && on.DayNumber - p.DueOn.DayNumber > policy.InstalmentToleranceDays).Select(p => (DateOnly?)p.DueOn).FirstOrDefault();
        return new KnownPlan(
            request, plan, status, paid, status == PlanStatus.Active ? late : null, status == PlanStatus.Defaulted ? defaultedOn : null);
    }

    /// <summary>The day on which what had been paid was last taken back below what was due.</summary>
    private static DateOnly? WentBackOn(KnownCustomer customer, KnownRequest request, long whole, long due, DateOnly on)
    {
        var (received, wentBackOn) = (0L, (DateOnly?)null);
        foreach (var receipt in Counted(customer, request, on))
        {
            var before = received;
            received = Math.Max(0, Math.Min(whole, received + receipt.Amount));
            wentBackOn = before >= due && received < due ? receipt.On : wentBackOn;
        }

        return wentBackOn;
    }

    private static PlanStatus StatusOf(KnownRequest request, DateOnly on, long received, long whole, DateOnly firstOn, DateOnly? defaultedOn)
    {
        switch (request.StatusOn(on))
        {
            case RequestStatus.Open:
                return PlanStatus.Proposed;
            case RequestStatus.Rejected:
                return PlanStatus.Rejected;
            case RequestStatus.Withdrawn or RequestStatus.Expired:
                return PlanStatus.Lapsed;
        }

        if (request.Ending is { } end && end.On <= on)
        {
            return received == whole ? PlanStatus.Completed : PlanStatus.Cancelled;
        }

        return defaultedOn is not null ? PlanStatus.Defaulted
            : received == whole ? PlanStatus.Completed
            : received > 0 || on >= firstOn ? PlanStatus.Active
            : PlanStatus.Approved;
    }
}
