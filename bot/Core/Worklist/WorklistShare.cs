namespace CollectionsBot.Core;

/// <summary>The worklist of a share of the accounts.</summary>
/// <remarks>Nothing in it depends on the other accounts, so shares can be worked out at the same time.</remarks>
internal sealed class WorklistShare
{
    /// <summary>Works out the share.</summary>
    public WorklistShare(ReadOnlySpan<Account> accounts, DateOnly on, PortfolioRules rules)
    {
        var timing = new ContactTiming(on, rules, at: null);
        Listed = new List<RankedAccount>(accounts.Length);
        foreach (var account in accounts)
        {
            var row = WorklistRow.Of(account, on, rules, timing);
            Sums.Add(row);
            if (row.Ranked is { } ranked)
            {
                Listed.Add(ranked);
            }
        }

        Listed.Sort();
    }

    /// <summary>Those that need something, in their order.</summary>
    public List<RankedAccount> Listed { get; }

    /// <summary>What the share comes to.</summary>
    public WorklistSums Sums { get; } = new();
}
