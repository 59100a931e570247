using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CollectionsBot.Channel;

/// <summary>The keys of the token's issuer, fetched once and renewed in the background.</summary>
public sealed class OpenIdKeys
{
    /// <summary>The name of the HTTP client that fetches them.</summary>
    public const string HttpClientName = "CollectionsBot.OpenIdKeys";

    /// <summary>The largest document, in bytes. The real ones have some 20 KiB.</summary>
    public const int MaxDocumentBytes = 1024 * 1024;

    /// <summary>How long one document may take.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private readonly ConfigurationManager<OpenIdConnectConfiguration> manager;

    /// <summary>Keys announced at the options' metadata address.</summary>
    public OpenIdKeys(IHttpClientFactory http, IOptions<BotFrameworkAuthenticationOptions> options)
    {
        var documents = new HttpDocumentRetriever(http.CreateClient(HttpClientName))
        {
            RequireHttps = !options.Value.AllowLoopbackServices,
        };
        manager = new ConfigurationManager<OpenIdConnectConfiguration>(
            options.Value.MetadataUrl, new OpenIdConnectConfigurationRetriever(), documents)
        {
            AutomaticRefreshInterval = TimeSpan.FromHours(6),
        };
    }

    /// <summary>The keys, as they were last seen.</summary>
    /// <exception cref="InvalidOperationException">They were never seen and cannot be fetched.</exception>
    public Task<OpenIdConnectConfiguration> GetAsync(CancellationToken cancellationToken) =>
        manager.GetConfigurationAsync(cancellationToken);

    /// <summary>Asks for a fresh look, after a token named an unknown key. Done at most every five minutes.</summary>
    public void RequestRefresh() => manager.RequestRefresh();

    /// <summary>The channels for which the key with <paramref name="keyId"/> may speak.</summary>
    /// <remarks>The issuer adds the list to each key that it announces. A key without a list speaks for none.</remarks>
    public static IReadOnlyList<string> Endorsements(OpenIdConnectConfiguration configuration, string? keyId)
    {
        var key = configuration.JsonWebKeySet?.Keys.FirstOrDefault(k => k.Kid is not null && k.Kid == keyId);
        return key is not null && key.AdditionalData.TryGetValue("endorsements", out var endorsements)
            ? [.. Names(endorsements)]
            : [];
    }

    private static IEnumerable<string> Names(object? endorsements) => endorsements switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } array =>
            array.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!),
        IEnumerable<object> list => list.OfType<string>(),
        _ => [],
    };
}
