namespace CollectionsBot.Core;

/// <summary>The worklist of one date: worked out once, and mended for the accounts that change on the way.</summary>
/// <remarks>
/// It keeps the order and the sums. What is to be done about an account, and why, takes microseconds to work out: that is
/// done again for the entries that somebody looks at, and not kept for the tens of thousands that nobody does. Not
/// thread-safe: it belongs to the one writer of its portfolio.
/// </remarks>
internal sealed class DailyWorklist
{
    private readonly PortfolioRules _rules;
    private readonly ContactTiming _timing;
    private readonly WorklistSums _sums;
    private readonly List<RankedAccount> _listed;
    private readonly Dictionary<Account, WorklistRow> _changing = [];

    /// <summary>Works out the worklist of a set of accounts on a date, one half and the other by <paramref name="both"/>.</summary>
    public DailyWorklist(IEnumerable<Account> accounts, DateOnly on, PortfolioRules rules, Action<Action, Action> both)
    {
        (On, _rules, _timing) = (on, rules, new ContactTiming(on, rules, at: null));
        var all = accounts.ToArray();
        var half = all.Length / 2;
        var (one, other) = (default(WorklistShare), default(WorklistShare));
        // The rules only read, and each half its own accounts, so that neither notices when the other is worked out.
        both(
            () => one = new WorklistShare(all.AsSpan(..half), on, rules),
            () => other = new WorklistShare(all.AsSpan(half..), on, rules));
        _listed = Merged(one!.Listed, other!.Listed);
        _sums = one.Sums;
        _sums.Add(other.Sums);
    }

    /// <summary>The date.</summary>
    public DateOnly On { get; }

    /// <summary>How many accounts have changed since it was last asked for.</summary>
    public int Changing => _changing.Count;

    /// <summary>Remembers what an account adds to the list, because it is about to change.</summary>
    public void Expect(Account account)
    {
        if (!_changing.ContainsKey(account))
        {
            _changing.Add(account, Row(account));
        }
    }

    /// <summary>The digest as it is now, with one page of its entries, or with all of them.</summary>
    public Digest ToDigest(DigestPage? page, DigestFilter? filter)
    {
        var listed = Listed(filter);
        var rows = page?.Of(listed.Count) ?? ..;
        var (from, count) = rows.GetOffsetAndLength(listed.Count);
        return new Digest(On, _sums.Totals, [.. listed.Slice(from, count).Select(Entry)], _sums.Open, _sums.Resting)
        {
            From = from,
            Needing = listed.Count,
        };
    }

    /// <summary>The account after a place, or the first one; after the last one it is the first again. Null when there is none.</summary>
    public WorklistTurn? Following(WorklistMark? after, DigestFilter? filter)
    {
        var listed = Listed(filter);
        if (listed.Count == 0)
        {
            return null;
        }

        var found = after is { } mark ? listed.BinarySearch(RankedAccount.At(mark)) : -1;
        var next = found >= 0 ? found + 1 : ~found;
        var ranked = listed[next % listed.Count];
        return new WorklistTurn(ranked.Id, new WorklistMark(ranked.Rank, ranked.Id), (next % listed.Count) + 1, listed.Count, next == listed.Count);
    }

    private List<RankedAccount> Listed(DigestFilter? filter)
    {
        Mend();
        return filter is null ? _listed : _listed.FindAll(r => filter.Takes(r.Account, On, _rules));
    }

    private void Mend()
    {
        foreach (var (account, before) in _changing)
        {
            if (before.Ranked is { } gone)
            {
                _listed.RemoveAt(_listed.BinarySearch(gone));
            }

            var now = Row(account);
            if (now.Ranked is { } ranked)
            {
                _listed.Insert(~_listed.BinarySearch(ranked), ranked);
            }

            _sums.Add(now);
            _sums.TakeOut(before);
        }

        _changing.Clear();
    }

    private WorklistRow Row(Account account) => WorklistRow.Of(account, On, _rules, _timing);

    private DigestEntry Entry(RankedAccount ranked) => new(ranked.Account.Customer, Worklist.NextStep(ranked.Account, On, _rules, _timing, out _))
    {
        Owner = ranked.Account.Owner,
        Tags = ranked.Account.Tags,
    };

    private static List<RankedAccount> Merged(List<RankedAccount> some, List<RankedAccount> others)
    {
        var merged = new List<RankedAccount>(some.Count + others.Count);
        for (int i = 0, j = 0; i < some.Count || j < others.Count;)
        {
            merged.Add(j == others.Count || (i < some.Count && some[i].CompareTo(others[j]) < 0) ? some[i++] : others[j++]);
        }

        return merged;
    }
}
