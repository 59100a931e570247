using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace CollectionsBot.Channel.Tests.Forged;

/// <summary>A request of the channel's as it should be, every part of which can be spoilt.</summary>
public sealed class RequestDraft
{
    /// <summary>A key of the issuer's beside its first; it is announced under several names.</summary>
    public static readonly RSA Second = RSA.Create(2048);

    /// <summary>A key that nobody announces.</summary>
    public static readonly RSA Stranger = RSA.Create(2048);

    private readonly FakeIssuer issuer;

    public RequestDraft(FakeIssuer issuer)
    {
        this.issuer = issuer;
        Header = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = issuer.KeyId };
        Claims = new JsonObject
        {
            ["serviceurl"] = AuthenticationTests.ServiceUrl,
            ["iss"] = FakeIssuer.Issuer,
            ["aud"] = FakeIssuer.AppId,
            ["nbf"] = SecondsAt(TimeSpan.FromMinutes(-1)),
            ["exp"] = SecondsAt(TimeSpan.FromHours(1)),
        };
        SignBy(issuer.Private);
    }

    public JsonObject Header { get; }

    public JsonObject Claims { get; }

    public Activity Activity { get; set; } = Samples.Message(serviceUrl: AuthenticationTests.ServiceUrl);

    /// <summary>From what is signed to the signature.</summary>
    public Func<byte[], byte[]> Sign { get; set; } = _ => [];

    /// <summary>Changes the header's or the claims' JSON before it is signed.</summary>
    public Func<string, string> HeaderText { get; set; } = text => text;

    public Func<string, string> ClaimsText { get; set; } = text => text;

    /// <summary>Changes the token after it is signed.</summary>
    public Func<string, string> TokenText { get; set; } = text => text;

    /// <summary>From the token to the Authorization headers.</summary>
    public Func<string, string[]> Authorization { get; set; } = token => [$"Bearer {token}"];

    /// <summary>The Authorization headers of the request.</summary>
    public string[] Headers => Authorization(Token);

    public string Token
    {
        get
        {
            var signed = $"{Encode(HeaderText(Header.ToJsonString()))}.{Encode(ClaimsText(Claims.ToJsonString()))}";
            return TokenText($"{signed}.{Base64UrlEncoder.Encode(Sign(Encoding.ASCII.GetBytes(signed)))}");
        }
    }

    public FakeIssuer Issuer => issuer;

    public long SecondsAt(TimeSpan fromNow) => (issuer.Now + fromNow).ToUnixTimeSeconds();

    public void SignBy(RSA key, HashAlgorithmName? hash = null, RSASignaturePadding? padding = null) =>
        Sign = data => key.SignData(data, hash ?? HashAlgorithmName.SHA256, padding ?? RSASignaturePadding.Pkcs1);

    /// <summary>Signs under another of the announced names.</summary>
    public void SignAs(string keyId)
    {
        Header["kid"] = keyId;
        SignBy(Second);
    }

    public void Between(TimeSpan begins, TimeSpan ends) =>
        (Claims["nbf"], Claims["exp"]) = (SecondsAt(begins), SecondsAt(ends));

    public void At(string serviceUrl)
    {
        Claims["serviceurl"] = serviceUrl;
        Activity = Activity with { ServiceUrl = serviceUrl };
    }

    public static string Encode(string text) => Base64UrlEncoder.Encode(text);

    /// <summary>An issuer that announces the keys that these requests are about.</summary>
    public static FakeIssuer NewIssuer()
    {
        var issuer = new FakeIssuer();
        issuer.Others.Add(("key-webchat", Second, new[] { "webchat", "directline" }));
        issuer.Others.Add(("key-silent", Second, null));
        issuer.Others.Add(("key-empty", Second, Array.Empty<string>()));
        issuer.Others.Add(("key-text", Second, "msteams"));
        issuer.Others.Add(("key-teams", Second, new[] { "msteams" }));
        return issuer;
    }
}
