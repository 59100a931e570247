using System.Runtime.InteropServices;

namespace CollectionsBot.Core;

/// <summary>The columns of one currency's balance while they are being summed up.</summary>
/// <remarks>A balance is immutable; making one for every item of a million would cost more than the sum itself.</remarks>
internal sealed class BalanceColumns(Currency currency)
{
    private int _balances;
    private long _notDue;
    private long _days1To30;
    private long _days31To60;
    private long _days61To90;
    private long _days91Up;
    private long _creditNotes;
    private long _unappliedCash;

    /// <summary>The columns of a currency among those begun; new ones when it has none yet.</summary>
    public static BalanceColumns Of(Currency currency, List<BalanceColumns> begun)
    {
        foreach (var columns in begun)
        {
            if (columns.Currency == currency)
            {
                return columns;
            }
        }

        begun.Add(new BalanceColumns(currency));
        return begun[^1];
    }

    /// <summary>The balances, ordered by currency code.</summary>
    public static ImmutableArray<Balance> ToBalances(List<BalanceColumns> columns)
    {
        if (columns.Count > 1)
        {
            columns.Sort((a, b) => a.Currency.CompareTo(b.Currency));
        }

        var balances = new Balance[columns.Count];
        for (var i = 0; i < balances.Length; i++)
        {
            balances[i] = columns[i].ToBalance();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(balances);
    }

    /// <summary>Adds an open item in the column of its age.</summary>
    public void Add(OpenItem item, DateOnly on, AgeingBasis basis)
    {
        ref var column = ref _unappliedCash;
        if (item.Type == ItemType.CreditNote)
        {
            column = ref _creditNotes;
        }
        else if (item.Type != ItemType.Payment)
        {
            column = ref ColumnOf(item.AgeOn(on, basis));
        }

        column = checked(column + item.Open.MinorUnits);
    }

    /// <summary>Adds column by column.</summary>
    public void Add(Balance balance)
    {
        _balances++;
        Add(balance, 1);
    }

    /// <summary>Adds the balances that others were summed up from.</summary>
    public void Add(BalanceColumns others)
    {
        _balances += others._balances;
        Add(others.ToBalance(), 1);
    }

    /// <summary>Takes out a balance that was added; a currency without any is no longer among those begun.</summary>
    public void TakeOut(Balance balance, List<BalanceColumns> begun)
    {
        Add(balance, -1);
        if (--_balances == 0)
        {
            begun.Remove(this);
        }
    }

    private void Add(Balance balance, int sign)
    {
        _notDue = checked(_notDue + (sign * balance.NotDue.MinorUnits));
        _days1To30 = checked(_days1To30 + (sign * balance.Days1To30.MinorUnits));
        _days31To60 = checked(_days31To60 + (sign * balance.Days31To60.MinorUnits));
        _days61To90 = checked(_days61To90 + (sign * balance.Days61To90.MinorUnits));
        _days91Up = checked(_days91Up + (sign * balance.Days91Up.MinorUnits));
        _creditNotes = checked(_creditNotes + (sign * balance.CreditNotes.MinorUnits));
        _unappliedCash = checked(_unappliedCash + (sign * balance.UnappliedCash.MinorUnits));
    }

    /// <summary>The currency.</summary>
    public Currency Currency => currency;

    private ref long ColumnOf(int days)
    {
        switch (days)
        {
            case <= 0:
                return ref _notDue;
            case <= 30:
                return ref _days1To30;
            case <= 60:
                return ref _days31To60;
            case <= 90:
                return ref _days61To90;
            default:
                return ref _days91Up;
        }
    }

    private Balance ToBalance() => new(
        new Money(_notDue, currency),
        new Money(_days1To30, currency),
        new Money(_days31To60, currency),
        new Money(_days61To90, currency),
        new Money(_days91Up, currency),
        new Money(_creditNotes, currency),
        new Money(_unappliedCash, currency));
}
