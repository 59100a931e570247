namespace CollectionsBot.Core;

/// <summary>A promise of a customer with what has become of it, as a row of a list.</summary>
/// <param name="Customer">Who promised.</param>
/// <param name="Judged">The promise.</param>
public sealed record PromiseRow(Customer Customer, JudgedPromise Judged)
{
    /// <summary>The promises that fall due in a period, by due date, then by customer and in the order in which they were made.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="filter">Which of them; ages do not matter.</param>
    /// <param name="takes">Which states count.</param>
    /// <param name="due">The first and the last due date.</param>
    /// <param name="on">The business date of judgement; promises made later are left out.</param>
    /// <param name="policy">How long a promise may be late.</param>
    public static ImmutableArray<PromiseRow> Of(
        IEnumerable<Account> accounts, AccountFilter filter, Func<PromiseStatus, bool> takes, (DateOnly From, DateOnly To) due, DateOnly on, WorklistPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(takes);
        ArgumentNullException.ThrowIfNull(policy);
        return
        [
            .. accounts.Where(a => a.Promises.Count > 0 && filter.Takes(a))
                .SelectMany(a => PromiseJudgement.Judge([.. a.Promises.Where(p => p.MadeOn <= on)], a.Receipts, on, policy.PromiseToleranceDays)
                    .Where(j => takes(j.Status) && j.Promise.DueOn >= due.From && j.Promise.DueOn <= due.To && filter.Takes(j.Promise.Amount))
                    .Select(j => new PromiseRow(a.Customer, j)))
                .OrderBy(r => r.Judged.Promise.DueOn).ThenBy(r => r.Customer.Id).ThenBy(r => r.Judged.Promise.Sequence),
        ];
    }
}
