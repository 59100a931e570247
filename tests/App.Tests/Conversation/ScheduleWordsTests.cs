namespace CollectionsBot.App.Tests;

public sealed class ScheduleWordsTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("weekday at 8:30", "Monday Tuesday Wednesday Thursday Friday", "08:30")]
    [InlineData("weekday 8:30", "Monday Tuesday Wednesday Thursday Friday", "08:30")]
    [InlineData("Weekdays at 08.30!", "Monday Tuesday Wednesday Thursday Friday", "08:30")]
    [InlineData("morning at 9", "Monday Tuesday Wednesday Thursday Friday", "09:00")]
    [InlineData("day at 17.15", "Sunday Monday Tuesday Wednesday Thursday Friday Saturday", "17:15")]
    [InlineData("daily at 5 pm", "Sunday Monday Tuesday Wednesday Thursday Friday Saturday", "17:00")]
    [InlineData("Monday and Thursday at 9 am", "Monday Thursday", "09:00")]
    [InlineData("Thu, mon at 8:30pm", "Monday Thursday", "20:30")]
    [InlineData("Tuesdays at 9 o'clock", "Tuesday", "09:00")]
    public void Days_and_a_time(string text, string days, string time)
    {
        var schedule = ScheduleWords.Read(text, Zone, out var fault)!;
        Assert.Equal("", fault);
        Assert.Equal((days, time, "Europe/Berlin"), (string.Join(' ', schedule.Days), schedule.Time.ToString("HH:mm", null), schedule.TimeZone));
    }

    [Fact]
    public void A_time_zone_of_its_own() =>
        Assert.Equal("Asia/Tokyo", ScheduleWords.Read("weekday at 8:30 in Asia/Tokyo", Zone, out _)!.TimeZone);

    [Theory]
    [InlineData("weekday", "At what time?")]
    [InlineData("weekday at 25:00", "At what time?")]
    [InlineData("weekday at noonish", "At what time?")]
    [InlineData("blue moon at 8:30", "On which days?")]
    [InlineData("t at 8:30", "On which days?")]
    [InlineData("weekday at 8:30 in Atlantis/North", "I don't know the time zone \"Atlantis/North\"")]
    [InlineData("", "At what time?")]
    public void Says_what_is_missing(string text, string fault)
    {
        Assert.Null(ScheduleWords.Read(text, Zone, out var said));
        Assert.StartsWith(fault, said, StringComparison.Ordinal);
    }
}
