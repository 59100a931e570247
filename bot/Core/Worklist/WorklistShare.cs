namespace CollectionsBot.Core;

/// <summary>What a share of the accounts adds to the worklist of a date.</summary>
/// <remarks>Nothing in it depends on the other accounts, so shares can be worked out at the same time.</remarks>
internal sealed class WorklistShare
{
    private readonly DateOnly _on;
    private readonly PortfolioRules _rules;
    private readonly ContactTiming _timing;
    private readonly Dictionary<Account, Row> _rows;
    private readonly List<BalanceColumns> _totals = [];

    /// <summary>Works out the share.</summary>
    public WorklistShare(ReadOnlySpan<Account> accounts, DateOnly on, PortfolioRules rules)
    {
        (_on, _rules, _timing, _rows) = (on, rules, new ContactTiming(on, rules, at: null), new Dictionary<Account, Row>(accounts.Length));
        var entries = new List<RankedEntry>(accounts.Length);
        foreach (var account in accounts)
        {
            if (TakeIn(account) is { } entry)
            {
                entries.Add(RankedEntry.Of(entry));
            }
        }

        entries.Sort();
        Entries = entries;
    }

    /// <summary>The entries in their order, as they were worked out at first.</summary>
    public List<RankedEntry> Entries { get; }

    /// <summary>What these accounts owe, per currency.</summary>
    public ImmutableArray<Balance> Totals => BalanceColumns.ToBalances(_totals);

    /// <summary>How many have something open.</summary>
    public int Open { get; private set; }

    /// <summary>How many of those rest until a later date.</summary>
    public int Resting { get; private set; }

    /// <summary>Adds an account; gives back its entry when something is to be done about it.</summary>
    public DigestEntry? TakeIn(Account account)
    {
        // Who owes nothing needs nothing, unless deliveries are still held back.
        if (account.IsMergedAway || (account.Items.Count == 0 && CreditHold.Of(account, _on) is null))
        {
            return null;
        }

        var step = Worklist.NextStep(account, _on, _rules, _timing, out var standing);
        var entry = step.Action == NextAction.None ? null : new DigestEntry(account.Customer, step) { Owner = account.Owner, Tags = account.Tags };
        var row = new Row(standing.Balances, entry, step.RestUntil is not null);
        _rows[account] = row;
        Open += row.Balances.IsEmpty ? 0 : 1;
        Resting += row.Rests ? 1 : 0;
        foreach (var balance in row.Balances)
        {
            BalanceColumns.Of(balance.Currency, _totals).Add(balance);
        }

        return entry;
    }

    /// <summary>Takes out an account if it is in this share; gives back its entry when it had one.</summary>
    public DigestEntry? TakeOut(Account account)
    {
        if (!_rows.Remove(account, out var row))
        {
            return null;
        }

        Open -= row.Balances.IsEmpty ? 0 : 1;
        Resting -= row.Rests ? 1 : 0;
        foreach (var balance in row.Balances)
        {
            BalanceColumns.Of(balance.Currency, _totals).TakeOut(balance, _totals);
        }

        return row.Entry;
    }

    private readonly record struct Row(ImmutableArray<Balance> Balances, DigestEntry? Entry, bool Rests);
}
