using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CollectionsBot.Channel;

/// <summary>A key that the issuer announces.</summary>
/// <param name="Key">The public key.</param>
/// <param name="Endorsements">The channels for which it may speak. A key without the list speaks for none.</param>
internal sealed record AnnouncedKey(SecurityKey Key, IReadOnlyList<string> Endorsements);

/// <summary>The keys that the issuer announced at one time. Never changes.</summary>
internal sealed class AnnouncedKeys
{
    private readonly Dictionary<string, AnnouncedKey> keys = new(StringComparer.Ordinal);

    /// <param name="document">What the issuer announces.</param>
    /// <param name="seenAt">When.</param>
    public AnnouncedKeys(OpenIdConnectConfiguration document, DateTimeOffset seenAt)
    {
        SeenAt = seenAt;
        foreach (var key in document.JsonWebKeySet?.Keys.Where(IsForSignatures) ?? [])
            keys.TryAdd(key.Kid, new AnnouncedKey(key, Endorsements(key)));
    }

    public DateTimeOffset SeenAt { get; }

    public bool IsEmpty => keys.Count == 0;

    /// <returns>The key; null if none of that id was announced.</returns>
    public AnnouncedKey? Find(string keyId) => keys.GetValueOrDefault(keyId);

    private static bool IsForSignatures(JsonWebKey key) =>
        !string.IsNullOrEmpty(key.Kid) && key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.N is not null && key.E is not null
        && key.Use is null or JsonWebKeyUseNames.Sig;

    private static IReadOnlyList<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var endorsements) ? [.. Names(endorsements)] : [];

    private static IEnumerable<string> Names(object? endorsements) => endorsements switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } array =>
            array.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!),
        IEnumerable<object> list => list.OfType<string>(),
        _ => [],
    };
}
