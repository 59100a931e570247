namespace CollectionsBot.Core;

/// <summary>What sort of document an open item is.</summary>
public enum ItemType
{
    /// <summary>An invoice: a debt.</summary>
    Invoice,

    /// <summary>A later charge: a debt.</summary>
    DebitNote,

    /// <summary>A credit given: negative.</summary>
    CreditNote,

    /// <summary>Money received and not yet matched with a document (unapplied cash): negative.</summary>
    Payment,
}

/// <summary>Names one document of one customer.</summary>
/// <param name="Type">The sort of document; an invoice and a credit note may carry the same number.</param>
/// <param name="Number">The document number as the accounting system writes it.</param>
/// <param name="Under">
/// The identifier under which the accounting system lists it, when that is one that was merged into the customer's; null for the
/// customer's own. So two documents of one number stay two, because only that system knows whether they are one.
/// </param>
public readonly record struct ItemKey(ItemType Type, string Number, CustomerId? Under = null);

/// <summary>A document that is not yet cleared.</summary>
/// <remarks>Debts are positive and credits negative, so the balance is a plain sum.</remarks>
/// <param name="Type">What sort of document it is.</param>
/// <param name="Number">The document number; 1 to <see cref="NumberLengthMax"/> characters.</param>
/// <param name="DocumentDate">The date of the document.</param>
/// <param name="DueDate">When it is to be paid; null when the accounting system gave none.</param>
/// <param name="Amount">The original amount.</param>
/// <param name="Open">What is still open of it, with the same sign; never zero.</param>
public sealed record OpenItem(ItemType Type, string Number, DateOnly DocumentDate, DateOnly? DueDate, Money Amount, Money Open)
{
    /// <summary>The longest document number, in characters.</summary>
    public const int NumberLengthMax = 64;

    /// <summary>The merged identifier under which the accounting system lists it; null for the customer's own.</summary>
    public CustomerId? Under { get; init; }

    /// <summary>What names this item among its customer's.</summary>
    public ItemKey Key => new(Type, Number, Under);

    /// <summary>True for a debt, false for a credit note or unapplied cash.</summary>
    public bool IsDebt => IsDebtOf(Type);

    internal static bool IsDebtOf(ItemType type) => type is ItemType.Invoice or ItemType.DebitNote;

    /// <summary>The date from which age is counted: the due date, or the document date of an item without one.</summary>
    public DateOnly AgedFrom => DueDate ?? DocumentDate;

    /// <summary>Days past due on a date: 0 on the due date itself, negative before it.</summary>
    public int DaysPastDue(DateOnly on) => on.DayNumber - AgedFrom.DayNumber;

    /// <summary>The age in days on a date.</summary>
    public int AgeOn(DateOnly on, AgeingBasis basis) => basis == AgeingBasis.DueDate ? DaysPastDue(on) : on.DayNumber - DocumentDate.DayNumber;

    /// <summary>Whether the item is overdue on a date. What is due that very day is not.</summary>
    public bool IsOverdue(DateOnly on) => IsDebt && DaysPastDue(on) > 0;
}
