using CollectionsBot.Simulation.Model;

namespace CollectionsBot.Simulation;

/// <summary>Who may be chased and who must be, worked out from the reference model and held against a digest.</summary>
internal static class WorklistLaws
{
    private static readonly NextAction[] Chasing = [NextAction.Remind, NextAction.Call, NextAction.ChasePromise, NextAction.Escalate, NextAction.Place];

    /// <summary>Checks a digest.</summary>
    public static void Check(Digest digest, ReferenceModel model, DateOnly on, PortfolioRules rules)
    {
        var open = model.Customers.Values.Where(c => c.Items.Count > 0).ToList();
        SimulationFault.Unless(digest.Accounts == open.Count, $"{digest.Accounts} open accounts instead of {open.Count}");
        Comparison.CheckBalances([.. digest.Totals], [.. open.SelectMany(c => c.Items)], on, "the portfolio");
        CheckOrder(digest);
        var steps = digest.Entries.ToDictionary(e => e.Customer.Id.Value, e => e.Step);
        SimulationFault.Unless(steps.Keys.All(id => model.Customers[id].Items.Count > 0), $"somebody who has nothing open is in the digest of {on:O}");
        foreach (var customer in open)
        {
            var step = steps.GetValueOrDefault(customer.Master.Id.Value);
            Check(customer, step, on, rules.Worklist);
            ReminderLaws.Check(customer, step, on, rules);
            JumpLaws.Check(customer, step, on, rules.Worklist);
        }
    }

    private static void CheckOrder(Digest digest)
    {
        for (var i = 1; i < digest.Entries.Length; i++)
        {
            var (above, below) = (digest.Entries[i - 1], digest.Entries[i]);
            var (high, low) = ((above.Step.Points, above.Step.OldestDays), (below.Step.Points, below.Step.OldestDays));
            SimulationFault.Unless(
                high.CompareTo(low) > 0 || (high == low && string.CompareOrdinal(above.Customer.Id.Value, below.Customer.Id.Value) < 0),
                $"{above.Customer.Id} stands above {below.Customer.Id} in the digest of {digest.Date:O}");
        }
    }

    private static void Check(KnownCustomer customer, NextStep? step, DateOnly on, WorklistPolicy policy)
    {
        var id = customer.Master.Id;
        var known = customer.Contacts.Where(c => c.On <= on).ToList();
        var isStopped = known.Exists(c => c.Result.StopsChasing());
        // Contesting gives no rest once that was decided.
        var rests = known.Exists(c => c.On.AddDays(RestAfter(c.Result, policy)) > on
            && !(c.Result == ResultCode.Disputes && customer.Disputes.Exists(d => d.ResolvedOn <= on && d.ResolvedAt > c.Moment)));
        var chaseable = customer.Items.Select(i => i.Open.Currency).Distinct().Where(c => MayChase(customer, c, on, policy)).ToList();
        var states = customer.Judge(on, policy.PromiseToleranceDays);
        if (step is not null && Chasing.Contains(step.Action))
        {
            SimulationFault.Unless(!isStopped, $"{id} may not be chased at all, and is on {on:O}: {step}");
            SimulationFault.Unless(chaseable.Contains(step.Main!.Currency), $"{id} has nothing to be chased for in {step.Main.Currency} on {on:O}: {step}");
        }

        if (step?.Action is NextAction.Remind or NextAction.Call)
        {
            SimulationFault.Unless(!rests, $"{id} was contacted lately and is chased on {on:O}: {step}");
            var pending = ReminderLaws.Pending(customer, step.Main!.Currency, on, policy);
            var isPromised = pending.Count > 0 && ReminderLaws.Covers(pending, Undisputed(customer, step.Main.Currency, on), policy);
            SimulationFault.Unless(!isPromised, $"a promise of {id} is pending, and they are chased on {on:O}: {step}");
        }

        var hasNoExcuse = !isStopped && !rests && known.TrueForAll(c => c.CallBackOn is null) && states.TrueForAll(s => s.Status != PromiseStatus.Open)
            && !customer.Disputes.Exists(d => d.IsOpen(on));
        if (chaseable.Count > 0 && hasNoExcuse)
        {
            SimulationFault.Unless(step is not null && Chasing.Contains(step.Action), $"{id} is overdue and nothing stands against chasing them on {on:O}: {step}");
        }
    }

    /// <summary>What is overdue and not contested, less all credits, is more than the small-balance tolerance.</summary>
    private static bool MayChase(KnownCustomer customer, Currency currency, DateOnly on, WorklistPolicy policy)
    {
        var credits = customer.Items.Where(i => i.Open.Currency == currency && i.Open.IsNegative).Sum(i => i.Open.MinorUnits);
        return Undisputed(customer, currency, on) + credits > policy.ToleranceOf(currency).MinorUnits;
    }

    /// <summary>What is overdue and not contested.</summary>
    internal static long Undisputed(KnownCustomer customer, Currency currency, DateOnly on) => customer.Items
        .Where(i => i.Open.IsPositive && i.Open.Currency == currency && (i.DueDate ?? i.DocumentDate) < on && !customer.IsDisputed(i, on))
        .Sum(i => i.Open.MinorUnits);

    /// <summary>The days of rest after an attempt.</summary>
    internal static int RestAfter(ResultCode result, WorklistPolicy policy) => result switch
    {
        ResultCode.VoicemailLeft or ResultCode.MessageWithThirdParty or ResultCode.ReminderSent => policy.RestAfterMessageDays,
        ResultCode.NoAnswer or ResultCode.Busy or ResultCode.WrongNumber or ResultCode.NumberDisconnected => policy.RestAfterAttemptDays,
        _ => policy.RestAfterContactDays,
    };
}
