namespace CollectionsBot.Core;

/// <summary>What the accounts of a worklist come to.</summary>
internal sealed class WorklistSums
{
    private BalanceSums _totals;

    /// <summary>What they owe, per currency.</summary>
    public ImmutableArray<Balance> Totals => _totals.ToBalances();

    /// <summary>How many have something open.</summary>
    public int Open { get; private set; }

    /// <summary>How many of those rest until a later date.</summary>
    public int Resting { get; private set; }

    /// <summary>Adds an account.</summary>
    public void Add(in WorklistRow row)
    {
        Count(row, 1);
        foreach (var balance in row.Balances)
        {
            _totals.Of(balance.Currency).Add(balance);
        }
    }

    /// <summary>Adds what other accounts come to.</summary>
    public void Add(WorklistSums others)
    {
        Open += others.Open;
        Resting += others.Resting;
        _totals.Add(others._totals);
    }

    /// <summary>Takes out an account that was added.</summary>
    public void TakeOut(in WorklistRow row)
    {
        Count(row, -1);
        foreach (var balance in row.Balances)
        {
            _totals.Of(balance.Currency).TakeOut(balance);
        }
    }

    private void Count(in WorklistRow row, int sign)
    {
        Open += row.Balances.IsEmpty ? 0 : sign;
        Resting += row.Rests ? sign : 0;
    }
}
