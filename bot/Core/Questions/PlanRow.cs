namespace CollectionsBot.Core;

/// <summary>A payment plan of a customer with what has become of it, as a row of a list.</summary>
/// <param name="Customer">Whose.</param>
/// <param name="Plan">The plan.</param>
public sealed record PlanRow(Customer Customer, JudgedPlan Plan)
{
    /// <summary>The plans of some states, the one whose next payment comes first on top, then by request.</summary>
    public static ImmutableArray<PlanRow> Of(IEnumerable<Account> accounts, AccountFilter filter, Func<JudgedPlan, bool> takes, DateOnly on, WorklistPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(takes);
        return
        [
            .. accounts.Where(a => a.Requests.All.Count > 0 && filter.Takes(a))
                .SelectMany(a => a.Requests.PlansOn(on, a.Receipts, policy)
                    .Where(p => takes(p) && filter.Takes(p.Terms.Whole)).Select(p => new PlanRow(a.Customer, p)))
                .OrderBy(r => r.Plan.Next?.DueOn ?? DateOnly.MaxValue).ThenBy(r => r.Plan.Request.Sequence),
        ];
    }
}
