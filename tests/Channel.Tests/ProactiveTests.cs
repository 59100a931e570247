namespace CollectionsBot.Channel.Tests;

public class ProactiveTests
{
    [Fact]
    public async Task The_bot_speaks_first_in_a_conversation_it_knows()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync();
        var reference = Samples.Message(serviceUrl: connector.ServiceUrl).GetConversationReference();

        await host.Adapter.ContinueConversationAsync(
            reference, (turn, cancellationToken) => turn.SendActivityAsync("digest", cancellationToken));

        var sent = Assert.Single(connector.Sends);
        Assert.Equal(("digest", null), (sent.Text, sent.ActivityId));
    }

    [Fact]
    public async Task Who_lets_the_bot_speak_first_learns_that_it_could_not()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync();
        host.Adapter.OnTurnError = (_, _) => Task.CompletedTask;
        connector.FailNext(403, ConnectorErrorCodes.BotNotInConversationRoster);
        var reference = Samples.Message(serviceUrl: connector.ServiceUrl).GetConversationReference();

        var thrown = await Assert.ThrowsAsync<ConnectorException>(() => host.Adapter.ContinueConversationAsync(
            reference, (turn, cancellationToken) => turn.SendActivityAsync("digest", cancellationToken)));
        Assert.IsType<SendOutcome.Refused>(thrown.Outcome);
    }

    [Fact]
    public async Task A_conversation_begun_with_a_person_can_be_continued()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync();
        var anna = new ChannelAccount { Id = "29:anna" };

        var created = await host.Adapter.CreateConversationAsync(
            "msteams", connector.ServiceUrl, ConversationParameters.WithUser(anna, Samples.Tenant));
        Assert.True(created.Succeeded);
        await host.Adapter.ContinueConversationAsync(
            created.Value, (turn, cancellationToken) => turn.SendActivityAsync("hello", cancellationToken));

        Assert.Equal("29:anna", created.Value.User?.Id);
        Assert.Equal("conversation-1", Assert.Single(connector.Sends).ConversationId);
    }

    [Fact]
    public async Task A_conversation_that_the_channel_does_not_begin_is_a_value()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync();
        connector.FailNext(403, ConnectorErrorCodes.BotDisabledByAdmin);

        var created = await host.Adapter.CreateConversationAsync(
            "msteams", connector.ServiceUrl, ConversationParameters.WithUser(new ChannelAccount { Id = "29:a" }, "t"));
        Assert.Equal(new SendOutcome.Refused(403, ConnectorErrorCodes.BotDisabledByAdmin, null), created.Failure);
    }
}
