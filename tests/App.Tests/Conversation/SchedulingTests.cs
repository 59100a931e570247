namespace CollectionsBot.App.Tests;

public sealed class SchedulingTests
{
    private readonly Talk _talk = new();

    [Fact]
    public async Task A_digest_is_scheduled_changed_and_stopped()
    {
        _talk.Portfolio.Execute(new OpenConversation(SmallPortfolio.Stamp("open-chat"), "chat-1", "{}"));
        Assert.StartsWith("I will post the digest here every weekday at 8:30", await SaidAsync("digest every weekday at 8:30"), StringComparison.Ordinal);
        Assert.StartsWith("I will post the digest here every Monday and Thursday at 9:00", await SaidAsync("digest every Monday and Thursday at 9 am"), StringComparison.Ordinal);
        Assert.StartsWith("I will no longer post the digest here.", await SaidAsync("stop digest"), StringComparison.Ordinal);
        Assert.Equal("No digest was set here.", await SaidAsync("stop digest"));
        Assert.Equal(["8:30", "9:00"], _talk.Portfolio.All<DigestScheduled>().Select(s => s.Schedule.Time.ToString("H:mm", null)));
        Assert.Single(_talk.Portfolio.All<DigestStopped>());
    }

    [Fact]
    public async Task It_is_meant_in_the_speakers_time_zone()
    {
        _talk.Portfolio.Execute(new OpenConversation(SmallPortfolio.Stamp("open-chat"), "chat-1", "{}"));
        await _talk.SayAsync("digest every weekday at 8:30", person: Talk.Anna with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo") });
        Assert.Equal("Asia/Tokyo", Assert.Single(_talk.Portfolio.All<DigestScheduled>()).Schedule.TimeZone);
    }

    [Fact]
    public async Task What_is_missing_is_said_with_an_example()
    {
        Assert.StartsWith("At what time?", await SaidAsync("digest every weekday"), StringComparison.Ordinal);
        Assert.EndsWith("For example: digest every weekday at 8:30", await SaidAsync("digest every blue moon at 9"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_conversation_it_is_refused()
    {
        const string Refused = "I can post a digest only into a chat or channel that I was added to.";
        Assert.Equal(Refused, await SaidAsync("digest every weekday at 8:30"));
        Assert.Equal(Refused, await SaidAsync("stop digest"));
        Assert.Empty(_talk.Portfolio.All<DigestScheduled>());
    }

    private async Task<string> SaidAsync(string text)
    {
        var reply = await _talk.SayAsync(text);
        Assert.Equal(Intents.Schedule, reply.Intent);
        return Read.Text(reply.Answers[0]).Replace('\u202F', ' ');
    }
}
