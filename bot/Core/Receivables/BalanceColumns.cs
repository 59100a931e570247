using System.Diagnostics.CodeAnalysis;

namespace CollectionsBot.Core;

/// <summary>The columns of one currency's balance while they are being summed up.</summary>
/// <remarks>A balance is immutable; making one for every item of a million would cost more than the sum itself.</remarks>
internal struct BalanceColumns(Currency currency)
{
    private long _notDue;
    private long _days1To30;
    private long _days31To60;
    private long _days61To90;
    private long _days91Up;
    private long _creditNotes;
    private long _unappliedCash;

    /// <summary>The currency; null before the first is known.</summary>
    public readonly Currency? Currency => currency;

    /// <summary>How many items or balances it is the sum of.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an open item in the column of its age.</summary>
    public void Add(in ItemLine item, DateOnly on, AgeingBasis basis)
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
        Count++;
    }

    /// <summary>Adds a balance column by column, which may itself be the sum of several.</summary>
    public void Add(Balance balance, int count = 1)
    {
        Count += count;
        AddColumns(balance, 1);
    }

    /// <summary>Takes out a balance that was added.</summary>
    public void TakeOut(Balance balance)
    {
        Count--;
        AddColumns(balance, -1);
    }

    /// <summary>The balance.</summary>
    public readonly Balance ToBalance() => new(
        new Money(_notDue, currency),
        new Money(_days1To30, currency),
        new Money(_days31To60, currency),
        new Money(_days61To90, currency),
        new Money(_days91Up, currency),
        new Money(_creditNotes, currency),
        new Money(_unappliedCash, currency));

    private void AddColumns(Balance balance, int sign)
    {
        _notDue = checked(_notDue + (sign * balance.NotDue.MinorUnits));
        _days1To30 = checked(_days1To30 + (sign * balance.Days1To30.MinorUnits));
        _days31To60 = checked(_days31To60 + (sign * balance.Days31To60.MinorUnits));
        _days61To90 = checked(_days61To90 + (sign * balance.Days61To90.MinorUnits));
        _days91Up = checked(_days91Up + (sign * balance.Days91Up.MinorUnits));
        _creditNotes = checked(_creditNotes + (sign * balance.CreditNotes.MinorUnits));
        _unappliedCash = checked(_unappliedCash + (sign * balance.UnappliedCash.MinorUnits));
    }

    [UnscopedRef]
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
}
