using CollectionsBot.Simulation.Model;

namespace CollectionsBot.Simulation;

/// <summary>Who must be reminded of a promise and who must not, worked out from the reference model.</summary>
internal static class ReminderLaws
{
    /// <summary>Checks the step of a customer; null for one that is not in the digest.</summary>
    public static void Check(KnownCustomer customer, NextStep? step, DateOnly on, PortfolioRules rules)
    {
        var policy = rules.Worklist;
        var due = customer.Promises.Where(p => Pending(customer, p.Currency, on, policy).Contains(p) && IsDayFor(customer, p, on, rules)).ToList();
        if (step?.Action == NextAction.RemindOfPromise)
        {
            var reason = step.Reasons.Single(r => r.Rule == Rule.PromiseDue);
            SimulationFault.Unless(
                due.Exists(p => p.DueOn == reason.Date && p.Amount == reason.Amount?.MinorUnits), $"{customer.Master.Id} is reminded of a promise on {on:O}: {step}");
            return;
        }

        // Only where nothing else could come first: one currency, nothing broken, and no call back.
        var currencies = customer.Items.Select(i => i.Open.Currency).Distinct().ToList();
        var states = customer.Judge(on, policy.PromiseToleranceDays);
        if (currencies is [var only] && customer.Owed(on, only) > 0
            && states.TrueForAll(s => s.Status is not (PromiseStatus.Broken or PromiseStatus.PartlyKept))
            && customer.Contacts.TrueForAll(c => c.CallBackOn is null && !c.Result.StopsChasing()))
        {
            var pending = Pending(customer, only, on, policy);
            var isExpected = due.Exists(p => p.Currency == only) && Covers(pending, WorklistLaws.Undisputed(customer, only, on), policy);
            SimulationFault.Unless(!isExpected, $"nobody reminds {customer.Master.Id} of a promise on {on:O}: {step}");
        }
    }

    /// <summary>The promises in a currency that are pending for a day near enough.</summary>
    public static List<KnownPromise> Pending(KnownCustomer customer, Currency currency, DateOnly on, WorklistPolicy policy)
    {
        var states = customer.Judge(on, policy.PromiseToleranceDays);
        return [.. customer.Promises.Where((p, i) => states[i].Status == PromiseStatus.Open && p.Currency == currency
            && p.DueOn.DayNumber - on.DayNumber <= policy.PromiseRestDaysMax)];
    }

    /// <summary>Whether promises together are enough of what is overdue.</summary>
    public static bool Covers(List<KnownPromise> pending, long undisputed, WorklistPolicy policy) =>
        pending.Sum(p => p.Amount) * 100m >= undisputed * (decimal)policy.PromiseRestPercentMin;

    private static bool IsDayFor(KnownCustomer customer, KnownPromise promise, DateOnly on, PortfolioRules rules)
    {
        var day = promise.DueOn.AddDays(-1);
        while (rules.Calendar.Weekend.Contains(day.DayOfWeek) || rules.Calendar.Holidays.Contains(day))
        {
            day = day.AddDays(-1);
        }

        return day == on && promise.MadeOn < on && !customer.Contacts.Exists(c => c.Moment > promise.Moment && c.On <= on
            && (c.On == on || on.DayNumber - c.On.DayNumber < WorklistLaws.RestAfter(c.Result, rules.Worklist)));
    }
}
