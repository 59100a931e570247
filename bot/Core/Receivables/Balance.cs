namespace CollectionsBot.Core;

/// <summary>What a customer, or a whole portfolio, owes in one currency on one date, by age.</summary>
/// <remarks>
/// The columns always add up to <see cref="Total"/>: debts stand in the column of their age, and
/// credits, which have no age that matters, in columns of their own.
/// </remarks>
/// <param name="NotDue">Debts that are due on the date or later.</param>
/// <param name="Days1To30">Debts 1 to 30 days past due.</param>
/// <param name="Days31To60">Debts 31 to 60 days past due.</param>
/// <param name="Days61To90">Debts 61 to 90 days past due.</param>
/// <param name="Days91Up">Debts 91 or more days past due.</param>
/// <param name="CreditNotes">Credit notes; zero or negative.</param>
/// <param name="UnappliedCash">Payments that are not matched with a document; zero or negative.</param>
public sealed record Balance(
    Money NotDue, Money Days1To30, Money Days31To60, Money Days61To90, Money Days91Up, Money CreditNotes, Money UnappliedCash)
{
    /// <summary>The currency of every column.</summary>
    public Currency Currency => NotDue.Currency;

    /// <summary>Debts past their due date, before any credit.</summary>
    public Money Overdue => Days1To30 + Days31To60 + Days61To90 + Days91Up;

    /// <summary>Credit notes and unapplied cash together; zero or negative.</summary>
    public Money Credits => CreditNotes + UnappliedCash;

    /// <summary>The balance: all debts less all credits.</summary>
    public Money Total => NotDue + Overdue + Credits;

    /// <summary>Nothing in any column.</summary>
    public static Balance Zero(Currency currency)
    {
        var zero = Money.Zero(currency);
        return new(zero, zero, zero, zero, zero, zero, zero);
    }

    /// <summary>This balance with one more open item in it; all of them are aged by the same basis.</summary>
    public Balance With(OpenItem item, DateOnly on, AgeingBasis basis = AgeingBasis.DueDate)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Type switch
        {
            ItemType.CreditNote => this with { CreditNotes = CreditNotes + item.Open },
            ItemType.Payment => this with { UnappliedCash = UnappliedCash + item.Open },
            _ => item.AgeOn(on, basis) switch
            {
                <= 0 => this with { NotDue = NotDue + item.Open },
                <= 30 => this with { Days1To30 = Days1To30 + item.Open },
                <= 60 => this with { Days31To60 = Days31To60 + item.Open },
                <= 90 => this with { Days61To90 = Days61To90 + item.Open },
                _ => this with { Days91Up = Days91Up + item.Open },
            },
        };
    }

    /// <summary>Adds column by column.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Balance operator +(Balance left, Balance right) => new(
        left.NotDue + right.NotDue,
        left.Days1To30 + right.Days1To30,
        left.Days31To60 + right.Days31To60,
        left.Days61To90 + right.Days61To90,
        left.Days91Up + right.Days91Up,
        left.CreditNotes + right.CreditNotes,
        left.UnappliedCash + right.UnappliedCash);

    /// <summary>The balances of a set of items on a date, one per currency, ordered by currency code.</summary>
    /// <param name="items">The items.</param>
    /// <param name="on">The business date.</param>
    /// <param name="basis">By document date the columns hold debts by the days since their document, <see cref="NotDue"/>
    /// those of the day itself; they say nothing then of what is overdue.</param>
    public static ImmutableArray<Balance> PerCurrency(IEnumerable<OpenItem> items, DateOnly on, AgeingBasis basis = AgeingBasis.DueDate)
    {
        ArgumentNullException.ThrowIfNull(items);
        var sums = new BalanceSums();
        foreach (var item in items)
        {
            sums.Of(item.Open.Currency).Add(new ItemLine(item), on, basis);
        }

        return sums.ToBalances();
    }

    /// <summary>Adds up balances of many customers, currency by currency, ordered by currency code.</summary>
    public static ImmutableArray<Balance> Sum(IEnumerable<Balance> balances)
    {
        ArgumentNullException.ThrowIfNull(balances);
        var sums = new BalanceSums();
        foreach (var balance in balances)
        {
            sums.Of(balance.Currency).Add(balance);
        }

        return sums.ToBalances();
    }
}
