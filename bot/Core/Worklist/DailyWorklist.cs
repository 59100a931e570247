namespace CollectionsBot.Core;

/// <summary>The worklist of one date: worked out once, and mended for the accounts that change on the way.</summary>
/// <remarks>Not thread-safe: it belongs to the one writer of its portfolio.</remarks>
internal sealed class DailyWorklist
{
    private readonly WorklistShare[] _shares = new WorklistShare[2];
    private readonly List<RankedEntry> _entries;

    /// <summary>Works out the worklist of a set of accounts on a date, one half and the other by <paramref name="both"/>.</summary>
    public DailyWorklist(IEnumerable<Account> accounts, DateOnly on, PortfolioRules rules, Action<Action, Action> both)
    {
        On = on;
        var all = accounts.ToArray();
        var half = all.Length / 2;
        // The rules only read, and each half its own accounts, so that neither notices when the other is worked out.
        both(
            () => _shares[0] = new WorklistShare(all.AsSpan(..half), on, rules),
            () => _shares[1] = new WorklistShare(all.AsSpan(half..), on, rules));
        _entries = Merged(_shares[0].Entries, _shares[1].Entries);
    }

    /// <summary>The date.</summary>
    public DateOnly On { get; }

    /// <summary>The digest as it is now.</summary>
    public Digest ToDigest() => new(
        On,
        Balance.Sum(_shares.SelectMany(s => s.Totals)),
        [.. _entries.Select(e => e.Entry)],
        _shares.Sum(s => s.Open),
        _shares.Sum(s => s.Resting));

    /// <summary>Works out anew what is to be done about an account.</summary>
    public void Mend(Account account)
    {
        foreach (var share in _shares)
        {
            if (share.TakeOut(account) is { } gone)
            {
                _entries.RemoveAt(_entries.BinarySearch(RankedEntry.Of(gone)));
            }
        }

        if (_shares[0].TakeIn(account) is { } entry)
        {
            var ranked = RankedEntry.Of(entry);
            _entries.Insert(~_entries.BinarySearch(ranked), ranked);
        }
    }

    private static List<RankedEntry> Merged(List<RankedEntry> some, List<RankedEntry> others)
    {
        var merged = new List<RankedEntry>(some.Count + others.Count);
        for (int i = 0, j = 0; i < some.Count || j < others.Count;)
        {
            merged.Add(j == others.Count || (i < some.Count && some[i].CompareTo(others[j]) < 0) ? some[i++] : others[j++]);
        }

        return merged;
    }
}
