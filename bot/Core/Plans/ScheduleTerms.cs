namespace CollectionsBot.Core;

/// <summary>How often an instalment is due.</summary>
public enum Frequency
{
    /// <summary>Every seven days.</summary>
    Weekly,

    /// <summary>Every fourteen days.</summary>
    EveryTwoWeeks,

    /// <summary>On the same day of every month, or its last day where the month is shorter.</summary>
    Monthly,

    /// <summary>On dates named one by one.</summary>
    Custom,
}

/// <summary>What is done with a due date that is not worked on.</summary>
public enum BusinessDayRule
{
    /// <summary>It stays.</summary>
    None,

    /// <summary>The next business day takes its place.</summary>
    Following,

    /// <summary>The last business day before takes its place.</summary>
    Preceding,
}

/// <summary>How a customer asks to pay by instalments.</summary>
/// <param name="Frequency">How often.</param>
/// <param name="FirstOn">When the first payment is due: the down payment, where there is one.</param>
/// <param name="Count">How many equal instalments, the down payment not counted; 1 to <see cref="CountMax"/>.</param>
/// <param name="Rule">What is done with dates that are not worked on.</param>
/// <param name="DownPayment">What is paid first; less than the whole. Null for none.</param>
/// <param name="Dates">With <see cref="Frequency.Custom"/>, the date of every payment from <paramref name="FirstOn"/> on, each later than the one before; else empty.</param>
public sealed record ScheduleTerms(
    Frequency Frequency,
    DateOnly FirstOn,
    int Count,
    BusinessDayRule Rule = BusinessDayRule.None,
    Money? DownPayment = null,
    ImmutableArray<DateOnly> Dates = default)
{
    /// <summary>The most instalments of a plan.</summary>
    public const int CountMax = 120;

    /// <summary>The longest plan, in days from its first date: ten years of months.</summary>
    public const int LengthDaysMax = 3660;

    /// <summary>How many payments it makes, the down payment counted.</summary>
    public int Payments => Count + (DownPayment is null ? 0 : 1);

    /// <summary>Whether the parts fit together, whatever the amount.</summary>
    public bool IsValid => Enum.IsDefined(Frequency) && Enum.IsDefined(Rule) && Count is >= 1 and <= CountMax
        && (Frequency == Frequency.Custom ? HasDates() : Dates.IsDefaultOrEmpty);

    private bool HasDates()
    {
        if (Dates.IsDefaultOrEmpty || Dates.Length != Payments || Dates[0] != FirstOn
            || Dates[^1].DayNumber - FirstOn.DayNumber > LengthDaysMax)
        {
            return false;
        }

        for (var i = 1; i < Dates.Length; i++)
        {
            if (Dates[i] <= Dates[i - 1])
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>One payment of a plan.</summary>
/// <param name="DueOn">When.</param>
/// <param name="Amount">How much; more than zero.</param>
public sealed record Instalment(DateOnly DueOn, Money Amount);
