namespace CollectionsBot.Core;

/// <summary>What a person who asks about an account is told, worked out for one date.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Customer">Who.</param>
/// <param name="Balances">What they owe, per currency.</param>
/// <param name="Overdue">The overdue documents, oldest first.</param>
/// <param name="WithoutDueDate">How many debts have no due date and are aged from their document date.</param>
/// <param name="Promises">Every promise with what has become of it, oldest first.</param>
/// <param name="Disputes">The open disputes, oldest first.</param>
/// <param name="LastContact">The last contact attempt, or null.</param>
/// <param name="Step">What is to be done next, and why.</param>
public sealed record AccountView(
    DateOnly Date,
    Customer Customer,
    ImmutableArray<Balance> Balances,
    ImmutableArray<OpenItem> Overdue,
    int WithoutDueDate,
    ImmutableArray<JudgedPromise> Promises,
    ImmutableArray<Dispute> Disputes,
    LoggedContact? LastContact,
    NextStep Step)
{
    /// <summary>How they pay, judged by the history.</summary>
    public required Assessment Assessment { get; init; }

    /// <summary>The view of an account on a date.</summary>
    public static AccountView Of(Account account, DateOnly on, PortfolioRules rules)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(rules);
        return new AccountView(
            on,
            account.Customer,
            account.BalancesOn(on),
            [.. account.ItemsByAge().Where(i => i.IsOverdue(on))],
            account.Items.Count(i => i is { IsDebt: true, DueDate: null }),
            PromiseJudgement.Judge(account.Promises, account.Receipts, on, rules.Worklist.PromiseToleranceDays),
            [.. account.OpenDisputesOn(on)],
            account.Contacts.LastOrDefault(c => c.On <= on),
            Worklist.NextStep(account, on, rules.Worklist))
        {
            Assessment = Assessment.Of(account, on, rules.Worklist),
        };
    }
}
