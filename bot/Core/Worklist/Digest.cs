namespace CollectionsBot.Core;

/// <summary>One row of the digest.</summary>
/// <param name="Customer">Who.</param>
/// <param name="Step">What is to be done, and why.</param>
public sealed record DigestEntry(Customer Customer, NextStep Step);

/// <summary>Who needs a reminder or a follow-up on a date, most urgent first.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Totals">What the whole portfolio owes, per currency.</param>
/// <param name="Entries">The accounts that need something, in their total order.</param>
/// <param name="Accounts">How many accounts have something open.</param>
/// <param name="Resting">How many of those rest until a later date.</param>
public sealed record Digest(
    DateOnly Date, ImmutableArray<Balance> Totals, ImmutableArray<DigestEntry> Entries, int Accounts, int Resting)
{
    /// <summary>The digest of a set of accounts.</summary>
    /// <remarks>Most points first, then the oldest debt, then by customer: the same history and date give the same list.</remarks>
    public static Digest Of(IEnumerable<Account> accounts, DateOnly on, PortfolioRules rules)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var (entries, totals, open, resting) = (new List<DigestEntry>(), new List<BalanceColumns>(), 0, 0);
        foreach (var account in accounts)
        {
            if (account.Items.Count == 0)
            {
                continue;
            }

            var standing = Standing.Of(account, on, rules.Worklist);
            var step = ContactTiming.Apply(Worklist.NextStep(standing), account, on, rules, at: null);
            open++;
            resting += step.RestUntil is null ? 0 : 1;
            foreach (var balance in standing.Balances)
            {
                BalanceColumns.Of(balance.Currency, totals).Add(balance);
            }

            if (step.Action != NextAction.None)
            {
                entries.Add(new DigestEntry(account.Customer, step));
            }
        }

        return new Digest(on, BalanceColumns.ToBalances(totals), InOrder(entries), open, resting);
    }

    private static ImmutableArray<DigestEntry> InOrder(List<DigestEntry> entries)
    {
        var keys = entries.Select(e => (-e.Step.Points, -e.Step.OldestDays, e.Customer.Id.Value)).ToArray();
        var sorted = entries.ToArray();
        Array.Sort(keys, sorted, Comparer<(int Points, int Days, string Id)>.Create((a, b) =>
            a.Points != b.Points ? a.Points.CompareTo(b.Points)
            : a.Days != b.Days ? a.Days.CompareTo(b.Days)
            : string.CompareOrdinal(a.Id, b.Id)));
        return [.. sorted];
    }
}
