namespace CollectionsBot.Core;

/// <summary>One row of the digest.</summary>
/// <param name="Customer">Who.</param>
/// <param name="Step">What is to be done, and why.</param>
public sealed record DigestEntry(Customer Customer, NextStep Step)
{
    /// <summary>The collector who looks after them; null when nobody does.</summary>
    public Owner? Owner { get; init; }

    /// <summary>Their tags, in the order of their letters.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];
}

/// <summary>Who needs a reminder or a follow-up on a date, most urgent first.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Totals">What the whole portfolio owes, per currency.</param>
/// <param name="Entries">The accounts that need something, in their total order: one page of them, or all.</param>
/// <param name="Accounts">How many accounts have something open.</param>
/// <param name="Resting">How many of those rest until a later date.</param>
public sealed record Digest(
    DateOnly Date, ImmutableArray<Balance> Totals, ImmutableArray<DigestEntry> Entries, int Accounts, int Resting)
{
    /// <summary>How many entries stand above those here, on pages before.</summary>
    public int From { get; init; }

    /// <summary>How many accounts of those asked for need something, on all pages.</summary>
    public int Needing { get; init; } = Entries.Length;

    /// <summary>The requests that wait for a decision, oldest first.</summary>
    public ImmutableArray<WaitingRequest> Waiting { get; init; } = [];

    /// <summary>The digest of a set of accounts.</summary>
    /// <remarks>Most points first, then the oldest debt, then by customer: the same history and date give the same list.</remarks>
    public static Digest Of(IEnumerable<Account> accounts, DateOnly on, PortfolioRules rules)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(rules);
        return new DailyWorklist(accounts, on, rules, Portfolio.InTurn).ToDigest(page: null, filter: null);
    }
}
