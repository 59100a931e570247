using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CollectionsBot.Channel.Tests;

public class OutboundTokenTests
{
    private static EntraToken Source(Issuer issuer, Action<BotFrameworkAuthenticationOptions>? change = null)
    {
        var options = new BotFrameworkAuthenticationOptions();
        AuthenticationTests.Configure(options);
        change?.Invoke(options);
        Assert.Empty(options.Faults());
        return new EntraToken(Options.Create(options), issuer);
    }

    [Fact]
    public async Task The_token_comes_from_the_applications_own_tenant_for_the_connector_and_is_kept()
    {
        using var issuer = new Issuer();
        using var source = Source(issuer);

        Assert.Equal("t0ken", await source.GetTokenAsync(default));
        Assert.Equal("t0ken", await source.GetTokenAsync(default));
        var (address, body) = Assert.Single(issuer.Requests);
        Assert.Equal($"https://login.microsoftonline.com/{Samples.Tenant}/oauth2/v2.0/token", address);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", body);
        Assert.Contains($"client_id={FakeIssuer.AppId}", body);
    }

    [Fact]
    public async Task Many_messages_at_once_after_a_start_cost_one_request_for_a_token()
    {
        using var issuer = new Issuer();
        using var source = Source(issuer);

        var tokens = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () => await source.GetTokenAsync(default))));

        Assert.All(tokens, t => Assert.Equal("t0ken", t));
        Assert.Single(issuer.Requests);
    }

    [Fact]
    public async Task A_token_that_ends_within_five_minutes_is_renewed_already()
    {
        using var issuer = new Issuer { LastsSeconds = 290 };
        using var source = Source(issuer);

        await source.GetTokenAsync(default);
        await source.GetTokenAsync(default);
        Assert.Equal(2, issuer.Requests.Count);
    }

    [Theory]
    [InlineData(BotAppType.SingleTenant, BotFrameworkCloud.UsGovernment, "https://login.microsoftonline.us/" + Samples.Tenant, "botframework.us")]
    [InlineData(BotAppType.MultiTenant, BotFrameworkCloud.Public, "https://login.microsoftonline.com/botframework.com", "botframework.com")]
    [InlineData(BotAppType.MultiTenant, BotFrameworkCloud.UsGovernment, "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us", "botframework.us")]
    public async Task Each_cloud_and_kind_of_registration_has_its_own_issuer(
        BotAppType type, BotFrameworkCloud cloud, string authority, string audience)
    {
        using var issuer = new Issuer();
        using var source = Source(issuer, o => (o.AppType, o.Cloud) = (type, cloud));

        await source.GetTokenAsync(default);
        var (address, body) = Assert.Single(issuer.Requests);
        Assert.Equal($"{authority}/oauth2/v2.0/token", address, ignoreCase: true);
        Assert.Contains($"scope=https%3A%2F%2Fapi.{audience}%2F.default", body);
    }

    [Theory]
    [InlineData("pfx", "")]
    [InlineData("pfx", "pass word")]
    [InlineData("pem", "")]
    [InlineData("pem-locked", "pass word")]
    public async Task A_certificate_from_a_file_vouches_for_the_bot(string form, string password)
    {
        using var file = new CertificateFile();
        using var issuer = new Issuer();
        using var source = Source(issuer, o =>
            (o.AppPassword, o.CertificateFile, o.CertificatePassword) = ("", file.Write(form, password), password));

        Assert.Equal("t0ken", await source.GetTokenAsync(default));
        await AssertVouchedAsync(Assert.Single(issuer.Requests).Body, file);
    }

    [Fact]
    public async Task A_certificate_from_the_store_vouches_for_the_bot()
    {
        using var file = new CertificateFile();
        using var issuer = new Issuer();
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser, OpenFlags.ReadWrite);
        using var persisted = X509CertificateLoader.LoadPkcs12FromFile(file.Write("pfx", "p"), "p", X509KeyStorageFlags.PersistKeySet);
        store.Add(persisted);
        try
        {
            using var source = Source(issuer, o => (o.AppPassword, o.CertificateThumbprint) = ("", $"\u200e{persisted.Thumbprint.ToLowerInvariant()} "));
            await source.GetTokenAsync(default);
        }
        finally
        {
            store.Remove(persisted);
        }

        await AssertVouchedAsync(Assert.Single(issuer.Requests).Body, file);
    }

    [Theory]
    [InlineData("pfx", "right", "wrong", "CertificatePassword does not open it")]
    [InlineData("pem-locked", "right", "wrong", "CertificatePassword does not open it")]
    [InlineData("pem-locked", "right", "", "CertificateFile is no PFX or PEM")]
    [InlineData("public", "", "", "private key")]
    public void A_certificate_that_cannot_serve_is_told_at_the_start(string form, string password, string given, string fault)
    {
        using var file = new CertificateFile();
        var options = new BotFrameworkAuthenticationOptions();
        AuthenticationTests.Configure(options);
        (options.AppPassword, options.CertificateFile, options.CertificatePassword) = ("", file.Write(form, password), given);

        Assert.Contains(fault, Assert.Single(options.Faults()));
    }

    [Theory]
    [InlineData(BotAppType.UserAssignedMsi)]
    [InlineData(BotAppType.SystemAssignedMsi)]
    public async Task A_managed_identity_gets_its_token_from_the_machine(BotAppType type)
    {
        using var issuer = new Issuer();
        using var source = Source(issuer, o => (o.AppType, o.AppPassword) = (type, ""));

        Assert.Equal("t0ken", await source.GetTokenAsync(default));
        Assert.Equal("t0ken", await source.GetTokenAsync(default));
        var (address, _) = Assert.Single(issuer.Requests);
        Assert.StartsWith("http://169.254.169.254/metadata/identity/oauth2/token", address);
        Assert.Equal("https://api.botframework.com", QueryHelpers.ParseQuery(new Uri(address).Query)["resource"]);
        Assert.Equal(type == BotAppType.UserAssignedMsi, address.Contains($"client_id={FakeIssuer.AppId}"));
    }

    private static async Task AssertVouchedAsync(string body, CertificateFile file)
    {
        var form = QueryHelpers.ParseQuery(body);
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        Assert.False(form.ContainsKey("client_secret"));
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(form["client_assertion"], new TokenValidationParameters
        {
            IssuerSigningKey = new X509SecurityKey(file.Certificate),
            ValidIssuer = FakeIssuer.AppId,
            ValidAudience = $"https://login.microsoftonline.com/{Samples.Tenant}/oauth2/v2.0/token",
            ValidateLifetime = false,
        });
        Assert.True(result.IsValid, result.Exception?.Message);
    }

    [Fact]
    public async Task A_secret_that_is_refused_is_told_by_name_and_not_shown()
    {
        using var issuer = new Issuer { Refuses = true };
        using var source = Source(issuer);

        var thrown = await Assert.ThrowsAsync<ConnectorTokenException>(() => source.GetTokenAsync(default).AsTask());
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
        // A managed identity is told an instant. The library takes no clock but the machine's, and no end years away.
        private static long ManagedIdentityEnd => TimeProvider.System.GetUtcNow().AddHours(2).ToUnixTimeSeconds();

        public bool Refuses { get; init; }

        public int LastsSeconds { get; init; } = 3599;

        public List<(string Address, string Body)> Requests { get; } = [];

        public HttpClient GetHttpClient() => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var sent = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : "";
            Requests.Add((request.RequestUri!.AbsoluteUri, sent));
            var (status, body) = Refuses
                ? (HttpStatusCode.Unauthorized, """{"error":"invalid_client","error_description":"no"}""")
                : (HttpStatusCode.OK, $$"""{"token_type":"Bearer","expires_in":{{LastsSeconds}},"expires_on":"{{ManagedIdentityEnd}}","resource":"r","access_token":"t0ken"}""");
            return new HttpResponseMessage(status) { Content = new StringContent(body) };
        }
    }
}
