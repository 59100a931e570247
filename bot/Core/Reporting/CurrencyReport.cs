namespace CollectionsBot.Core;

/// <summary>The columns of the ageing, from the youngest to the oldest.</summary>
public enum AgeBucket
{
    /// <summary>Not due.</summary>
    NotDue,

    /// <summary>1 to 30 days past due.</summary>
    Days1To30,

    /// <summary>31 to 60 days past due.</summary>
    Days31To60,

    /// <summary>61 to 90 days past due.</summary>
    Days61To90,

    /// <summary>91 or more days past due.</summary>
    Days91Up,
}

/// <summary>How much of a column moved on into the next, older one.</summary>
/// <param name="From">The column.</param>
/// <param name="Before">What stood in it <see cref="StepDays"/> days ago.</param>
/// <param name="Rolled">What of that stands in the next one now.</param>
public sealed record RollRate(AgeBucket From, Money Before, Money Rolled)
{
    /// <summary>How far apart the two looks are, in days: the width of a column.</summary>
    public const int StepDays = 30;

    /// <summary>The rate in per cent; null when nothing stood there.</summary>
    public decimal? Rate => Formulas.Share(Rolled, Before);
}

/// <summary>How the balance was aged at the end of a date.</summary>
public sealed record TrendPoint(DateOnly Date, Balance Balance);

/// <summary>Promises that fell due in the period, their tolerance included. Pending and withdrawn ones are left out.</summary>
/// <param name="Due">How many fell due.</param>
/// <param name="Kept">How many of them were kept in full.</param>
/// <param name="DueAmount">Over how much.</param>
/// <param name="KeptAmount">Over how much of that were the ones kept in full.</param>
public sealed record PromiseFigures(int Due, int Kept, Money DueAmount, Money KeptAmount)
{
    /// <summary>Promises kept ÷ promises fallen due, by count, in per cent.</summary>
    public decimal? RateByCount => Formulas.Share(Kept, Due);

    /// <summary>Promises kept ÷ promises fallen due, by amount, in per cent.</summary>
    public decimal? RateByAmount => Formulas.Share(KeptAmount, DueAmount);
}

/// <summary>The figures of one currency.</summary>
/// <remarks>
/// <para>Receivables are open debts before credits, as they stood at the end of the day in question; credits have no age.</para>
/// <para>Sales are the original amounts of the invoices and debit notes that became known in the period and are dated in it. A
/// document that became known in the period but is dated before it was owed at the beginning already: it is counted there, with
/// what was open of it when it was first seen, because a first import would otherwise look like a sale.</para>
/// </remarks>
/// <param name="Currency">The currency.</param>
/// <param name="Days">The days of the period.</param>
/// <param name="Beginning">Receivables at the beginning.</param>
/// <param name="Sales">Sales in the period.</param>
/// <param name="Ending">Receivables at the end.</param>
/// <param name="EndingCurrent">Those of them that are not overdue.</param>
/// <param name="Recovered">Money seen to arrive in the period, less what was taken back.</param>
/// <param name="Promises">Promises that fell due.</param>
/// <param name="RollRates">How much moved on into older columns.</param>
/// <param name="Trend">The ageing over time, oldest first.</param>
public sealed record CurrencyReport(
    Currency Currency,
    int Days,
    Money Beginning,
    Money Sales,
    Money Ending,
    Money EndingCurrent,
    Money Recovered,
    PromiseFigures Promises,
    ImmutableArray<RollRate> RollRates,
    ImmutableArray<TrendPoint> Trend)
{
    /// <summary>Days sales outstanding.</summary>
    public decimal? Dso => Formulas.DaysSalesOutstanding(Ending, Sales, Days);

    /// <summary>Best possible days sales outstanding.</summary>
    public decimal? BestDso => Formulas.DaysSalesOutstanding(EndingCurrent, Sales, Days);

    /// <summary>Average days delinquent.</summary>
    public decimal? AverageDaysDelinquent => Formulas.AverageDaysDelinquent(Dso, BestDso);

    /// <summary>Collection effectiveness index, in per cent. The sales are of the very time between beginning and end: N is 1.</summary>
    public decimal? Cei => Formulas.CollectionEffectiveness(Beginning, Sales, months: 1, Ending, EndingCurrent);
}
