namespace CollectionsBot.Core;

/// <summary>What one customer owes in one currency, as a row of a list.</summary>
/// <param name="Customer">Who.</param>
/// <param name="Owner">Who looks after them; null when nobody does.</param>
/// <param name="Amount">How much of what was asked for; more than zero.</param>
/// <param name="OldestDays">How many days the oldest of it is past due; 0 when none is.</param>
public sealed record OwedRow(Customer Customer, Owner? Owner, Money Amount, int OldestDays)
{
    /// <summary>What is overdue, before credits: the oldest first, then by currency, the largest first, and by customer.</summary>
    /// <remarks>One pass over the accounts and their documents. With an age, only documents of that age count.</remarks>
    public static ImmutableArray<OwedRow> Overdue(IEnumerable<Account> accounts, AccountFilter filter, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(filter);
        return
        [
            .. accounts.Where(filter.Takes).SelectMany(a => OverdueOf(a, filter, on)).Where(r => filter.Takes(r.Amount))
                .OrderByDescending(r => r.OldestDays).ThenBy(r => r.Amount.Currency).ThenByDescending(r => r.Amount.MinorUnits).ThenBy(r => r.Customer.Id),
        ];
    }

    /// <summary>Who owes most, less credits: by currency, then the largest first, then by customer; so many in each currency.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="on">The business date.</param>
    /// <param name="most">The most rows of one currency; at least 1.</param>
    public static ImmutableArray<OwedRow> Most(IEnumerable<Account> accounts, AccountFilter filter, DateOnly on, int most)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return
        [
            .. accounts.Where(filter.Takes)
                .SelectMany(a => a.BalancesOn(on).Where(b => b.Total.IsPositive && filter.Takes(b.Total)).Select(b => (Account: a, Owed: b.Total)))
                .GroupBy(d => d.Owed.Currency).OrderBy(g => g.Key)
                .SelectMany(g => g.OrderByDescending(d => d.Owed.MinorUnits).ThenBy(d => d.Account.Customer.Id).Take(most))
                .Select(d => new OwedRow(d.Account.Customer, d.Account.Owner, d.Owed, OldestOf(d.Account, d.Owed.Currency, on))),
        ];
    }

    private static List<OwedRow> OverdueOf(Account account, AccountFilter filter, DateOnly on)
    {
        var rows = new List<OwedRow>(1);
        foreach (ref readonly var item in account.Items.Lines)
        {
            var days = item.DaysPastDue(on);
            if (!item.IsDebt || days <= 0 || !filter.TakesAge(days))
            {
                continue;
            }

            var currency = item.Currency;
            var at = rows.FindIndex(r => r.Amount.Currency == currency);
            if (at < 0)
            {
                rows.Add(new OwedRow(account.Customer, account.Owner, item.Open, days));
            }
            else
            {
                rows[at] = rows[at] with { Amount = rows[at].Amount + item.Open, OldestDays = Math.Max(rows[at].OldestDays, days) };
            }
        }

        return rows;
    }

    private static int OldestOf(Account account, Currency currency, DateOnly on)
    {
        var oldest = 0;
        foreach (ref readonly var item in account.Items.Lines)
        {
            oldest = item.Currency == currency && item.IsOverdue(on) ? Math.Max(oldest, item.DaysPastDue(on)) : oldest;
        }

        return oldest;
    }
}
