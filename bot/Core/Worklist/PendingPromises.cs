namespace CollectionsBot.Core;

/// <summary>The promises that are pending on a date and rest the account until then.</summary>
/// <param name="Next">The one that falls due first.</param>
/// <param name="Due">The one of which they are to be reminded on the date; null when there is none.</param>
/// <param name="RestUntil">The first date after this one on which something is to be done about them.</param>
internal sealed record PendingPromises(Promise Next, Promise? Due, DateOnly RestUntil)
{
    /// <summary>
    /// Pending promises rest the account only when together they cover enough of what is overdue and their days are not too
    /// far away: a promise of one euro does not silence a debt of a thousand.
    /// </summary>
    public static PendingPromises? Of(
        Account account, ImmutableArray<JudgedPromise> judged, Money undisputed, DateOnly on, WorklistPolicy policy, BusinessCalendar calendar)
    {
        var pending = judged
            .Where(p => p.Status == PromiseStatus.Open && p.Promise.DueOn <= on.AddDays(policy.PromiseRestDaysMax)
                && (undisputed.Currency is null || p.Promise.Amount.Currency == undisputed.Currency))
            .Select(p => p.Promise).OrderBy(p => p.DueOn).ToList();
        if (pending.Count == 0
            || (Int128)pending.Sum(p => p.Amount.MinorUnits) * 100 < (Int128)undisputed.MinorUnits * policy.PromiseRestPercentMin)
        {
            return null;
        }

        var reminders = pending.Select(p => (Promise: p, On: calendar.BusinessDayBefore(p.DueOn))).Where(r => r.On > r.Promise.MadeOn).ToList();
        return new PendingPromises(
            pending[0],
            reminders.Find(r => r.On == on && !WasReminded(account, r.Promise, on, policy)).Promise,
            reminders.Where(r => r.On > on).Select(r => r.On).Append(pending[0].DueOn.AddDays(policy.PromiseToleranceDays + 1)).Min());
    }

    /// <summary>Whether they were contacted since they promised, that day or so lately that the account would rest from it.</summary>
    private static bool WasReminded(Account account, Promise promise, DateOnly on, WorklistPolicy policy) => account.Contacts.Any(c =>
        c.Sequence > promise.Sequence && c.On <= on && (c.On == on || c.On.AddDays(policy.RestAfter(c.Attempt.Result)) > on));
}
