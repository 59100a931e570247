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
    private int looks;

    public DateTimeOffset Now { get; set; } = new HandClock().Now;

    public string KeyId { get; set; } = "key-1";

    /// <summary>The channels that the key speaks for; null leaves the list out.</summary>
    public string[]? Endorsements { get; set; } = ["msteams", "webchat"];

    /// <summary>Keys announced beside the issuer's own, with whatever stands as their endorsements; null leaves it out.</summary>
    public List<(string KeyId, RSA Key, object? Endorsements)> Others { get; } = [];

    public bool IsDown { get; set; }

    /// <summary>Whether no key at all is announced, as by a document gone wrong.</summary>
    public bool AnnouncesNothing { get; set; }

    /// <summary>How often somebody has asked where the keys are.</summary>
    public int Looks => looks;

    public RSA Private => key;

    public RsaSecurityKey Key => new(key) { KeyId = KeyId };

    public byte[] PublicKey => key.ExportRSAPublicKey();

    /// <summary>A good token, unless a part of it is chosen otherwise.</summary>
    public string Issue(
        string issuer = Issuer,
        string audience = AppId,
        string? serviceUrl = AuthenticationTests.ServiceUrl,
        TimeSpan? begins = null,
        TimeSpan? ends = null,
        SigningCredentials? credentials = null,
        string? keyId = null)
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
            SigningCredentials = credentials ?? new SigningCredentials(new RsaSecurityKey(key) { KeyId = keyId ?? KeyId }, SecurityAlgorithms.RsaSha256),
        });
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isKeys = request.RequestUri!.AbsolutePath.EndsWith("/keys", StringComparison.Ordinal);
        if (!isKeys)
            Interlocked.Increment(ref looks);
        return Task.FromResult(IsDown
            ? new HttpResponseMessage(HttpStatusCode.InternalServerError)
            : new HttpResponseMessage { Content = new StringContent(isKeys ? Keys() : Metadata("https://login.test/v1/.well-known/keys")) });
    }

    /// <summary>The document that says where the keys are.</summary>
    public static string Metadata(string keysUrl) => JsonSerializer.Serialize(new { issuer = Issuer, jwks_uri = keysUrl });

    /// <summary>The document with the keys.</summary>
    public string Keys()
    {
        (string, RSA, object?) its = (KeyId, key, Endorsements);
        var announced = AnnouncesNothing ? [] : Others.Prepend(its).Select(Announcement).ToList();
        return JsonSerializer.Serialize(new { keys = announced });
    }

    private static Dictionary<string, object> Announcement((string KeyId, RSA Key, object? Endorsements) of)
    {
        var numbers = of.Key.ExportParameters(false);
        var announced = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = of.KeyId,
            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
        };
        if (of.Endorsements is not null)
            announced["endorsements"] = of.Endorsements;
        return announced;
    }
}
