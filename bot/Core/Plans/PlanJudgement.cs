namespace CollectionsBot.Core;

/// <summary>Judges plans by the payments that arrive.</summary>
public static class PlanJudgement
{
    /// <summary>Says what has become of a plan on a date.</summary>
    /// <remarks>
    /// Money counts that was seen after the plan was approved and before it ended, in its currency, and pays the oldest
    /// instalment first. The same money keeps a promise too: who promises to pay Friday's instalment owes it once.
    /// A plan that defaulted stays so when money comes later: going on is a decision, and a plan of its own.
    /// </remarks>
    /// <param name="request">The request for a plan.</param>
    /// <param name="receipts">That customer's receipts, in the order in which they were seen.</param>
    /// <param name="on">The date of judgement; what came later is left out.</param>
    /// <param name="policy">How many days an instalment may be late, and when the plan has failed.</param>
    /// <exception cref="ArgumentException">The request is not for a plan.</exception>
    public static JudgedPlan Judge(Request request, IReadOnlyList<Receipt> receipts, DateOnly on, WorklistPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(receipts);
        ArgumentNullException.ThrowIfNull(policy);
        var terms = request.Terms as PlanTerms ?? throw new ArgumentException("This request is not for a plan.", nameof(request));
        var currency = terms.Whole.Currency;
        var counted = Counted(request, receipts, on);
        var received = ReceivedBy(counted, on, terms.Whole);
        var instalments = Allocate(terms, received);
        var defaulted = DefaultedOn(terms, counted, on, policy.PlanDefaultDays);
        var late = instalments.FirstOrDefault(i => !i.IsPaid && i.DueOn.AddDays(policy.InstalmentToleranceDays) < on);
        var status = StatusOf(request, on, received, defaulted);
        return new JudgedPlan(
            request, terms, status, new Money(received, currency), instalments,
            status == PlanStatus.Active ? late?.DueOn : null,
            status == PlanStatus.Defaulted ? defaulted : null);
    }

    private static List<Receipt> Counted(Request request, IReadOnlyList<Receipt> receipts, DateOnly on) =>
        request.Resolution is { Verdict: Verdict.Approved } approved && approved.On <= on
            ? [.. receipts.Where(r => r.On <= on && r.Sequence > approved.Sequence && r.Amount.Currency == request.Terms.Size?.Currency
                && !(request.Ending is { } end && r.Sequence > end.Sequence))]
            : [];

    /// <summary>A net reduction below zero takes back what an earlier one gave, for example a reopened invoice; more than the whole is not the plan's.</summary>
    private static long ReceivedBy(List<Receipt> receipts, DateOnly on, Money whole)
    {
        var received = 0L;
        foreach (var receipt in receipts.Where(r => r.On <= on))
        {
            received = Math.Clamp(received + receipt.Amount.MinorUnits, 0, whole.MinorUnits);
        }

        return received;
    }

    private static ImmutableArray<PaidInstalment> Allocate(PlanTerms terms, long received)
    {
        var instalments = ImmutableArray.CreateBuilder<PaidInstalment>(terms.Payments.Length);
        foreach (var payment in terms.Payments)
        {
            var taken = Math.Min(received, payment.Amount.MinorUnits);
            received -= taken;
            instalments.Add(new PaidInstalment(payment.DueOn, payment.Amount, payment.Amount with { MinorUnits = taken }));
        }

        return instalments.MoveToImmutable();
    }

    /// <summary>
    /// The day after the first deadline by which an instalment was not paid, whatever came later; or the day on which a payment
    /// bounced after it, while the money is missing.
    /// </summary>
    private static DateOnly? DefaultedOn(PlanTerms terms, List<Receipt> receipts, DateOnly on, int defaultDays)
    {
        var needed = 0L;
        foreach (var payment in terms.Payments)
        {
            needed += payment.Amount.MinorUnits;
            var deadline = payment.DueOn.AddDays(defaultDays);
            if (deadline >= on)
            {
                return null;
            }

            if (ReceivedBy(receipts, deadline, terms.Whole) < needed)
            {
                return deadline.AddDays(1);
            }

            if (MissingSince(needed, terms.Whole, receipts, on) is { } bounced)
            {
                return bounced;
            }
        }

        return null;
    }

    /// <summary>Since when less than is needed has been there, of what was there once; null when it is there.</summary>
    private static DateOnly? MissingSince(long needed, Money whole, List<Receipt> receipts, DateOnly on)
    {
        var (received, since) = (0L, (DateOnly?)null);
        foreach (var receipt in receipts.Where(r => r.On <= on))
        {
            var before = received;
            received = Math.Clamp(received + receipt.Amount.MinorUnits, 0, whole.MinorUnits);
            since = received >= needed ? null : before >= needed ? receipt.On : since;
        }

        return since;
    }

    private static PlanStatus StatusOf(Request request, DateOnly on, long received, DateOnly? defaulted) => request.StatusOn(on) switch
    {
        RequestStatus.Open => PlanStatus.Proposed,
        RequestStatus.Rejected => PlanStatus.Rejected,
        RequestStatus.Withdrawn or RequestStatus.Expired => PlanStatus.Lapsed,
        _ when request.Ending is { } end && end.On <= on => received == ((PlanTerms)request.Terms).Whole.MinorUnits ? PlanStatus.Completed : PlanStatus.Cancelled,
        _ when defaulted is not null => PlanStatus.Defaulted,
        _ when received == ((PlanTerms)request.Terms).Whole.MinorUnits => PlanStatus.Completed,
        _ when received == 0 && on < ((PlanTerms)request.Terms).Payments[0].DueOn => PlanStatus.Approved,
        _ => PlanStatus.Active,
    };
}
