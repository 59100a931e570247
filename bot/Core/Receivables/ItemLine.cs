namespace CollectionsBot.Core;

/// <summary>An open item with what the day's list asks of each of a million: in the items themselves it lies far apart.</summary>
internal readonly struct ItemLine(OpenItem item)
{
    private readonly long _minorUnits = item.Open.MinorUnits;

    /// <summary>The item.</summary>
    public OpenItem Item => item;

    /// <summary>What is open of it.</summary>
    public Money Open => new(_minorUnits, Currency);

    /// <summary>The currency of what is open.</summary>
    public Currency Currency { get; } = item.Open.Currency;

    /// <inheritdoc cref="OpenItem.Type"/>
    public ItemType Type { get; } = item.Type;

    /// <inheritdoc cref="OpenItem.AgedFrom"/>
    public DateOnly AgedFrom { get; } = item.AgedFrom;

    /// <inheritdoc cref="OpenItem.IsDebt"/>
    public bool IsDebt => OpenItem.IsDebtOf(Type);

    /// <inheritdoc cref="OpenItem.AgeOn"/>
    public int AgeOn(DateOnly on, AgeingBasis basis) => basis == AgeingBasis.DueDate ? DaysPastDue(on) : item.AgeOn(on, basis);

    /// <inheritdoc cref="OpenItem.DaysPastDue"/>
    public int DaysPastDue(DateOnly on) => on.DayNumber - AgedFrom.DayNumber;

    /// <inheritdoc cref="OpenItem.IsOverdue"/>
    public bool IsOverdue(DateOnly on) => IsDebt && DaysPastDue(on) > 0;
}
