namespace CollectionsBot.Core;

/// <summary>What was agreed with a customer and bears on the next step.</summary>
/// <param name="Late">The plan with an instalment that is late, the oldest first; it is to be chased before anything else of its currency.</param>
/// <param name="OnTime">The plan that is paid as agreed and covers enough of what is overdue for chasing to rest.</param>
/// <param name="Failed">The plan that has failed and that nothing has replaced.</param>
/// <param name="Settlement">The settlement that waits for its payment or has it.</param>
/// <param name="FailedSettlement">The settlement that was not paid in time and that nothing has replaced, while a debt of its time is overdue.</param>
/// <param name="HandedOver">The write-off or placement that takes what is overdue off this desk.</param>
/// <param name="ExtendedUntil">The first date until which an overdue document is put off; null when none is.</param>
internal sealed record Agreements(
    JudgedPlan? Late,
    JudgedPlan? OnTime,
    JudgedPlan? Failed,
    JudgedSettlement? Settlement,
    JudgedSettlement? FailedSettlement,
    Request? HandedOver,
    DateOnly? ExtendedUntil,
    Request? Waiting)
{
    private static readonly Agreements None = new(null, null, null, null, null, null, null, null);

    public static Agreements Of(Account account, DateOnly on, WorklistPolicy policy, Money undisputed, ImmutableHashSet<ItemKey> disputed) =>
        // Most accounts have none; what finds them in the others is not even begun.
        account.Requests.All.Count == 0 ? None : Found(account, on, policy, undisputed, disputed);

    private static Agreements Found(Account account, DateOnly on, WorklistPolicy policy, Money undisputed, ImmutableHashSet<ItemKey> disputed)
    {
        var log = account.Requests;
        var plans = log.PlansOn(on, account.Receipts, policy).ToList();
        var owing = account.BalancesOn(on).Where(b => b.Total > policy.ToleranceOf(b.Currency)).Select(b => b.Currency).ToHashSet();
        var running = plans.Where(p => p.IsRunning && owing.Contains(p.Terms.Whole.Currency)).ToList();
        var currency = undisputed.Currency;
        var dates = account.Items.Where(i => i.IsOverdue(on) && i.Open.Currency == currency && !disputed.Contains(i.Key)).Select(i => i.DocumentDate).ToList();
        var agreedBefore = dates.DefaultIfEmpty(DateOnly.MinValue).Max();
        var settlements = log.InForce<SettlementTerms>(on).Select(s => JudgedSettlement.Of(s.Request, s.Terms, account.Receipts, on, policy)).ToList();
        return new Agreements(
            running.Where(p => p.LateSince is not null).MinBy(p => p.LateSince),
            running.Find(p => p.LateSince is null && Covers(p.Left, undisputed, policy)),
            plans.FindLast(p => p.Status is not (PlanStatus.Proposed or PlanStatus.Rejected or PlanStatus.Lapsed) && p.Terms.Whole.Currency == currency)
                is { Status: PlanStatus.Defaulted } failed ? failed : null,
            settlements.FindLast(s => s.Status != SettlementStatus.Failed && agreedBefore <= s.Request.Resolution!.On && Covers(s.Terms.Claim, undisputed, policy)),
            settlements.FindLast(s => s.Status == SettlementStatus.Failed && s.Terms.Claim.Currency == currency && dates.Exists(d => d <= s.Request.Resolution!.On)),
            log.InForce<RequestTerms>(on)
                .Where(r => r.Terms is WriteOffTerms or PlacementTerms && agreedBefore <= r.Request.Resolution!.On && Covers(r.Terms.Size!.Value, undisputed, policy))
                .Select(r => r.Request)
                .LastOrDefault(),
            account.Items.Where(i => i.IsOverdue(on)).Select(i => log.ChasedFrom(i, on)).Where(d => d >= on).Select(d => (DateOnly?)d).Min(),
            log.OpenOn(on).FirstOrDefault());
    }

    /// <summary>
    /// An agreement rests the account only when it covers enough of what is overdue: a plan over ten euros does not silence
    /// a debt of a thousand.
    /// </summary>
    private static bool Covers(Money amount, Money undisputed, WorklistPolicy policy) => undisputed.Currency is null
        || (amount.Currency == undisputed.Currency && (Int128)amount.MinorUnits * 100 >= (Int128)undisputed.MinorUnits * policy.PromiseRestPercentMin);
}
