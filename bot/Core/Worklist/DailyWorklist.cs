namespace CollectionsBot.Core;

/// <summary>The worklist of one date: worked out once, and mended for the accounts that change on the way.</summary>
/// <remarks>Not thread-safe: it belongs to the one writer of its portfolio.</remarks>
internal sealed class DailyWorklist
{
    private static readonly Comparer<DigestEntry> Order = Comparer<DigestEntry>.Create((a, b) => Compare(KeyOf(a), KeyOf(b)));
    private readonly PortfolioRules _rules;
    private readonly Dictionary<Account, Row> _rows = [];
    private readonly List<BalanceColumns> _totals = [];
    private readonly List<DigestEntry> _entries;
    private int _open;
    private int _resting;

    /// <summary>Works out the worklist of a set of accounts on a date.</summary>
    public DailyWorklist(IEnumerable<Account> accounts, DateOnly on, PortfolioRules rules)
    {
        (On, _rules) = (on, rules);
        var entries = new List<DigestEntry>();
        foreach (var account in accounts)
        {
            if (TakeIn(account) is { } entry)
            {
                entries.Add(entry);
            }
        }

        var (keys, sorted) = (entries.Select(KeyOf).ToArray(), entries.ToArray());
        Array.Sort(keys, sorted, Comparer<(int Points, int OldestDays, string Id)>.Create(Compare));
        _entries = [.. sorted];
    }

    /// <summary>The date.</summary>
    public DateOnly On { get; }

    /// <summary>The digest as it is now.</summary>
    public Digest ToDigest() => new(On, BalanceColumns.ToBalances(_totals), [.. _entries], _open, _resting);

    /// <summary>Works out anew what is to be done about an account.</summary>
    public void Mend(Account account)
    {
        if (_rows.Remove(account, out var before))
        {
            _open -= before.Balances.IsEmpty ? 0 : 1;
            _resting -= before.Rests ? 1 : 0;
            foreach (var balance in before.Balances)
            {
                BalanceColumns.Of(balance.Currency, _totals).TakeOut(balance, _totals);
            }

            if (before.Entry is { } gone)
            {
                _entries.RemoveAt(_entries.BinarySearch(gone, Order));
            }
        }

        if (TakeIn(account) is { } entry)
        {
            _entries.Insert(~_entries.BinarySearch(entry, Order), entry);
        }
    }

    /// <summary>Adds an account up; gives back its entry when something is to be done about it.</summary>
    private DigestEntry? TakeIn(Account account)
    {
        // Who owes nothing needs nothing, unless deliveries are still held back.
        if (account.Items.Count == 0 && CreditHold.Of(account, On) is null)
        {
            return null;
        }

        var step = Worklist.NextStep(account, On, _rules, at: null, out var standing);
        var row = new Row(standing.Balances, step.Action == NextAction.None ? null : new DigestEntry(account.Customer, step), step.RestUntil is not null);
        _rows[account] = row;
        _open += row.Balances.IsEmpty ? 0 : 1;
        _resting += row.Rests ? 1 : 0;
        foreach (var balance in row.Balances)
        {
            BalanceColumns.Of(balance.Currency, _totals).Add(balance);
        }

        return row.Entry;
    }

    private static (int Points, int OldestDays, string Id) KeyOf(DigestEntry entry) => (entry.Step.Points, entry.Step.OldestDays, entry.Customer.Id.Value);

    /// <summary>Most points first, then the oldest debt, then by customer.</summary>
    private static int Compare((int Points, int OldestDays, string Id) a, (int Points, int OldestDays, string Id) b) =>
        a.Points != b.Points ? b.Points.CompareTo(a.Points)
        : a.OldestDays != b.OldestDays ? b.OldestDays.CompareTo(a.OldestDays)
        : string.CompareOrdinal(a.Id, b.Id);

    private readonly record struct Row(ImmutableArray<Balance> Balances, DigestEntry? Entry, bool Rests);
}
