namespace CollectionsBot.Simulation.Model;

/// <summary>Which roles may decide a request.</summary>
internal static class KnownLimits
{
    /// <summary>The roles that the policy allows to decide.</summary>
    public static ImmutableArray<Role> Deciders(ApprovalPolicy policy, KnownTerms terms, DateOnly on) =>
        [.. Enum.GetValues<Role>().Where(role => Allows(policy, role, terms) && (terms.Terms is not PlanTerms plan || AllowsPlan(policy, role, plan, on)))];

    private static bool Allows(ApprovalPolicy policy, Role role, KnownTerms terms)
    {
        var lines = policy.Limits.Where(l => l.Role == role && l.Kind == terms.Terms.Kind).ToList();
        var own = lines.Find(l => l.Currency is not null && l.Currency == terms.Size?.Currency.Code);
        var general = lines.Find(l => l.Currency is null);
        if ((own ?? general) is not { } line)
        {
            return false;
        }

        // What is meant with two decimals is a hundred times as much without, and a third of it with three.
        return line.UpTo is not { } most || terms.Size is not { } size || size.Currency.Decimals switch
        {
            0 when own is null => size.MinorUnits <= most * 100,
            0 => size.MinorUnits <= most,
            3 when own is null => size.MinorUnits * 3m <= most * 1000,
            3 => size.MinorUnits <= most * 1000,
            _ => size.MinorUnits <= most * 100,
        };
    }

    private static bool AllowsPlan(ApprovalPolicy policy, Role role, PlanTerms plan, DateOnly on)
    {
        if (!policy.Plans.TryGetValue(role, out var limits))
        {
            return true;
        }

        var whole = plan.Payments.Sum(p => p.Amount.MinorUnits);
        var smallest = plan.Payments.Min(p => p.Amount.MinorUnits) / (decimal)plan.Covers.Currency.MinorPerMajor;
        return plan.Payments.Length <= limits.PaymentsMax
            && plan.Payments[^1].DueOn.DayNumber - on.DayNumber <= limits.LengthDaysMax
            && plan.Payments[0].Amount.MinorUnits * 100m >= whole * (decimal)limits.PaidFirstPercentMin
            && smallest >= limits.SmallestInstalment.GetValueOrDefault(plan.Covers.Currency.Code);
    }
}
