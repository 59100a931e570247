namespace CollectionsBot.Core;

/// <summary>Whether somebody pays late as a rule.</summary>
public enum LatenessHabit
{
    /// <summary>Too few documents were seen to be paid.</summary>
    Unknown,

    /// <summary>None was late.</summary>
    NeverLate,

    /// <summary>Some were late, but fewer than one in three.</summary>
    OneOff,

    /// <summary>One in three or more was late.</summary>
    Habitual,
}

/// <summary>Whether somebody pays sooner or later than before.</summary>
public enum PaymentTrend
{
    /// <summary>Too few documents were paid in the last quarter, or before it.</summary>
    Unknown,

    /// <summary>Sooner than before.</summary>
    Better,

    /// <summary>As before.</summary>
    Steady,

    /// <summary>Later than before.</summary>
    Worse,
}

/// <summary>How a customer pays, from the documents that were seen to be cleared.</summary>
/// <remarks>
/// A document of an imported payment history counts as paid on the day that the history tells. Any other counts on the day on which an import showed it as cleared: the money came then or before. What is cleared
/// by a credit note cannot be told from what is paid. Left out are credits, documents without a due date, and documents that were
/// contested, because waiting for an answer is not paying late.
/// </remarks>
/// <param name="Seen">How many documents.</param>
/// <param name="OnTime">How many of them were cleared by their due date and the days of grace.</param>
/// <param name="AverageDaysLate">Days past due on average, rounded half away from zero; paying early counts as nothing.</param>
/// <param name="Trend">The last quarter against the time before.</param>
public sealed record PaymentBehaviour(int Seen, int OnTime, int AverageDaysLate, PaymentTrend Trend)
{
    /// <summary>How many documents must have been seen for a judgement.</summary>
    public const int SeenMin = 3;

    /// <summary>How long the last quarter is, in days.</summary>
    public const int QuarterDays = 91;

    /// <summary>By how many days on average the last quarter must differ to count as better or worse.</summary>
    public const int TrendDaysMin = 3;

    /// <summary>How many documents must have been seen in the last quarter, and before it, for a trend.</summary>
    public const int TrendSeenMin = 2;

    /// <summary>Whether enough was seen for a judgement.</summary>
    public bool IsKnown => Seen >= SeenMin;

    /// <summary>One-off or habitual.</summary>
    public LatenessHabit Habit => !IsKnown ? LatenessHabit.Unknown
        : OnTime == Seen ? LatenessHabit.NeverLate
        : (Seen - OnTime) * 3 < Seen ? LatenessHabit.OneOff
        : LatenessHabit.Habitual;

    /// <summary>How a customer paid by a date.</summary>
    /// <param name="account">Whose account.</param>
    /// <param name="on">The date; what was seen later is left out.</param>
    /// <param name="graceDays">Days after the due date that still count as on time, as a transfer and the next export take some.</param>
    public static PaymentBehaviour Of(Account account, DateOnly on, int graceDays)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentOutOfRangeException.ThrowIfNegative(graceDays);
        var contested = account.Disputes.Where(d => d.OpenedOn <= on).SelectMany(d => d.Items).ToHashSet();
        var paid = ItemLife.Of(account)
            .Where(l => l.First is { IsDebt: true } && !contested.Contains(l.Key))
            .Select(l => (State: l.StateOn(on), Due: l.LastSeenBy(on)?.DueDate))
            .Where(p => p is { State: { Item: null }, Due: not null })
            .Select(p => (p.State!.Value.From, Late: Math.Max(0, p.State.Value.From.DayNumber - p.Due!.Value.DayNumber)))
            .Concat(account.PastPayments
                .Where(p => p.Item.DueDate is not null && p.On <= on && !contested.Contains(p.Item.Key))
                .Select(p => (From: p.On, Late: Math.Max(0, p.On.DayNumber - p.Item.DueDate!.Value.DayNumber))))
            .ToList();
        var quarter = on.AddDays(-QuarterDays);
        return new PaymentBehaviour(
            paid.Count,
            paid.Count(p => p.Late <= graceDays),
            Average(paid.Select(p => p.Late)) ?? 0,
            TrendOf(paid.Where(p => p.From > quarter).Select(p => p.Late).ToList(), paid.Where(p => p.From <= quarter).Select(p => p.Late).ToList()));
    }

    private static PaymentTrend TrendOf(List<int> lately, List<int> before) =>
        lately.Count < TrendSeenMin || before.Count < TrendSeenMin ? PaymentTrend.Unknown
        : (Average(lately) - Average(before)) switch
        {
            <= -TrendDaysMin => PaymentTrend.Better,
            >= TrendDaysMin => PaymentTrend.Worse,
            _ => PaymentTrend.Steady,
        };

    private static int? Average(IEnumerable<int> days)
    {
        var (sum, count) = days.Aggregate((Sum: 0L, Count: 0), (so, d) => (so.Sum + d, so.Count + 1));
        return count == 0 ? null : (int)(((sum * 2) + count) / (2L * count));
    }
}
