using CollectionsBot.Simulation.Model;

namespace CollectionsBot.Simulation;

/// <summary>Holds what people are told of an account against the reference model.</summary>
internal static class ViewComparison
{
    /// <summary>Checks the view of an account on a date, with contacts judged at an instant.</summary>
    public static void Check(Portfolio portfolio, KnownCustomer known, DateOnly on, DateTimeOffset? at)
    {
        var (rules, id) = (portfolio.Rules, known.Id);
        var view = AccountView.Of(portfolio.Accounts[id], on, rules, at);
        Comparison.CheckBalances([.. view.Balances], known.Items, on, id.Value);
        Same(view.Overdue, known.Items.Where(i => i.Open.IsPositive && Since(i) < on).OrderBy(Since).ThenBy(i => i.Number, StringComparer.Ordinal).ThenBy(i => i.Type), "overdue documents", known, on);
        Same([view.WithoutDueDate], [known.Items.Count(i => i.Open.IsPositive && i.DueDate is null)], "documents without a due date", known, on);
        Same(
            view.Promises.Select(p => (p.Promise.Sequence, p.Status, p.Received.MinorUnits)),
            known.Promises.Zip(known.Judge(on, rules.Worklist.PromiseToleranceDays), (p, s) => (p.Sequence, s.Status, s.Received)), "promises", known, on);
        Same(
            view.Disputes.Select(d => d.Sequence),
            known.Disputes.Where(d => d.IsOpen(on) && (d.Items.IsEmpty || d.Items.Any(k => known.Items.Exists(i => i.Key == k)))).Select(d => d.Sequence), "disputes", known, on);
        Same([view.LastContact?.Sequence], [known.Contacts.LastOrDefault(c => c.On <= on)?.Sequence], "last contact", known, on);
        Same(view.Flags.Select(f => f.Sequence), known.Flags.Where(f => f.Holds(on)).OrderBy(f => f.Kind).Select(f => f.Sequence), "flags", known, on);
        CheckAssessment(view.Assessment, known, on, rules.Worklist);
        var worklist = new KnownWorklist(known, on, rules);
        CheckStep(view.Step, worklist, at, known, on);
        Same(view.Jumps.Select(j => j.Amount!.Value), worklist.Jumps, "jumps", known, on);
        CheckCall(view.Call, known, on, rules, at);
    }

    /// <summary>Stops the run when two lists differ.</summary>
    internal static void Same<T>(IEnumerable<T> told, IEnumerable<T> expected, string what, KnownCustomer customer, DateOnly on)
    {
        var (one, other) = (told.ToList(), expected.ToList());
        if (!one.SequenceEqual(other))
        {
            throw new SimulationFault(FormattableString.Invariant(
                $"the {what} of {customer.Id} on {on:O} are {string.Join(' ', one)} instead of {string.Join(' ', other)}"));
        }
    }

    private static void CheckAssessment(Assessment told, KnownCustomer known, DateOnly on, WorklistPolicy policy)
    {
        var late = KnownDocument.DaysLate(known, on);
        var promises = known.Judge(on, policy.PromiseToleranceDays);
        Same(
            [told.Behaviour.Seen, told.Behaviour.OnTime, told.Behaviour.AverageDaysLate, told.PromisesKept, told.PromisesBroken],
            [
                late.Count, late.Count(d => d <= policy.OnTimeGraceDays), late.Count == 0 ? 0 : (int)Math.Round(late.Average(), MidpointRounding.AwayFromZero),
                promises.Count(p => p.Status == PromiseStatus.Kept), promises.Count(p => p.Status is PromiseStatus.Broken or PromiseStatus.PartlyKept),
            ],
            "figures of payment", known, on);
    }

    private static void CheckStep(NextStep told, KnownWorklist worklist, DateTimeOffset? at, KnownCustomer known, DateOnly on)
    {
        var expected = worklist.StepAt(at);
        Same(
            [$"{told.Action} until {told.RestUntil:O}, from {told.AllowedFrom:u}, {told.OldestDays} days, {told.Main?.Currency}"],
            [$"{expected.Action} until {expected.RestUntil:O}, from {expected.AllowedFrom:u}, {worklist.OldestDays} days, {worklist.Main}"],
            "next step", known, on);
        Same(told.Reasons.Where(r => KnownStep.Judged.Contains(r.Rule)).Select(r => (r.Rule, r.Points)), expected.Reasons, $"reasons to {told.Action}", known, on);
        SimulationFault.Unless(told.Points == told.Reasons.Sum(r => r.Points), $"the points of {known.Id} are not those of the reasons: {told}");
    }

    private static void CheckCall(ContactVerdict told, KnownCustomer known, DateOnly on, PortfolioRules rules, DateTimeOffset? at)
    {
        var policy = new KnownContactPolicy(known, rules, on);
        var instant = at ?? policy.Opening;
        var expected = policy.Next(ContactChannel.Phone, instant);
        Same([told.From(instant)], [expected.From], "first instants for a call", known, on);
        var reasons = told.Reasons.Where(r => r.Forbids).Select(r => (r.Rule, r.Flag?.ToString())).ToList();
        // Where no time makes it allowed, what stands against it later is told as well.
        Same(told is ContactVerdict.NotAllowed ? reasons.Take(expected.Against.Count) : reasons, expected.Against.Select(a => (a.Rule, a.Flag?.ToString())), "reasons against a call", known, on);
    }

    private static DateOnly Since(OpenItem item) => item.DueDate ?? item.DocumentDate;
}
