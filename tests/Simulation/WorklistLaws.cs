using CollectionsBot.Simulation.Model;

namespace CollectionsBot.Simulation;

/// <summary>Who may be chased and who must be, worked out from the reference model and held against a digest.</summary>
internal static class WorklistLaws
{
    /// <summary>Checks a digest.</summary>
    public static void Check(Digest digest, ReferenceModel model, DateOnly on, PortfolioRules rules)
    {
        var open = model.Customers.Values.Where(c => c.Items.Count > 0).ToList();
        SimulationFault.Unless(digest.Accounts == open.Count, $"{digest.Accounts} open accounts instead of {open.Count}");
        Comparison.CheckBalances([.. digest.Totals], [.. open.SelectMany(c => c.Items)], on, "the portfolio");
        CheckOrder(digest);
        var waiting = model.Customers.Values.SelectMany(c => c.Requests).Where(r => r.On <= on && r.StatusOn(on) == RequestStatus.Open).OrderBy(r => r.Moment);
        SimulationFault.Unless(digest.Waiting.Select(w => w.Request.Id).SequenceEqual(waiting.Select(r => r.Id)), $"other requests wait on {on:O} than the digest says");
        var steps = digest.Entries.ToDictionary(e => e.Customer.Id.Value, e => e.Step);
        var listed = model.Customers.Values.Where(c => c.Items.Count > 0 || new KnownStanding(c, on, rules).IsHeld).ToList();
        SimulationFault.Unless(steps.Keys.All(id => listed.Exists(c => c.Id.Value == id)), $"somebody who has nothing open is in the digest of {on:O}");
        var resting = 0;
        foreach (var customer in listed)
        {
            var expected = new KnownWorklist(customer, on, rules).StepAt(null);
            var step = steps.GetValueOrDefault(customer.Id.Value);
            SimulationFault.Unless((step?.Action ?? NextAction.None) == expected.Action, $"{customer.Id} asks on {on:O} for {expected.Action}: {step}");
            resting += expected.RestUntil is null ? 0 : 1;
        }

        SimulationFault.Unless(digest.Resting == resting, $"{digest.Resting} accounts rest on {on:O} instead of {resting}");
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
}
