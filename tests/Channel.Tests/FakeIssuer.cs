using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CollectionsBot.Channel.Tests;

/// <summary>Issues tokens like the Bot Framework's, and announces its keys.</summary>
public sealed class FakeIssuer(RSA? own = null) : HttpMessageHandler
{
    public const string MetadataUrl = "https://login.test/v1/.well-known/openidconfiguration";
    public const string Issuer = "https://api.botframework.com";
    public const string AppId = "00000000-0000-0000-0000-0000000000b0";

    // Made once: making a key takes longer than every test with it.
    private static readonly RSA Shared = RSA.Create(2048);

    private readonly RSA key = own ?? Shared;

    public DateTimeOffset Now { get; init; } = new HandClock().Now;

    public string KeyId { get; set; } = "key-1";

    /// <summary>The channels that the key speaks for; null leaves the list out.</summary>
    public string[]? Endorsements { get; set; } = ["msteams", "webchat"];

    public bool IsDown { get; set; }

    public RsaSecurityKey Key => new(key) { KeyId = KeyId };

    public byte[] PublicKey => key.ExportRSAPublicKey();

    /// <summary>A good token, unless a part of it is chosen otherwise.</summary>
    public string Issue(
        string issuer = Issuer,
        string audience = AppId,
        string? serviceUrl = AuthenticationTests.ServiceUrl,
        TimeSpan? begins = null,
        TimeSpan? ends = null,
        SigningCredentials? credentials = null)
    {
        var claims = new Dictionary<string, object>();
        if (serviceUrl is not null)
            claims[JwtTokenValidation.ServiceUrlClaim] = serviceUrl;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = (Now + (begins ?? TimeSpan.FromMinutes(-1))).UtcDateTime,
            Expires = (Now + (ends ?? TimeSpan.FromHours(1))).UtcDateTime,
            Claims = claims,
            SigningCredentials = credentials ?? new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        });
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsDown)
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError));

        object document = request.RequestUri!.AbsolutePath.EndsWith("/keys", StringComparison.Ordinal)
            ? new { keys = new[] { Announcement() } }
            : new { issuer = Issuer, jwks_uri = "https://login.test/v1/.well-known/keys" };
        return Task.FromResult(new HttpResponseMessage { Content = new StringContent(JsonSerializer.Serialize(document)) });
    }

    private Dictionary<string, object> Announcement()
    {
        var numbers = key.ExportParameters(false);
        var announced = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = KeyId,
            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
        };
        if (Endorsements is not null)
            announced["endorsements"] = Endorsements;
        return announced;
    }
}
