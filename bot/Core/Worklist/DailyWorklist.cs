using System.Runtime.InteropServices;

namespace CollectionsBot.Core;

/// <summary>The worklist of one date: worked out once, and mended for the accounts that change on the way.</summary>
/// <remarks>Not thread-safe: it belongs to the one writer of its portfolio.</remarks>
internal sealed class DailyWorklist
{
    private static readonly Comparer<DigestEntry> Order =
        Comparer<DigestEntry>.Create((a, b) => RankOf(a).CompareTo(RankOf(b)) is not 0 and var order ? order : ById(a, b));
    private readonly PortfolioRules _rules;
    private readonly Dictionary<Account, Row> _rows;
    private readonly List<BalanceColumns> _totals = [];
    private readonly List<DigestEntry> _entries;
    private int _open;
    private int _resting;

    /// <summary>Works out the worklist of a set of accounts on a date.</summary>
    public DailyWorklist(IEnumerable<Account> accounts, DateOnly on, PortfolioRules rules)
    {
        (On, _rules) = (on, rules);
        var count = accounts.TryGetNonEnumeratedCount(out var known) ? known : 0;
        (_rows, _entries) = (new Dictionary<Account, Row>(count), new List<DigestEntry>(count));
        foreach (var account in accounts)
        {
            if (TakeIn(account) is { } entry)
            {
                _entries.Add(entry);
            }
        }

        Sort(_entries);
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
        if (account.IsMergedAway || (account.Items.Count == 0 && CreditHold.Of(account, On) is null))
        {
            return null;
        }

        var step = Worklist.NextStep(account, On, _rules, at: null, out var standing);
        var entry = step.Action == NextAction.None ? null : new DigestEntry(account.Customer, step) { Owner = account.Owner, Tags = account.Tags };
        var row = new Row(standing.Balances, entry, step.RestUntil is not null);
        _rows[account] = row;
        _open += row.Balances.IsEmpty ? 0 : 1;
        _resting += row.Rests ? 1 : 0;
        foreach (var balance in row.Balances)
        {
            BalanceColumns.Of(balance.Currency, _totals).Add(balance);
        }

        return row.Entry;
    }

    /// <summary>By rank first, as whole numbers, and by customer only among those of one rank: the texts that would be compared lie far apart.</summary>
    private static void Sort(List<DigestEntry> entries)
    {
        var all = CollectionsMarshal.AsSpan(entries);
        var ranks = new long[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            ranks[i] = RankOf(all[i]);
        }

        ranks.AsSpan().Sort(all);
        for (int from = 0, to; from < all.Length; from = to)
        {
            for (to = from + 1; to < all.Length && ranks[to] == ranks[from]; to++)
            {
            }

            all[from..to].Sort(ById);
        }
    }

    /// <summary>The lowest stands first: most points, then the oldest debt.</summary>
    private static long RankOf(DigestEntry entry) => -(((long)entry.Step.Points << 32) | (uint)entry.Step.OldestDays);

    private static int ById(DigestEntry a, DigestEntry b) => a.Customer.Id.CompareTo(b.Customer.Id);

    private readonly record struct Row(ImmutableArray<Balance> Balances, DigestEntry? Entry, bool Rests);
}
