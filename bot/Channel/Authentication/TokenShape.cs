using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CollectionsBot.Channel;

/// <summary>Looks a token over before anything in it is believed or verified.</summary>
/// <remarks>
/// A token that two readers could read in two ways is refused: a name that stands twice, a list where one value is
/// meant, a date that is text, letters with bits that say nothing. So is one that asks for what is not understood here (<c>crit</c>). Addresses of keys and
/// keys in the header (<c>jku</c>, <c>x5u</c>, <c>jwk</c>, <c>x5c</c>) are never looked at: the key is one that the
/// issuer announces, or there is none.
/// </remarks>
internal static class TokenShape
{
    private const int MaxDepth = 8;
    private const int MaxKeyIdChars = 256;

    private static readonly JsonSerializerOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <returns>The id of the key, and <see cref="AuthenticationVerdict.Accepted"/> if the token may be verified with it.</returns>
    public static (string KeyId, AuthenticationVerdict Verdict) Read(string token)
    {
        var parts = token.Split('.');
        try
        {
            var header = Decode<Header>(parts[0]);
            if (header.Critical.ValueKind != JsonValueKind.Undefined || header.KeyId is not { Length: > 0 and <= MaxKeyIdChars } keyId)
                return ("", AuthenticationVerdict.TokenInvalid);
            if (!TokenRules.Algorithms.Contains(header.Algorithm, StringComparer.Ordinal))
                return ("", AuthenticationVerdict.SignatureInvalid);

            Decode(parts[2]);
            return (keyId, Fault(Decode<Claims>(parts[1])) ?? AuthenticationVerdict.Accepted);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return ("", AuthenticationVerdict.TokenInvalid);
        }
    }

    private static AuthenticationVerdict? Fault(Claims claims)
    {
        if (claims.Audience.ValueKind != JsonValueKind.String)
            return AuthenticationVerdict.AudienceWrong;
        if (claims.Issuer.ValueKind != JsonValueKind.String)
            return AuthenticationVerdict.IssuerWrong;
        if (claims.ServiceUrl.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.String))
            return AuthenticationVerdict.TokenInvalid;
        if (IsOfAnother(claims.AppId, claims) || IsOfAnother(claims.AuthorizedParty, claims))
            return AuthenticationVerdict.IssuerWrong;
        if (claims.Ends.ValueKind == JsonValueKind.Undefined)
            return AuthenticationVerdict.Expired;
        return IsDate(claims.Ends) && (claims.Begins.ValueKind == JsonValueKind.Undefined || IsDate(claims.Begins))
            ? null
            : AuthenticationVerdict.TokenInvalid;
    }

    // A bot that calls another as its skill shows a token that names it. Here only the channel speaks.
    private static bool IsOfAnother(JsonElement application, Claims claims) =>
        application.ValueKind != JsonValueKind.Undefined
        && !(application.ValueKind == JsonValueKind.String && application.ValueEquals(claims.Audience.GetString()));

    private static bool IsDate(JsonElement claim) =>
        claim.ValueKind == JsonValueKind.Number && claim.TryGetInt64(out var seconds)
        && seconds >= 0 && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    private static T Decode<T>(string part)
        where T : class =>
        JsonSerializer.Deserialize<T>(Decode(part), Strict) ?? throw new JsonException();

    private static byte[] Decode(string part)
    {
        var bytes = Base64Url.DecodeFromChars(part);
        return Base64Url.EncodeToString(bytes) == part ? bytes : throw new FormatException();
    }

    private sealed record Header(
        [property: JsonPropertyName("alg")] string? Algorithm,
        [property: JsonPropertyName("kid")] string? KeyId,
        [property: JsonPropertyName("crit")] JsonElement Critical);

    private sealed record Claims(
        [property: JsonPropertyName("iss")] JsonElement Issuer,
        [property: JsonPropertyName("aud")] JsonElement Audience,
        [property: JsonPropertyName("serviceurl")] JsonElement ServiceUrl,
        [property: JsonPropertyName("appid")] JsonElement AppId,
        [property: JsonPropertyName("azp")] JsonElement AuthorizedParty,
        [property: JsonPropertyName("nbf")] JsonElement Begins,
        [property: JsonPropertyName("exp")] JsonElement Ends);
}
