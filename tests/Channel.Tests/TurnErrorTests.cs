using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace CollectionsBot.Channel.Tests;

public class TurnErrorTests
{
    private static Task Fail(ITurnContext turn, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("secret detail");

    [Fact]
    public async Task A_turn_that_fails_is_500_without_a_word()
    {
        await using var host = await BotHost.StartAsync();
        host.Bot.OnMessage = Fail;

        var response = await host.PostAsync(Samples.Message());
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_failure_that_was_dealt_with_is_200_so_that_it_is_not_delivered_again()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync();
        host.Bot.OnMessage = Fail;
        host.Adapter.OnTurnError = (turn, error) => turn.SendActivityAsync($"Sorry: {error.GetType().Name}");

        var response = await host.PostAsync(Samples.Message(serviceUrl: connector.ServiceUrl));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Sorry: InvalidOperationException", Assert.Single(connector.Sends).Text);
    }

    [Fact]
    public async Task A_failure_to_deal_with_a_failure_is_500()
    {
        await using var host = await BotHost.StartAsync();
        host.Bot.OnMessage = Fail;
        host.Adapter.OnTurnError = (_, _) => throw new InvalidOperationException("again");

        Assert.Equal(HttpStatusCode.InternalServerError, (await host.PostAsync(Samples.Message())).StatusCode);
    }

    [Fact]
    public async Task An_invoke_that_fails_is_500_unless_it_was_answered()
    {
        await using var host = await BotHost.StartAsync();
        host.Bot.OnCard = _ => throw new InvalidOperationException();
        var invoke = Samples.Invoke(InvokeNames.AdaptiveCardAction, """{"action":{"verb":"approve"}}""");

        host.Adapter.OnTurnError = (_, _) => Task.CompletedTask;
        Assert.Equal(HttpStatusCode.InternalServerError, (await host.PostAsync(invoke)).StatusCode);

        host.Adapter.OnTurnError = (turn, _) =>
        {
            turn.InvokeResponse = InvokeResponse.Ok(AdaptiveCardInvokeResponse.Error(500, "Failed", "Please try again."));
            return Task.CompletedTask;
        };
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(invoke)).StatusCode);
    }

    [Fact]
    public async Task A_turn_that_takes_too_long_is_cancelled()
    {
        var clock = new HandClock();
        await using var host = await BotHost.StartAsync(services: s => s.AddSingleton<TimeProvider>(clock));
        var inside = new TaskCompletionSource();
        host.Bot.OnMessage = (_, cancellationToken) =>
        {
            inside.SetResult();
            return Task.Delay(Timeout.Infinite, cancellationToken);
        };

        var response = host.PostAsync(Samples.Message());
        await inside.Task.WaitAsync(FakeConnector.Patience);
        clock.LetTimePass();
        Assert.Equal(HttpStatusCode.InternalServerError, (await response.WaitAsync(FakeConnector.Patience)).StatusCode);
    }
}
