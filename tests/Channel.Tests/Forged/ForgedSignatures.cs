using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace CollectionsBot.Channel.Tests.Forged;

/// <summary>Requests whose token was not signed as the issuer signs.</summary>
internal static class ForgedSignatures
{
    public static IEnumerable<ForgedCase> All =>
    [
        new("alg none without a signature", d => Unsigned(d, "none")),
        new("alg None", d => Unsigned(d, "None")),
        new("alg nOnE", d => Unsigned(d, "nOnE")),
        new("alg none with a signature", d => d.Header["alg"] = "none"),
        new("no alg", d => d.Header.Remove("alg")),
        new("an empty alg", d => d.Header["alg"] = ""),
        new("alg is a number", d => d.Header["alg"] = 256),
        new("alg is a list", d => d.Header["alg"] = new JsonArray("RS256")),
        new("alg in small letters", d => d.Header["alg"] = "rs256"),
        new("HS256 with the public key in PEM", d => Shared(d, Encoding.ASCII.GetBytes(d.Issuer.Private.ExportSubjectPublicKeyInfoPem()))),
        new("HS256 with the public key in DER", d => Shared(d, d.Issuer.Private.ExportSubjectPublicKeyInfo())),
        new("HS256 with the public key in PKCS #1", d => Shared(d, d.Issuer.PublicKey)),
        new("HS256 with the modulus", d => Shared(d, d.Issuer.Private.ExportParameters(false).Modulus!)),
        new("HS256 with an empty key", d => Shared(d, [])),
        new("PS256 by the right key", d => ByPss(d), d => Hashed(d, "RS256", HashAlgorithmName.SHA256)),
        new("ES256 under the key's name", ByCurve),
        new("RS384 by a stranger", d => Hashed(d, "RS384", HashAlgorithmName.SHA384, RequestDraft.Stranger), d => Hashed(d, "RS384", HashAlgorithmName.SHA384)),
        new("RS512 by a stranger", d => Hashed(d, "RS512", HashAlgorithmName.SHA512, RequestDraft.Stranger), d => Hashed(d, "RS512", HashAlgorithmName.SHA512)),
        new("another hash than the header says", d => d.SignBy(d.Issuer.Private, HashAlgorithmName.SHA512)),
        new("the signature of another token", d => d.TokenText = t => $"{t[..t.LastIndexOf('.')]}.{Other(d)}"),
        new("a signature cut off", d => d.TokenText = t => t[..^8]),
        new("a signature with more after it", d => d.TokenText = t => t + "AAAA"),
        new("a signature whose last letter has bits that say nothing", d => d.TokenText = t => t[..^1] + (char)(t[^1] + 1)),
        new("a signature of zeros", d => d.Sign = _ => new byte[256]),
        new("no signature", d => d.Sign = _ => []),
        new("claims changed after signing", d => d.TokenText = t => Changed(t, 1, "emea", "evil")),
        new("header changed after signing", d => d.TokenText = t => Changed(t, 0, "JWT", "jwt")),
        new("a header that must be understood (crit)", d => d.Header["crit"] = new JsonArray("b64"), d => d.Header["b64"] = true),
        new("an empty crit", d => d.Header["crit"] = new JsonArray()),
        new("alg twice, none first", d => d.HeaderText = t => t.Replace("{", "{\"alg\":\"none\",")),
        new("alg twice, none last", d => d.HeaderText = t => t.Replace("}", ",\"alg\":\"none\"}")),
        new("kid twice", d => d.HeaderText = t => t.Replace("{", "{\"kid\":\"key-2\",")),
    ];

    private static void Unsigned(RequestDraft draft, string algorithm)
    {
        draft.Header["alg"] = algorithm;
        draft.Sign = _ => [];
    }

    private static void Shared(RequestDraft draft, byte[] secret)
    {
        draft.Header["alg"] = "HS256";
        draft.Sign = data => HMACSHA256.HashData(secret, data);
    }

    private static void Hashed(RequestDraft draft, string algorithm, HashAlgorithmName hash, RSA? key = null)
    {
        draft.Header["alg"] = algorithm;
        draft.SignBy(key ?? draft.Issuer.Private, hash);
    }

    private static void ByPss(RequestDraft draft)
    {
        draft.Header["alg"] = "PS256";
        draft.SignBy(draft.Issuer.Private, padding: RSASignaturePadding.Pss);
    }

    private static void ByCurve(RequestDraft draft)
    {
        draft.Header["alg"] = "ES256";
        draft.Sign = data =>
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            return key.SignData(data, HashAlgorithmName.SHA256);
        };
    }

    private static string Other(RequestDraft draft) => new RequestDraft(draft.Issuer) { Claims = { ["jti"] = "2" } }.Token.Split('.')[2];

    private static string Changed(string token, int part, string from, string to)
    {
        var parts = token.Split('.');
        parts[part] = RequestDraft.Encode(Base64UrlEncoder.Decode(parts[part]).Replace(from, to));
        return string.Join('.', parts);
    }
}
