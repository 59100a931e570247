namespace CollectionsBot.Core;

/// <summary>Works out the payments of a plan.</summary>
public static class Schedule
{
    /// <summary>How far a date is moved to a business day, in days; beyond, it stays where it is.</summary>
    private const int MovedDaysMax = 31;

    /// <summary>The payments: they sum to the whole exactly, and each is due later than the one before.</summary>
    /// <param name="whole">What is to be paid; more than zero.</param>
    /// <param name="terms">How; valid.</param>
    /// <param name="calendar">Which days are worked on.</param>
    /// <returns>The payments by due date; null when one of them would be nothing.</returns>
    /// <exception cref="ArgumentException">The terms are not valid.</exception>
    public static ImmutableArray<Instalment>? Of(Money whole, ScheduleTerms terms, BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(calendar);
        if (!terms.IsValid)
        {
            throw new ArgumentException("The terms of the schedule do not fit together.", nameof(terms));
        }

        if (terms.DownPayment is { IsPositive: false })
        {
            return null;
        }

        var rest = whole - (terms.DownPayment ?? Money.Zero(whole.Currency));
        if (rest.MinorUnits < terms.Count)
        {
            return null;
        }

        var parts = Allocation.Split(rest, terms.Count);
        return [.. Dates(terms, calendar).Zip(terms.DownPayment is { } down ? parts.Insert(0, down) : parts, (date, amount) => new Instalment(date, amount))];
    }

    /// <summary>
    /// The dates, moved to business days. None falls before the first date, or on or before the one that precedes it: such
    /// a date goes forward whatever the rule, because an instalment that comes due earlier than agreed is a surprise.
    /// </summary>
    private static IEnumerable<DateOnly> Dates(ScheduleTerms terms, BusinessCalendar calendar)
    {
        var earliest = terms.FirstOn;
        for (var i = 0; i < terms.Payments; i++)
        {
            var planned = Planned(terms, i);
            var date = Moved(planned, terms.Rule, calendar);
            if (date < earliest)
            {
                var rule = terms.Rule == BusinessDayRule.None ? BusinessDayRule.None : BusinessDayRule.Following;
                date = Moved(planned > earliest ? planned : earliest, rule, calendar);
            }

            yield return date;
            earliest = date.AddDays(1);
        }
    }

    /// <summary>Months are counted from the first date and never from the one before, so that 31 Jan, 28 Feb is followed by 31 Mar.</summary>
    private static DateOnly Planned(ScheduleTerms terms, int number) => terms.Frequency switch
    {
        Frequency.Weekly => terms.FirstOn.AddDays(7 * number),
        Frequency.EveryTwoWeeks => terms.FirstOn.AddDays(14 * number),
        Frequency.Monthly => terms.FirstOn.AddMonths(number),
        _ => terms.Dates[number],
    };

    private static DateOnly Moved(DateOnly date, BusinessDayRule rule, BusinessCalendar calendar)
    {
        var step = rule switch { BusinessDayRule.Following => 1, BusinessDayRule.Preceding => -1, _ => 0 };
        for (var days = 0; days <= MovedDaysMax; days++)
        {
            if (step == 0 || calendar.IsBusinessDay(date.AddDays(days * step)))
            {
                return date.AddDays(days * step);
            }
        }

        return date;
    }
}
