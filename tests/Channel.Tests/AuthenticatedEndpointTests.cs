using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace CollectionsBot.Channel.Tests;

public sealed class AuthenticatedEndpointTests : IDisposable
{
    private readonly FakeIssuer issuer = new();

    public void Dispose() => issuer.Dispose();

    private Task<BotHost> Start(bool withLoopback = false) => BotHost.StartAsync(
        options =>
        {
            AuthenticationTests.Configure(options);
            options.AllowLoopbackServices = withLoopback;
        },
        services: services =>
        {
            AuthenticationTests.AddIssuer(services, issuer);
            services.AddSingleton<IConnectorTokenSource>(new FixedToken());
        });

    private static Activity Message => Samples.Message(serviceUrl: AuthenticationTests.ServiceUrl);

    [Fact]
    public async Task A_good_token_gets_a_turn()
    {
        await using var host = await Start();

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(Message, issuer.Issue())).StatusCode);
        Assert.Equal(["message"], host.Bot.Called);
    }

    [Fact]
    public async Task A_stranger_is_401_and_learns_nothing_not_even_about_the_body()
    {
        await using var host = await Start();

        foreach (var response in new[] { await host.PostAsync(Message), await host.PostAsync("{", token: "garbage") })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("", await response.Content.ReadAsStringAsync());
        }

        Assert.Empty(host.Bot.Called);
    }

    [Fact]
    public async Task A_good_token_for_what_is_not_allowed_is_403()
    {
        await using var host = await Start();

        var response = await host.PostAsync(Message with { ChannelId = "directline" }, issuer.Issue());
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Empty(host.Bot.Called);
    }

    [Fact]
    public async Task While_the_keys_cannot_be_fetched_it_is_503()
    {
        issuer.IsDown = true;
        await using var host = await Start();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.PostAsync(Message, issuer.Issue())).StatusCode);
    }

    [Fact]
    public async Task Only_an_authenticated_activity_has_the_bots_token_sent_to_its_service_url()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await Start(withLoopback: true);
        host.Bot.OnMessage = (turn, _) => turn.SendActivityAsync("hello", CancellationToken.None);
        var message = Samples.Message(serviceUrl: connector.ServiceUrl);
        var reference = message.GetConversationReference();
        Task Continue() => host.Adapter.ContinueConversationAsync(
            reference, (turn, cancellationToken) => turn.SendActivityAsync("again", cancellationToken));

        await host.PostAsync(message, issuer.Issue(audience: "another", serviceUrl: connector.ServiceUrl));
        await host.PostAsync(message with { ChannelId = "webchat" }, issuer.Issue(serviceUrl: connector.ServiceUrl));
        await Assert.ThrowsAsync<ConnectorException>(Continue);
        Assert.Empty(connector.Calls);

        await host.PostAsync(message, issuer.Issue(serviceUrl: connector.ServiceUrl));
        await Continue();
        Assert.Equal(["hello", "again"], connector.Sends.Select(s => s.Text));
        Assert.All(connector.Sends, s => Assert.Equal("Bearer t0ken", s.Authorization));
    }

    [Fact]
    public async Task A_friends_malformed_body_is_400()
    {
        await using var host = await Start();

        Assert.Equal(HttpStatusCode.BadRequest, (await host.PostAsync("{", token: issuer.Issue())).StatusCode);
    }
}
