using CollectionsBot.App.Cli;

namespace CollectionsBot.App.Tests;

public sealed class KnownAtTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly BusinessCalendar NewYork = BusinessCalendar.Plain(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));

    [Theory]
    [InlineData("2026-03-03", "2026-03-04T04:59:59.9999999+00:00", "2026-03-03")] // the end of the day in New York
    [InlineData("2026-03-04", "2026-03-04T12:00:00.0000000+00:00", "2026-03-04")] // today is not over: now
    [InlineData("2026-03-03T14:00", "2026-03-03T19:00:00.0000000+00:00", "2026-03-03")] // on the portfolio's clock
    [InlineData("2026-03-03T02:00:00Z", "2026-03-03T02:00:00.0000000+00:00", "2026-03-02")]
    [InlineData("2026-03-03T02:00:00.5+01:00", "2026-03-03T01:00:00.5000000+00:00", "2026-03-02")]
    public void An_instant_or_a_date_is_read_in_the_portfolios_zone(string text, string instant, string on)
    {
        var known = KnownAt.Parse(text, NewYork, Now)!;
        Assert.Equal((instant, on), ($"{known.Instant:O}", $"{known.On:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("2026-03-05")]
    [InlineData("2026-03-04T12:00:01Z")]
    [InlineData("2026-03-04T07:01")]
    public void The_future_is_not_known(string text) =>
        Assert.Contains("future", Assert.Throws<CommandException>(() => KnownAt.Parse(text, NewYork, Now)).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_the_option_everything_is_known() => Assert.Null(KnownAt.Parse(null, NewYork, Now));
}
