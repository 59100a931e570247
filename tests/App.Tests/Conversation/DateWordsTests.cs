using System.Globalization;

namespace CollectionsBot.App.Tests;

public sealed class DateWordsTests
{
    private static readonly DateOnly Wednesday = SmallPortfolio.Today;

    [Theory]
    [InlineData("2026-11-16", "2026-11-20")] // Monday
    [InlineData("2026-11-17", "2026-11-20")]
    [InlineData("2026-11-18", "2026-11-20")]
    [InlineData("2026-11-19", "2026-11-20")]
    [InlineData("2026-11-20", "2026-11-27")] // Friday itself
    [InlineData("2026-11-21", "2026-11-27")]
    [InlineData("2026-11-22", "2026-11-27")] // Sunday
    public void Friday_is_the_next_one_after_today(string today, string friday)
    {
        foreach (var words in new[] { "Friday", "on friday", "Fri", "this Friday", "FRIDAY." })
        {
            Assert.Equal(friday, Iso(words, DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }
    }

    [Theory]
    [InlineData("2026-11-16", "2026-11-27")]
    [InlineData("2026-11-18", "2026-11-27")]
    [InlineData("2026-11-20", "2026-11-27")]
    [InlineData("2026-11-21", "2026-11-27")]
    [InlineData("2026-11-22", "2026-11-27")]
    public void Next_Friday_is_the_one_of_the_week_after_this(string today, string friday) =>
        Assert.Equal(friday, Iso("next Friday", DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("today", "2026-11-18")]
    [InlineData("Tomorrow", "2026-11-19")]
    [InlineData("yesterday", "2026-11-17")]
    [InlineData("next week", "2026-11-25")]
    [InlineData("in 2 weeks", "2026-12-02")]
    [InlineData("in a month", "2026-12-18")]
    [InlineData("in three days", "2026-11-21")]
    [InlineData("in 1 day", "2026-11-19")]
    [InlineData("month end", "2026-11-30")]
    [InlineData("end of the month", "2026-11-30")]
    [InlineData("by the end of this month", "2026-11-30")]
    [InlineData("Sunday", "2026-11-22")]
    [InlineData("tues", "2026-11-24")]
    public void Words_that_mean_a_distance(string words, string date) => Assert.Equal(date, Iso(words, Wednesday));

    [Theory]
    [InlineData("2027-01-15", "2027-01-15")]
    [InlineData("15 January", "2027-01-15")]
    [InlineData("15 December", "2026-12-15")]
    [InlineData("18 November", "2026-11-18")]
    [InlineData("17 November", "2027-11-17")]
    [InlineData("the 15th of December", "2026-12-15")]
    [InlineData("December 1st, 2026", "2026-12-01")]
    [InlineData("Dec\u00A03rd", "2026-12-03")]
    [InlineData("jan 2", "2027-01-02")]
    [InlineData("15.12.2026", "2026-12-15")]
    [InlineData("5.1.2027", "2027-01-05")]
    [InlineData("29 February", "2028-02-29")]
    [InlineData("29 Feb 2028", "2028-02-29")]
    public void Dates_as_they_are_written(string words, string date) => Assert.Equal(date, Iso(words, Wednesday));

    [Theory]
    [InlineData("en-US", "2027-03-04")]
    [InlineData("en-GB", "2027-04-03")]
    [InlineData("de-DE", "2027-04-03")]
    public void A_date_of_figures_is_read_as_the_speaker_reads_it(string culture, string date) => Assert.Equal(date, Iso("3/4/2027", Wednesday, culture));

    [Fact]
    public void Months_may_be_named_in_the_speakers_language()
    {
        Assert.Equal("2026-12-15", Iso("15 Dezember", Wednesday, "de-DE"));
        Assert.Null(Iso("15 Dezember", Wednesday, "en-US"));
    }

    [Theory]
    [InlineData("2028-02-03", "2028-02-29")]
    [InlineData("2027-02-03", "2027-02-28")]
    [InlineData("2026-12-31", "2026-12-31")]
    public void The_end_of_the_month_knows_leap_years(string today, string end) =>
        Assert.Equal(end, Iso("month end", DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("30 February")]
    [InlineData("31 November 2026")]
    [InlineData("29 February 2027")]
    [InlineData("13/13/2026")]
    [InlineData("in 0 days")]
    [InlineData("in 9999999999 days")]
    [InlineData("in 2 fortnights")]
    [InlineData("m")]
    [InlineData("Fr")]
    [InlineData("5")]
    public void What_is_no_date_is_not_guessed(string words) => Assert.Null(Iso(words, Wednesday));

    private static string? Iso(string words, DateOnly today, string culture = "en-US") =>
        DateWords.Read(words, today, CultureInfo.GetCultureInfo(culture))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
