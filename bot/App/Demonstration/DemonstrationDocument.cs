using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>A made-up document and what becomes of it; days are counted from today.</summary>
/// <param name="Key">Which document.</param>
/// <param name="Issued">The day of the document.</param>
/// <param name="Due">The day on which it is to be paid; null when the accounting system gives none.</param>
/// <param name="Amount">The original amount; negative for credits.</param>
/// <param name="Cleared">The day on which it is paid or used up; null when that lies in the future.</param>
/// <param name="PartDay">The day on which a part is paid; null when none is.</param>
/// <param name="Part">That part; less than the amount.</param>
internal sealed record DemonstrationDocument(
    ItemKey Key, int Issued, int? Due, Money Amount, int? Cleared = null, int? PartDay = null, Money? Part = null)
{
    /// <summary>What is open of it at the beginning of a day; zero when it is not yet issued, or cleared.</summary>
    public Money OpenOn(int day) =>
        day < Issued || day >= Cleared ? Money.Zero(Amount.Currency)
        : day >= PartDay && Part is { } part ? Amount - part
        : Amount;

    /// <summary>Whether it is an overdue debt on a day.</summary>
    public bool IsOverdueOn(int day) => Amount.IsPositive && (Due ?? Issued) < day && OpenOn(day).IsPositive;
}
