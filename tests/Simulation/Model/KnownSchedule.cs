namespace CollectionsBot.Simulation.Model;

/// <summary>The payments of a plan, one after the other.</summary>
internal static class KnownSchedule
{
    private const int CountMax = 120;
    private const int CustomDaysMax = 3660;

    /// <summary>The payments; null where the terms make none.</summary>
    public static ImmutableArray<Instalment>? Of(Money whole, ScheduleTerms terms, BusinessCalendar calendar)
    {
        var payments = terms.Count + (terms.DownPayment is null ? 0 : 1);
        var dates = terms.Dates.IsDefault ? [] : terms.Dates;
        var isCustom = terms.Frequency == Frequency.Custom;
        if (terms.Count < 1 || terms.Count > CountMax || (isCustom ? !AreDates(dates, payments, terms.FirstOn) : dates.Length > 0))
        {
            return null;
        }

        var left = whole.MinorUnits - (terms.DownPayment?.MinorUnits ?? 0);
        if (terms.DownPayment?.MinorUnits <= 0 || left < terms.Count)
        {
            return null;
        }

        var schedule = ImmutableArray.CreateBuilder<Instalment>();
        for (var i = 0; i < payments; i++)
        {
            var planned = isCustom ? dates[i] : Planned(terms.Frequency, terms.FirstOn, i);
            var earliest = schedule is [.., var before] ? before.DueOn.AddDays(1) : terms.FirstOn;
            var amount = terms.DownPayment is { } down && i == 0 ? down.MinorUnits : Share(ref left, payments - i);
            schedule.Add(new Instalment(Move(planned, earliest, terms.Rule, calendar), new Money(amount, whole.Currency)));
        }

        return schedule.ToImmutable();
    }

    /// <summary>An equal share of what is left, rounded up: so the earlier ones take what does not divide.</summary>
    private static long Share(ref long left, int among)
    {
        var share = (left + among - 1) / among;
        left -= share;
        return share;
    }

    private static bool AreDates(ImmutableArray<DateOnly> dates, int count, DateOnly first) => dates.Length == count && dates[0] == first
        && dates.SequenceEqual(dates.Distinct().Order()) && dates[^1].DayNumber - first.DayNumber <= CustomDaysMax;

    /// <summary>The day of the month is that of the first date, or the month's last where it has no such day.</summary>
    private static DateOnly Planned(Frequency frequency, DateOnly first, int number)
    {
        if (frequency != Frequency.Monthly)
        {
            return first.AddDays(number * (frequency == Frequency.Weekly ? 7 : 14));
        }

        var (year, month) = (first.Year + ((first.Month - 1 + number) / 12), ((first.Month - 1 + number) % 12) + 1);
        return new DateOnly(year, month, Math.Min(first.Day, DateTime.DaysInMonth(year, month)));
    }

    private static DateOnly Move(DateOnly planned, DateOnly earliest, BusinessDayRule rule, BusinessCalendar calendar)
    {
        var date = planned;
        while (rule == BusinessDayRule.Preceding && IsFree(date, calendar))
        {
            date = date.AddDays(-1);
        }

        date = date < earliest ? (planned > earliest ? planned : earliest) : date;
        while (rule != BusinessDayRule.None && IsFree(date, calendar))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    private static bool IsFree(DateOnly date, BusinessCalendar calendar) => calendar.Weekend.Contains(date.DayOfWeek) || calendar.Holidays.Contains(date);
}
