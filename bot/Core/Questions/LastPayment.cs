namespace CollectionsBot.Core;

/// <summary>When a customer last paid, and how much.</summary>
/// <param name="On">The business date on which it was seen, or the day that an imported payment history tells.</param>
/// <param name="Amount">How much; more than zero.</param>
public sealed record LastPayment(DateOnly On, Money Amount)
{
    /// <summary>The last payment by a date; the largest of one day. Null when none was seen.</summary>
    public static LastPayment? Of(Account account, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Receipts.Select(r => new LastPayment(r.On, r.Amount))
            .Concat(account.PastPayments.Select(p => new LastPayment(p.On, p.Item.Amount)))
            .Where(p => p.On <= on && p.Amount.IsPositive)
            .OrderBy(p => p.On).ThenBy(p => p.Amount.MinorUnits).ThenByDescending(p => p.Amount.Currency)
            .LastOrDefault();
    }
}
