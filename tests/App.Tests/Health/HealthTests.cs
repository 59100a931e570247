using System.Net;
using System.Text.Json;
using CollectionsBot.Channel;

namespace CollectionsBot.App.Tests;

public sealed class HealthTests
{
    [Fact]
    public async Task A_bot_that_can_do_its_work_is_alive_and_ready_and_says_no_more_than_that()
    {
        await using var bot = await RunningBot.StartAsync();
        Assert.Equal((HttpStatusCode.OK, """{"status":"ok","checks":{}}"""), await AskAsync(bot, "/health/live"));
        Assert.Equal(
            (HttpStatusCode.OK, """{"status":"ok","checks":{"journal":"ok","outbox":"ok","keys":"ok"}}"""), await AskAsync(bot, "/health/ready"));
    }

    [Fact]
    public async Task A_bot_whose_folder_takes_nothing_is_alive_and_not_ready()
    {
        await using var bot = await RunningBot.StartAsync(settings: s => s with { Data = Path.Combine(s.Data, "gone") });
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(bot, "/health/live")).Status);
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, """{"status":"failing","checks":{"journal":"failing","outbox":"ok","keys":"ok"}}"""),
            await AskAsync(bot, "/health/ready"));
    }

    [Fact]
    public async Task A_bot_that_never_saw_the_keys_of_its_callers_is_not_ready()
    {
        await using var nowhere = await Channel.Tests.FakeConnector.StartAsync();
        nowhere.FailNext(500);
        await using var bot = await RunningBot.StartAsync(settings: s => s with
        {
            Channel = new BotFrameworkAuthenticationOptions
            {
                AppId = "00000000-0000-0000-0000-0000000000b0",
                AppTenantId = "00000000-0000-0000-0000-0000000000a1",
                AppPassword = "secret",
                AllowLoopbackServices = true,
                MetadataUrl = nowhere.ServiceUrl,
            },
        });
        var (status, body) = await AskAsync(bot, "/health/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "failing"), (status, JsonDocument.Parse(body).RootElement.GetProperty("checks").GetProperty("keys").GetString()));
    }

    [Fact]
    public async Task What_waits_in_the_outbox_for_too_long_is_told()
    {
        await using var office = await Office.OpenAsync();
        using var watch = office.Watch;
        office.Clock.Now = office.Clock.Now.AddHours(1);
        await office.DigestClock.CheckAsync();
        await watch.LookAsync();
        Assert.False(watch.IsStuck);

        office.Clock.Now += OutboxWatch.StuckAfter;
        await watch.LookAsync();
        Assert.True(watch.IsStuck);

        await office.Courier.LookAsync();
        await watch.LookAsync();
        Assert.False(watch.IsStuck);
    }

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(RunningBot bot, string path)
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(new Uri(bot.Host.Urls.First()), path));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
