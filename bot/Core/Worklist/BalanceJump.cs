namespace CollectionsBot.Core;

/// <summary>Notices balances that rose by more than an amount of their currency, or a share of what they were, in a few days.</summary>
internal static class BalanceJump
{
    /// <summary>The jump of each currency on a date, by currency.</summary>
    public static ImmutableArray<Reason> Of(Account account, ImmutableArray<Balance> balances, DateOnly on, WorklistPolicy policy)
    {
        ImmutableArray<Reason> jumps = [];
        if (policy.BalanceJumpDays > 0)
        {
            foreach (var balance in balances)
            {
                if (account.RiseOn(on, policy.BalanceJumpDays, balance.Currency) is { } rise && rise.Amount > policy.JumpOver(rise.Before))
                {
                    jumps = jumps.Add(new Reason(Rule.BalanceJumped, Points.BalanceJumped, Amount: rise.Amount, Date: rise.Since));
                }
            }
        }

        return jumps;
    }

    /// <summary>The jump that matters most: the largest against the small balance of its currency, then by currency.</summary>
    public static Reason? Largest(Account account, ImmutableArray<Balance> balances, DateOnly on, WorklistPolicy policy)
    {
        var jumps = Of(account, balances, on, policy);
        return jumps.IsEmpty ? null : jumps.MaxBy(r => Points.ForAmount(r.Amount!.Value, policy.ToleranceOf(r.Amount.Value.Currency)));
    }
}
