using System.Globalization;
using FsCheck.Xunit;

namespace CollectionsBot.Core.Tests;

public class ScheduleTests
{
    private static readonly BusinessCalendar Calendar =
        BusinessCalendar.Plain(TimeZoneInfo.Utc) with { Holidays = [Day("2026-12-25"), Day("2027-01-01")] };

    [Theory]
    [InlineData("2027-01-31", "2027-01-31 2027-02-28 2027-03-31 2027-04-30")]
    [InlineData("2028-01-31", "2028-01-31 2028-02-29 2028-03-31 2028-04-30")]
    [InlineData("2026-11-30", "2026-11-30 2026-12-30 2027-01-30 2027-02-28")]
    public void Months_keep_the_day_of_the_month_after_a_shorter_one(string first, string dates) =>
        Assert.Equal(dates, Dates(new ScheduleTerms(Frequency.Monthly, Day(first), 4)));

    [Theory]
    [InlineData(Frequency.Weekly, "2026-11-06 2026-11-13 2026-11-20")]
    [InlineData(Frequency.EveryTwoWeeks, "2026-11-06 2026-11-20 2026-12-04")]
    public void Weeks_are_counted_in_days(Frequency frequency, string dates) =>
        Assert.Equal(dates, Dates(new ScheduleTerms(frequency, Day("2026-11-06"), 3)));

    [Theory]
    [InlineData(BusinessDayRule.None, "2026-12-11 2026-12-18 2026-12-25 2027-01-01")]
    [InlineData(BusinessDayRule.Following, "2026-12-11 2026-12-18 2026-12-28 2027-01-04")]
    [InlineData(BusinessDayRule.Preceding, "2026-12-11 2026-12-18 2026-12-24 2026-12-31")]
    public void A_date_that_is_not_worked_on_moves_by_the_rule_and_the_others_do_not(BusinessDayRule rule, string dates) =>
        Assert.Equal(dates, Dates(new ScheduleTerms(Frequency.Weekly, Day("2026-12-11"), 4, rule)));

    [Fact]
    public void The_first_date_never_moves_before_the_day_that_was_agreed() =>
        Assert.Equal("2026-11-09 2026-11-13", Dates(new ScheduleTerms(Frequency.Weekly, Day("2026-11-07"), 2, BusinessDayRule.Preceding)));

    [Fact]
    public void Two_dates_of_one_weekend_do_not_fall_on_one_day() =>
        Assert.Equal(
            "2026-11-09 2026-11-10",
            Dates(new ScheduleTerms(Frequency.Custom, Day("2026-11-07"), 2, BusinessDayRule.Following, Dates: [Day("2026-11-07"), Day("2026-11-08")])));

    [Fact]
    public void The_down_payment_is_the_first_payment_and_the_rest_is_split()
    {
        var payments = Schedule.Of(Of("1000.00 EUR"), new ScheduleTerms(Frequency.Monthly, Day("2027-01-29"), 3, DownPayment: Of("100.00 EUR")), Calendar);
        Assert.Equal(["100.00 EUR", "300.00 EUR", "300.00 EUR", "300.00 EUR"], payments!.Value.Select(p => p.Amount.ToString()));
        Assert.Equal(["2027-01-29", "2027-02-28", "2027-03-29", "2027-04-29"], payments.Value.Select(p => p.DueOn.ToString("O", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("0.02 EUR", 3, null)]
    [InlineData("10.00 EUR", 1, "10.00 EUR")]
    [InlineData("10.00 EUR", 1, "0.00 EUR")]
    public void An_instalment_of_nothing_is_no_instalment(string whole, int count, string? down) =>
        Assert.Null(Schedule.Of(Of(whole), new ScheduleTerms(Frequency.Weekly, Day("2026-11-06"), count, DownPayment: down is null ? null : Of(down)), Calendar));

    [Theory]
    [InlineData(0)]
    [InlineData(ScheduleTerms.CountMax + 1)]
    public void The_number_of_instalments_has_bounds(int count) => Assert.False(new ScheduleTerms(Frequency.Weekly, Day("2026-11-06"), count).IsValid);

    [Theory]
    [InlineData("2026-11-06 2026-11-13", 2, true)]
    [InlineData("2026-11-06 2026-11-06", 2, false)]
    [InlineData("2026-11-06 2026-11-05", 2, false)]
    [InlineData("2026-11-07 2026-11-13", 2, false)]
    [InlineData("2026-11-06 2026-11-13", 3, false)]
    [InlineData("2026-11-06 2056-11-13", 2, false)]
    public void Dates_named_one_by_one_begin_with_the_first_and_each_is_later(string dates, int count, bool valid) => Assert.Equal(
        valid, new ScheduleTerms(Frequency.Custom, Day("2026-11-06"), count, Dates: [.. dates.Split(' ').Select(Day)]).IsValid);

    [Fact]
    public void Dates_belong_to_a_schedule_of_named_dates_only()
    {
        Assert.False(new ScheduleTerms(Frequency.Weekly, Day("2026-11-06"), 1, Dates: [Day("2026-11-06")]).IsValid);
        Assert.False(new ScheduleTerms(Frequency.Custom, Day("2026-11-06"), 1).IsValid);
        Assert.Throws<ArgumentException>(() => Schedule.Of(Of("1.00 EUR"), new ScheduleTerms(Frequency.Custom, Day("2026-11-06"), 1), Calendar));
    }

    [Property]
    public void Payments_sum_to_the_whole_and_fall_due_one_after_the_other_never_before_the_first_date(int seed)
    {
        var chance = new Random(seed);
        var calendar = new BusinessCalendar(
            TimeZoneInfo.Utc,
            [.. Enum.GetValues<DayOfWeek>().Where(_ => chance.Next(3) == 0)],
            [.. Enumerable.Range(0, chance.Next(60)).Select(_ => Day("2026-11-02").AddDays(chance.Next(400)))]);
        var first = Day("2026-11-02").AddDays(chance.Next(366));
        var whole = new Money(chance.NextInt64(2_000, Money.MinorUnitsMax), Currency.Parse("EUR"));
        var down = chance.Next(2) == 0 ? whole with { MinorUnits = chance.NextInt64(1, whole.MinorUnits - 1_000) } : (Money?)null;
        var (frequency, count) = ((Frequency)chance.Next(4), chance.Next(1, 60));
        var payments = count + (down is null ? 0 : 1);
        var dates = frequency == Frequency.Custom
            ? Enumerable.Range(1, payments - 1).Aggregate(ImmutableArray.Create(first), (d, _) => d.Add(d[^1].AddDays(chance.Next(1, 20))))
            : default;
        var rule = (BusinessDayRule)chance.Next(3);

        var schedule = Schedule.Of(whole, new ScheduleTerms(frequency, first, count, rule, down, dates), calendar)!.Value;

        Assert.Equal(payments, schedule.Length);
        Assert.Equal(whole, schedule.Select(p => p.Amount).Aggregate((sum, a) => sum + a));
        Assert.All(schedule, p => Assert.True(p.Amount.IsPositive && p.DueOn >= first));
        Assert.All(schedule.Zip(schedule.Skip(1)), p => Assert.True(p.First.DueOn < p.Second.DueOn));
        if (rule != BusinessDayRule.None && calendar.Weekend.Count < 7)
        {
            Assert.All(schedule, p => Assert.True(calendar.IsBusinessDay(p.DueOn)));
        }
    }

    private static string Dates(ScheduleTerms terms) =>
        string.Join(' ', Schedule.Of(Of("1000.00 EUR"), terms, Calendar)!.Value.Select(p => p.DueOn.ToString("O", CultureInfo.InvariantCulture)));
}
