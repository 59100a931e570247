using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace CollectionsBot.Channel.Tests;

public class OutboundTokenTests
{
    private static ClientSecretToken Source(Issuer issuer)
    {
        var options = new BotFrameworkAuthenticationOptions();
        AuthenticationTests.Configure(options);
        return new ClientSecretToken(Options.Create(options), issuer);
    }

    [Fact]
    public async Task The_token_comes_from_the_applications_own_tenant_for_the_connector_and_is_kept()
    {
        using var issuer = new Issuer();
        var source = Source(issuer);

        Assert.Equal("t0ken", await source.GetTokenAsync(default));
        Assert.Equal("t0ken", await source.GetTokenAsync(default));
        var (address, body) = Assert.Single(issuer.Requests);
        Assert.Equal($"https://login.microsoftonline.com/{Samples.Tenant}/oauth2/v2.0/token", address);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", body);
        Assert.Contains($"client_id={FakeIssuer.AppId}", body);
    }

    [Fact]
    public async Task A_secret_that_is_refused_is_told_by_name_and_not_shown()
    {
        using var issuer = new Issuer { Refuses = true };

        var thrown = await Assert.ThrowsAsync<ConnectorTokenException>(() => Source(issuer).GetTokenAsync(default).AsTask());
        Assert.Contains("invalid_client", thrown.Message);
        Assert.DoesNotContain("secret", thrown.Message);
    }

    [Fact]
    public async Task The_token_goes_to_a_trusted_service_and_to_no_other()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var services = Services(new FixedToken());
        var client = services.GetRequiredService<IConnectorClient>();

        var before = await client.SendToConversationAsync(connector.ServiceUrl, "c", MessageFactory.Text("x"));
        Assert.Equal(ConnectorErrorCodes.ServiceUrlNotTrusted, Assert.IsType<SendOutcome.Refused>(before).Code);
        Assert.Empty(connector.Calls);

        services.GetRequiredService<ServiceUrlAllowList>().Trust(connector.ServiceUrl);
        var after = await client.SendToConversationAsync(connector.ServiceUrl, "c", MessageFactory.Text("x"));
        Assert.IsType<SendOutcome.Sent>(after);
        Assert.Equal("Bearer t0ken", Assert.Single(connector.Calls).Authorization);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_that_is_certain()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var services = Services(new NoneToBeHad());
        services.GetRequiredService<ServiceUrlAllowList>().Trust(connector.ServiceUrl);

        var outcome = await services.GetRequiredService<IConnectorClient>()
            .SendToConversationAsync(connector.ServiceUrl, "c", MessageFactory.Text("x"));
        Assert.Equal(new SendOutcome.Unreachable("none"), outcome);
        Assert.Empty(connector.Calls);
    }

    private static ServiceProvider Services(IConnectorTokenSource tokens) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(tokens)
        .AddBotChannel(o =>
        {
            AuthenticationTests.Configure(o);
            o.AllowLoopbackServices = true;
        })
        .BuildServiceProvider();

    private sealed class NoneToBeHad : IConnectorTokenSource
    {
        public ValueTask<string?> GetTokenAsync(CancellationToken cancellationToken) => throw new ConnectorTokenException("none");
    }

    private sealed class Issuer : HttpMessageHandler, IMsalHttpClientFactory
    {
        public bool Refuses { get; init; }

        public List<(string Address, string Body)> Requests { get; } = [];

        public HttpClient GetHttpClient() => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add((request.RequestUri!.ToString(), await request.Content!.ReadAsStringAsync(cancellationToken)));
            var (status, body) = Refuses
                ? (HttpStatusCode.Unauthorized, """{"error":"invalid_client","error_description":"no"}""")
                : (HttpStatusCode.OK, """{"token_type":"Bearer","expires_in":3599,"access_token":"t0ken"}""");
            return new HttpResponseMessage(status) { Content = new StringContent(body) };
        }
    }
}
