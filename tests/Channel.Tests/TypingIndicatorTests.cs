using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace CollectionsBot.Channel.Tests;

public sealed class TypingIndicatorTests : IAsyncLifetime
{
    private static readonly TimeSpan HalfASecond = TimeSpan.FromMilliseconds(500);

    private readonly HandClock clock = new();
    private readonly TaskCompletionSource inside = new();
    private readonly TaskCompletionSource answer = new();
    private FakeConnector connector = null!;
    private BotHost host = null!;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        host = await BotHost.StartAsync(services: s => s.AddSingleton<TimeProvider>(clock));
        host.Bot.OnMessage = async (turn, cancellationToken) =>
        {
            inside.SetResult();
            await answer.Task;
            await turn.SendActivityAsync("done", cancellationToken);
        };
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await connector.DisposeAsync();
    }

    private static string? TypeOf(FakeConnector.Call call) => call.Body!.Value.GetProperty("type").GetString();

    private Activity Question => Samples.Message(serviceUrl: connector.ServiceUrl);

    [Fact]
    public async Task An_answer_that_takes_longer_than_half_a_second_is_preceded_by_one_notice_of_typing()
    {
        var turn = host.PostAsync(Question);
        await inside.Task.WaitAsync(FakeConnector.Patience);
        clock.LetTimePass(HalfASecond);
        await connector.WaitForAsync(c => TypeOf(c) == ActivityTypes.Typing);
        answer.SetResult();

        Assert.Equal(HttpStatusCode.OK, (await turn).StatusCode);
        Assert.Equal([ActivityTypes.Typing, ActivityTypes.Message], connector.Sends.Select(TypeOf));
    }

    [Fact]
    public async Task After_the_answer_no_typing_is_shown()
    {
        answer.SetResult();
        var more = new TaskCompletionSource();
        host.Bot.OnMessage = async (turn, cancellationToken) =>
        {
            await turn.SendActivityAsync("done", cancellationToken);
            inside.SetResult();
            await more.Task;
        };
        var turn = host.PostAsync(Question);
        await inside.Task.WaitAsync(FakeConnector.Patience);
        clock.LetTimePass(HalfASecond);
        more.SetResult();

        Assert.Equal(HttpStatusCode.OK, (await turn).StatusCode);
        Assert.Equal([ActivityTypes.Message], connector.Sends.Select(TypeOf));
    }

    [Fact]
    public async Task An_answer_waits_for_the_notice_on_its_way_and_not_for_one_that_hangs()
    {
        connector.HangNext();
        var turn = host.PostAsync(Question);
        await inside.Task.WaitAsync(FakeConnector.Patience);
        clock.LetTimePass(HalfASecond);
        await connector.WaitForAsync(c => TypeOf(c) == ActivityTypes.Typing);
        answer.SetResult();
        Assert.Single(connector.Sends);
        clock.LetTimePass(TimeSpan.FromSeconds(2));

        Assert.Equal(HttpStatusCode.OK, (await turn.WaitAsync(FakeConnector.Patience)).StatusCode);
        Assert.Equal([ActivityTypes.Typing, ActivityTypes.Message], connector.Sends.Select(TypeOf));
    }

    [Fact]
    public async Task A_notice_that_the_channel_refuses_does_not_matter()
    {
        connector.FailNext(500);
        var turn = host.PostAsync(Question);
        await inside.Task.WaitAsync(FakeConnector.Patience);
        clock.LetTimePass(HalfASecond);
        await connector.WaitForAsync(c => TypeOf(c) == ActivityTypes.Typing);
        answer.SetResult();

        Assert.Equal(HttpStatusCode.OK, (await turn).StatusCode);
    }

    [Fact]
    public async Task Who_expects_the_replies_in_the_response_is_shown_no_typing()
    {
        var turn = host.PostAsync(Question with { DeliveryMode = DeliveryModes.ExpectReplies });
        await inside.Task.WaitAsync(FakeConnector.Patience);
        clock.LetTimePass(HalfASecond);
        answer.SetResult();

        Assert.Contains("done", await (await turn).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(connector.Calls);
    }
}
