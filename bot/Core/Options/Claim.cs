namespace CollectionsBot.Core;

/// <summary>What is overdue in one currency and may be asked for.</summary>
/// <param name="Amount">The overdue debts less the credits; what is contested or put off is left out. More than zero, unless all is left out.</param>
/// <param name="LeftOut">What is overdue but contested, or put off to a later date.</param>
/// <param name="AgeDays">How many days it is past due, on average by amount, rounded half up.</param>
/// <param name="OldestDays">How many days the oldest of it is past due.</param>
public sealed record Claim(Money Amount, Money LeftOut, int AgeDays, int OldestDays)
{
    /// <summary>The claims on a customer by currency; none where nothing is overdue, or credits cover it.</summary>
    internal static IEnumerable<Claim> Of(Account account, DateOnly on)
    {
        var contested = account.DisputedOn(on);
        foreach (var balance in account.BalancesOn(on).Where(b => (b.Overdue + b.Credits).IsPositive).OrderBy(b => b.Currency))
        {
            var overdue = account.Items.Where(i => i.Open.Currency == balance.Currency && i.IsOverdue(on)).ToList();
            var disputed = overdue.Where(i => contested.Contains(i.Key)).ToList();
            var asked = overdue.Where(i => !contested.Contains(i.Key) && account.Requests.ChasedFrom(i, on) < on).ToList();
            var amount = Sum(asked, balance.Currency) + balance.Credits;
            if (amount.IsPositive || disputed.Count > 0)
            {
                yield return new Claim(
                    amount.IsPositive ? amount : Money.Zero(balance.Currency),
                    Sum(overdue.Except(asked), balance.Currency),
                    Average(amount.IsPositive ? asked : disputed, on),
                    overdue.Max(i => i.DaysPastDue(on)));
            }
        }
    }

    private static Money Sum(IEnumerable<OpenItem> items, Currency currency) => items.Aggregate(Money.Zero(currency), (sum, i) => sum + i.Open);

    private static int Average(IEnumerable<OpenItem> items, DateOnly on)
    {
        var (days, amount) = items.Aggregate((Days: Int128.Zero, Amount: Int128.Zero), (sum, i) =>
            (sum.Days + ((Int128)i.DaysPastDue(on) * i.Open.MinorUnits), sum.Amount + i.Open.MinorUnits));
        return (int)(((days * 2) + amount) / (amount * 2));
    }
}
