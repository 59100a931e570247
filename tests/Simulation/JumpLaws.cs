using CollectionsBot.Simulation.Model;

namespace CollectionsBot.Simulation;

/// <summary>Whose balance jumped, worked out from what the reference model saw open day by day.</summary>
internal static class JumpLaws
{
    /// <summary>Checks the step of a customer; null for one that is not in the digest.</summary>
    public static void Check(KnownCustomer customer, NextStep? step, DateOnly on, WorklistPolicy policy)
    {
        if (step is null)
        {
            return;
        }

        var since = on.AddDays(-policy.BalanceJumpDays);
        var jumps = new List<(Currency Currency, long Rise)>();
        foreach (var currency in customer.Items.Select(i => i.Open.Currency).Distinct())
        {
            var (before, rise) = (customer.Owed(since, currency), customer.Owed(on, currency) - customer.Owed(since, currency));
            var major = currency.Decimals switch { 0 => 50_000, 2 => 500, _ => 150 };
            if (customer.Since <= since && rise > (long)major * currency.MinorPerMajor && rise * 100m > before * (decimal)policy.BalanceJumpPercent)
            {
                jumps.Add((currency, rise));
            }
        }

        var told = step.Reasons.SingleOrDefault(r => r.Rule == Rule.BalanceJumped)?.Amount;
        SimulationFault.Unless(
            told is null ? jumps.Count == 0 : jumps.Contains((told.Value.Currency, told.Value.MinorUnits)),
            $"the balance of {customer.Master.Id} jumped by {string.Join(' ', jumps)} on {on:O}: {step}");
    }
}
