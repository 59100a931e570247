using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace CollectionsBot.Channel.Tests;

public sealed class AuthenticationTests : IDisposable
{
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    private readonly FakeIssuer issuer = new();

    public void Dispose() => issuer.Dispose();

    private static Activity Message => Samples.Message(serviceUrl: ServiceUrl);

    internal static void Configure(BotFrameworkAuthenticationOptions options)
    {
        options.AppId = FakeIssuer.AppId;
        options.AppTenantId = Samples.Tenant;
        options.AppPassword = "secret";
        options.MetadataUrl = FakeIssuer.MetadataUrl;
    }

    internal static void AddIssuer(IServiceCollection services, FakeIssuer issuer, HandClock? clock = null)
    {
        services.AddSingleton<TimeProvider>(clock ?? new HandClock());
        services.AddHttpClient(OpenIdKeys.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => issuer);
    }

    private ServiceProvider Services()
    {
        var services = new ServiceCollection().AddLogging().AddBotChannel(Configure);
        AddIssuer(services, issuer);
        return services.BuildServiceProvider();
    }

    private async Task<AuthenticationVerdict> Judge(string? header, Activity? activity = null)
    {
        await using var services = Services();
        var validation = Assert.IsType<JwtTokenValidation>(services.GetRequiredService<IActivityAuthenticator>());
        return validation.Authenticate(await validation.IdentifyAsync(header), activity ?? Message);
    }

    private Task<AuthenticationVerdict> JudgeToken(string token, Activity? activity = null) => Judge($"Bearer {token}", activity);

    [Fact]
    public async Task A_token_of_the_issuer_for_this_bot_and_service_is_accepted()
    {
        Assert.Equal(AuthenticationVerdict.Accepted, await JudgeToken(issuer.Issue()));
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    public async Task Longer_hashes_are_accepted_too(string algorithm)
    {
        var token = issuer.Issue(credentials: new SigningCredentials(issuer.Key, algorithm));

        Assert.Equal(AuthenticationVerdict.Accepted, await JudgeToken(token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task No_bearer_token_is_refused(string? header)
    {
        Assert.Equal(AuthenticationVerdict.TokenMissing, await Judge(header));
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    [InlineData("..")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.e30.")]
    public async Task Garbage_is_refused(string token)
    {
        Assert.NotEqual(AuthenticationVerdict.Accepted, await JudgeToken(token));
    }

    [Fact]
    public async Task A_token_beyond_the_bound_is_not_looked_at()
    {
        Assert.Equal(AuthenticationVerdict.TokenMissing, await JudgeToken(new string('a', 20_000)));
    }

    [Fact]
    public async Task Another_issuer_is_refused()
    {
        Assert.Equal(AuthenticationVerdict.IssuerWrong, await JudgeToken(issuer.Issue(issuer: "https://sts.windows.net/x/")));
    }

    [Fact]
    public async Task A_token_for_another_bot_is_refused()
    {
        Assert.Equal(AuthenticationVerdict.AudienceWrong, await JudgeToken(issuer.Issue(audience: Guid.Empty.ToString())));
    }

    [Fact]
    public async Task A_key_that_was_not_announced_is_refused()
    {
        using var stranger = new FakeIssuer(RSA.Create(2048)) { KeyId = "key-2" };

        Assert.Equal(AuthenticationVerdict.KeyUnknown, await JudgeToken(stranger.Issue()));
    }

    [Fact]
    public async Task Another_key_under_an_announced_name_is_refused()
    {
        using var stranger = new FakeIssuer(RSA.Create(2048));

        Assert.Equal(AuthenticationVerdict.SignatureInvalid, await JudgeToken(stranger.Issue()));
    }

    [Fact]
    public async Task A_token_that_names_no_key_is_refused()
    {
        var nameless = new RsaSecurityKey(RSA.Create(2048));
        var token = issuer.Issue(credentials: new SigningCredentials(nameless, SecurityAlgorithms.RsaSha256));

        Assert.NotEqual(AuthenticationVerdict.Accepted, await JudgeToken(token));
    }

    [Fact]
    public async Task An_altered_token_is_refused()
    {
        var parts = issuer.Issue().Split('.');
        var claims = Base64UrlEncoder.Decode(parts[1]).Replace("emea", "evil");

        var altered = $"{parts[0]}.{Base64UrlEncoder.Encode(claims)}.{parts[2]}";
        Assert.Equal(AuthenticationVerdict.SignatureInvalid, await JudgeToken(altered));
    }

    [Theory]
    [InlineData(-4, AuthenticationVerdict.Accepted)]
    [InlineData(-6, AuthenticationVerdict.Expired)]
    public async Task An_expired_token_is_good_for_as_long_as_clocks_may_differ(int minutes, AuthenticationVerdict verdict)
    {
        var token = issuer.Issue(begins: TimeSpan.FromHours(-2), ends: TimeSpan.FromMinutes(minutes));

        Assert.Equal(verdict, await JudgeToken(token));
    }

    [Theory]
    [InlineData(4, AuthenticationVerdict.Accepted)]
    [InlineData(6, AuthenticationVerdict.NotYetValid)]
    public async Task A_token_of_the_future_is_good_for_as_long_as_clocks_may_differ(int minutes, AuthenticationVerdict verdict)
    {
        Assert.Equal(verdict, await JudgeToken(issuer.Issue(begins: TimeSpan.FromMinutes(minutes))));
    }

    [Theory]
    [InlineData("""{"alg":"none","kid":"key-1"}""")]
    [InlineData("""{"alg":"None","kid":"key-1"}""")]
    public async Task A_token_that_says_it_needs_no_signature_is_refused(string header)
    {
        var claims = issuer.Issue().Split('.')[1];

        var unsigned = $"{Base64UrlEncoder.Encode(header)}.{claims}.";
        Assert.Equal(AuthenticationVerdict.SignatureInvalid, await JudgeToken(unsigned));
    }

    [Fact]
    public async Task The_public_key_does_not_serve_as_a_shared_secret()
    {
        var claims = issuer.Issue().Split('.')[1];
        var signed = $"{Base64UrlEncoder.Encode("""{"alg":"HS256","kid":"key-1"}""")}.{claims}";
        var signature = HMACSHA256.HashData(issuer.PublicKey, Encoding.ASCII.GetBytes(signed));

        var forged = $"{signed}.{Base64UrlEncoder.Encode(signature)}";
        Assert.NotEqual(AuthenticationVerdict.Accepted, await JudgeToken(forged));
    }

    [Fact]
    public async Task Another_padding_of_the_same_key_is_refused()
    {
        var token = issuer.Issue(credentials: new SigningCredentials(issuer.Key, SecurityAlgorithms.RsaSsaPssSha256));

        Assert.NotEqual(AuthenticationVerdict.Accepted, await JudgeToken(token));
    }

    [Fact]
    public async Task A_key_that_may_not_speak_for_the_channel_is_refused()
    {
        issuer.Endorsements = ["webchat"];
        Assert.Equal(AuthenticationVerdict.EndorsementMissing, await JudgeToken(issuer.Issue()));

        issuer.Endorsements = null;
        Assert.Equal(AuthenticationVerdict.EndorsementMissing, await JudgeToken(issuer.Issue()));
    }

    [Fact]
    public async Task A_channel_that_the_bot_was_not_made_for_is_refused_although_endorsed()
    {
        Assert.Equal(
            AuthenticationVerdict.ChannelNotAllowed, await JudgeToken(issuer.Issue(), Message with { ChannelId = "webchat" }));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net/emea")]
    [InlineData(null)]
    public async Task A_token_for_another_service_url_is_refused(string? claimed)
    {
        Assert.Equal(AuthenticationVerdict.ServiceUrlMismatch, await JudgeToken(issuer.Issue(serviceUrl: claimed)));
    }

    [Theory]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://localhost/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    public async Task A_service_url_that_no_token_may_go_to_is_refused(string serviceUrl)
    {
        var token = issuer.Issue(serviceUrl: serviceUrl);

        Assert.Equal(
            AuthenticationVerdict.ServiceUrlUnusable, await JudgeToken(token, Message with { ServiceUrl = serviceUrl }));
    }

    [Fact]
    public async Task A_foreign_tenant_is_refused_wherever_it_is_named()
    {
        var foreign = ActivityJson.ToElement(new TeamsChannelData { Tenant = new TenantInfo { Id = "foreign" } });
        var abroad = Message.Conversation! with { TenantId = "foreign" };
        Activity[] activities =
        [
            Message with { ChannelData = foreign },
            Message with { Conversation = abroad },
            Message with { ChannelData = null, Conversation = abroad with { TenantId = null } },
        ];

        foreach (var activity in activities)
            Assert.Equal(AuthenticationVerdict.TenantNotAllowed, await JudgeToken(issuer.Issue(), activity));
    }

    [Fact]
    public async Task When_the_keys_cannot_be_fetched_nobody_is_believed()
    {
        issuer.IsDown = true;

        Assert.Equal(AuthenticationVerdict.MetadataUnavailable, await JudgeToken(issuer.Issue()));
    }
}
