namespace CollectionsBot.Core;

/// <summary>An open dispute of a customer, as a row of a list.</summary>
/// <param name="Customer">Who contests.</param>
/// <param name="Dispute">The dispute.</param>
public sealed record DisputeRow(Customer Customer, Dispute Dispute)
{
    /// <summary>The disputes that ask for an answer on a date, the one due first on top, then the oldest.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="filter">Which of them; ages, currencies and amounts do not matter.</param>
    /// <param name="onlyLate">Whether only those count whose answer is late.</param>
    /// <param name="on">The business date.</param>
    public static ImmutableArray<DisputeRow> Of(IEnumerable<Account> accounts, AccountFilter filter, bool onlyLate, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(filter);
        return
        [
            .. accounts.Where(a => a.Disputes.Count > 0 && filter.Takes(a))
                .SelectMany(a => a.OpenDisputesOn(on).Where(d => !onlyLate || d.IsLate(on)).Select(d => new DisputeRow(a.Customer, d)))
                .OrderBy(r => r.Dispute.DueOn ?? DateOnly.MaxValue).ThenBy(r => r.Dispute.Sequence),
        ];
    }
}
