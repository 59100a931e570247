namespace CollectionsBot.Core;

/// <summary>What one account adds to the worklist of a date: all of it follows from the account, so nothing of it need be kept.</summary>
/// <param name="Balances">What it owes, per currency; empty when nothing is open.</param>
/// <param name="Ranked">Its place in the list; null when nothing is to be done about it.</param>
/// <param name="Rests">Whether it rests until a later date.</param>
internal readonly record struct WorklistRow(ImmutableArray<Balance> Balances, RankedAccount? Ranked, bool Rests)
{
    /// <summary>Works out the row of an account.</summary>
    public static WorklistRow Of(Account account, DateOnly on, PortfolioRules rules, ContactTiming timing)
    {
        // Who owes nothing needs nothing, unless deliveries are still held back.
        if (account.IsMergedAway || (account.Items.Count == 0 && CreditHold.Of(account, on) is null))
        {
            return new([], null, false);
        }

        var step = Worklist.NextStep(account, on, rules, timing, out var standing);
        return new(standing.Balances, step.Action == NextAction.None ? null : RankedAccount.Of(account, step), step.RestUntil is not null);
    }
}
