using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace CollectionsBot.Channel.Tests.Forged;

/// <summary>Requests whose token was signed by a key that is not the issuer's, or is no longer.</summary>
internal static class ForgedKeys
{
    public static IEnumerable<ForgedCase> All =>
    [
        new("another key under the right name", d => d.SignBy(RequestDraft.Stranger)),
        new("another announced key under the right name", d => d.SignBy(RequestDraft.Second), d => d.SignAs("key-teams")),
        new("a key that nobody announced", d => Named(d, "key-2"), d => d.SignAs("key-teams")),
        new("no kid", d => d.Header.Remove("kid")),
        new("an empty kid", d => d.Header["kid"] = ""),
        new("kid is null", d => d.Header["kid"] = null),
        new("kid is a number", d => d.Header["kid"] = 1),
        new("kid is a list", d => d.Header["kid"] = new JsonArray("key-1")),
        new("kid in capitals", d => d.Header["kid"] = "KEY-1"),
        new("kid is a path", d => Named(d, "../../dev/null")),
        new("kid is a query", d => Named(d, "' or 1=1 --")),
        new("kid is the name of a property", d => Named(d, "__proto__")),
        new("kid of 10,000 characters", d => Named(d, new string('k', 10_000))),
        new("the stranger's key in the header (jwk)", d => Carry(d, "jwk", Jwk()), d => d.Header["jwk"] = Jwk()),
        new("the stranger's key in the header (jwk) without kid", d => Unnamed(d, "jwk", Jwk())),
        new("the stranger's address of keys (jku)", d => Carry(d, "jku", "https://evil.example/keys"), d => d.Header["jku"] = "https://evil.example/keys"),
        new("the stranger's address of a certificate (x5u)", d => Carry(d, "x5u", "https://evil.example/cert"), d => d.Header["x5u"] = "https://evil.example/cert"),
        new("the stranger's certificate in the header (x5c)", d => Carry(d, "x5c", new JsonArray(Certificate())), d => d.Header["x5c"] = new JsonArray(Certificate())),
        new("the keys cannot be fetched, and never were", _ => { }) { Meanwhile = (issuer, clock) => (issuer.IsDown, clock.Now) = (true, clock.Now + OpenIdKeys.MaxAge) },
        new("the issuer announces nothing for a day", _ => { }) { Meanwhile = (issuer, clock) => (issuer.AnnouncesNothing, clock.Now) = (true, clock.Now + OpenIdKeys.MaxAge) },
        new("a key that was rotated out", d => Lasting(d), d => Lasting(d)) { Meanwhile = (issuer, clock) => (issuer.KeyId, clock.Now) = ("key-9", clock.Now + OpenIdKeys.MaxAge) },
        new("a key named before it is announced", d => Named(d, "key-9", d.Issuer.Private)) { Meanwhile = (_, clock) => clock.Now += OpenIdKeys.Pause },
    ];

    private static void Named(RequestDraft draft, string keyId, RSA? key = null)
    {
        draft.Header["kid"] = keyId;
        draft.SignBy(key ?? RequestDraft.Stranger);
    }

    // Signed for longer than the keys are kept, so that it is the key that is at fault.
    private static void Lasting(RequestDraft draft)
    {
        draft.Header["kid"] = "key-1";
        draft.Between(TimeSpan.FromDays(-3), TimeSpan.FromDays(3));
    }

    private static void Carry(RequestDraft draft, string name, JsonNode value)
    {
        draft.Header[name] = value;
        draft.SignBy(RequestDraft.Stranger);
    }

    private static void Unnamed(RequestDraft draft, string name, JsonNode value)
    {
        Carry(draft, name, value);
        draft.Header.Remove("kid");
    }

    private static JsonObject Jwk()
    {
        var numbers = RequestDraft.Stranger.ExportParameters(false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["kid"] = "key-1",
            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
        };
    }

    private static string Certificate()
    {
        var request = new CertificateRequest("CN=evil", RequestDraft.Stranger, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = new HandClock().Now;
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return Convert.ToBase64String(certificate.RawData);
    }
}
