using CollectionsBot.Channel;
using CollectionsBot.Journal;

namespace CollectionsBot.App.Tests;

public sealed class DigestCourierTests : IAsyncLifetime
{
    private Office _office = null!;

    private static readonly int AttemptsMax = new ConnectorPaceOptions().MaxAttempts;

    private DigestDelivered Delivered => Assert.Single(_office.Facts<DigestDelivered>());

    public async Task InitializeAsync()
    {
        _office = await Office.OpenAsync();
        _office.At(18, 8, 30);
        await _office.DigestClock.CheckAsync();
    }

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Fact]
    public async Task A_crash_while_sending_leaves_it_uncertain_and_it_is_not_sent_again()
    {
        await _office.GiveAsync(new BeginDelivery(SmallPortfolio.Stamp("begin-1") with { At = _office.Clock.Now }, Office.Chat, SmallPortfolio.Today));
        await _office.RestartAsync();
        await _office.Digests.CloseUncertainAsync(Office.Chat);
        await _office.CheckAndSendAsync();
        Assert.Equal(Delivery.Uncertain, Delivered.Delivery);
        Assert.Empty(_office.Connector.Calls);
    }

    [Fact]
    public async Task That_it_is_about_to_be_sent_is_recorded_before_it_is_sent()
    {
        _office.Journal.IsFull = true;
        await _office.Courier.LookAsync();
        Assert.Empty(_office.Connector.Calls);

        _office.Journal.IsFull = false;
        await _office.Digests.SendDueAsync(Office.Chat);
        Assert.Single(_office.Connector.Sends);
        Assert.Equal(Delivery.Sent, Delivered.Delivery);
    }

    [Fact]
    public async Task When_what_became_of_it_cannot_be_recorded_it_is_uncertain_and_not_sent_again()
    {
        _office.Journal.FullFor = "digest.delivered/1";
        await _office.Courier.LookAsync();
        Assert.Single(_office.Connector.Sends);
        Assert.Empty(_office.Facts<DigestDelivered>());

        _office.Journal.FullFor = null;
        await _office.Courier.LookAsync();
        Assert.Single(_office.Connector.Sends);
        Assert.Equal(Delivery.Uncertain, Delivered.Delivery);
    }

    [Fact]
    public async Task While_too_much_waits_for_the_portfolio_the_courier_lives_on_and_sends_later()
    {
        await _office.CourierOver(new BusyPortfolio()).LookAsync();
        await _office.Courier.LookAsync();
        Assert.Equal(Delivery.Sent, Delivered.Delivery);
    }

    [Fact]
    public async Task Told_to_wait_it_waits_as_long_and_sends_once()
    {
        _office.Connector.FailNext(429, retryAfter: "7");
        await _office.Digests.SendDueAsync(Office.Chat);
        Assert.Equal([TimeSpan.FromSeconds(7)], _office.Clock.Waits);
        Assert.Equal(2, _office.Connector.Sends.Count);
        Assert.Equal((Delivery.Sent, "activity-1"), (Delivered.Delivery, Delivered.Detail));
    }

    [Fact]
    public async Task Turned_away_again_and_again_it_gives_up()
    {
        for (var i = 0; i < AttemptsMax + 3; i++)
        {
            _office.Connector.FailNext(429);
        }

        await _office.Digests.SendDueAsync(Office.Chat);
        Assert.Equal(AttemptsMax, _office.Connector.Sends.Count);
        Assert.Equal([2, 4, 8, 16, 32], _office.Clock.Waits.Select(w => w.TotalSeconds));
        Assert.Equal(Delivery.Refused, Delivered.Delivery);
    }

    [Fact]
    public async Task Refused_by_the_channel_it_is_recorded_with_the_reason_and_not_sent_again()
    {
        _office.Connector.FailNext(403, ConnectorErrorCodes.BotNotInConversationRoster, "The bot is not part of the conversation roster.");
        await _office.Digests.SendDueAsync(Office.Chat);
        await _office.Digests.SendDueAsync(Office.Chat);
        Assert.Single(_office.Connector.Sends);
        Assert.Equal((Delivery.Refused, "403 BotNotInConversationRoster The bot is not part of the conversation roster."), (Delivered.Delivery, Delivered.Detail));
    }

    [Fact]
    public async Task A_gateways_error_leaves_it_uncertain_and_it_is_not_sent_again()
    {
        _office.Connector.FailNext(502);
        await _office.Digests.SendDueAsync(Office.Chat);
        await _office.RestartAsync();
        await _office.Digests.CloseUncertainAsync(Office.Chat);
        await _office.CheckAndSendAsync();
        Assert.Single(_office.Connector.Sends);
        Assert.Equal(Delivery.Uncertain, Delivered.Delivery);
    }

    [Fact]
    public async Task A_chat_that_was_left_meanwhile_gets_nothing()
    {
        await _office.GiveAsync(new CloseConversation(SmallPortfolio.Stamp("close-1"), Office.Chat));
        await _office.Digests.SendDueAsync(Office.Chat);
        Assert.Empty(_office.Connector.Calls);
    }

    private sealed class BusyPortfolio : IPortfolio
    {
        public ValueTask<T> AskAsync<T>(Func<Portfolio, T> query, CancellationToken cancellation = default) => throw new PortfolioBusyException(4096);

        public ValueTask<Outcome> ExecuteAsync(Command command, CancellationToken cancellation = default) => throw new PortfolioBusyException(4096);
    }
}
