using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CollectionsBot.Channel;

/// <summary>The keys of the tokens' issuer, as they were last seen. Thread-safe.</summary>
/// <remarks>
/// They are looked at anew when they have grown old, and when a token names a key that is not among them. Anybody can
/// make up such a name, so the looks have a pause between them whatever comes in. When the issuer cannot be reached,
/// the keys seen last go on being good until <see cref="MaxAge"/>.
/// </remarks>
public sealed class OpenIdKeys(
    IHttpClientFactory http,
    IOptions<BotFrameworkAuthenticationOptions> options,
    TimeProvider clock,
    ILogger<OpenIdKeys> logger)
{
    /// <summary>The name of the HTTP client that fetches them.</summary>
    public const string HttpClientName = "CollectionsBot.OpenIdKeys";

    /// <summary>The largest document, in bytes. The real ones have some 20 KiB.</summary>
    public const int MaxDocumentBytes = 1024 * 1024;

    /// <summary>How long one document may take. There are two, and a turn may wait for them.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <summary>After so long the keys are looked at anew, without anybody waiting for it.</summary>
    public static readonly TimeSpan RefreshAfter = TimeSpan.FromHours(6);

    /// <summary>After so long without a look, nobody is believed by them any more.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromHours(24);

    /// <summary>The pause after a look.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>The pause after a look that failed.</summary>
    public static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(30);

    private readonly Lock door = new();
    private Task look = Task.CompletedTask;
    private DateTimeOffset nextLook = DateTimeOffset.MinValue;
    private volatile AnnouncedKeys? seen;

    private AnnouncedKeys? Good => seen is { } keys && !IsOlder(keys, MaxAge) ? keys : null;

    /// <summary>The keys among which the one of <paramref name="keyId"/> is, if it was announced.</summary>
    /// <returns>The keys; null when there are none that are young enough.</returns>
    internal async Task<AnnouncedKeys?> GetAsync(string keyId, CancellationToken cancellationToken)
    {
        if (Good is { } keys && keys.Find(keyId) is not null)
        {
            if (IsOlder(keys, RefreshAfter))
                _ = LookAsync();
            return keys;
        }

        await LookAsync().WaitAsync(cancellationToken);
        return Good;
    }

    /// <summary>Whether there are keys that are young enough; looks for them when there are none.</summary>
    public async Task<bool> AreKnownAsync(CancellationToken cancellationToken)
    {
        if (Good is null)
            await LookAsync().WaitAsync(cancellationToken);
        return Good is not null;
    }

    private bool IsOlder(AnnouncedKeys keys, TimeSpan age) => clock.GetUtcNow() - keys.SeenAt >= age;

    /// <summary>The look that is under way, or a new one unless it is too early for it. Never fails.</summary>
    private Task LookAsync()
    {
        lock (door)
        {
            if (look.IsCompleted && clock.GetUtcNow() >= nextLook)
                look = Task.Run(FetchAsync);
            return look;
        }
    }

    private async Task FetchAsync()
    {
        var address = options.Value.MetadataUrl;
        var pause = PauseAfterFailure;
        try
        {
            using var client = http.CreateClient(HttpClientName);
            var documents = new HttpDocumentRetriever(client) { RequireHttps = !options.Value.AllowLoopbackServices };
            var found = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, CancellationToken.None);
            var keys = new AnnouncedKeys(found, clock.GetUtcNow());
            if (keys.IsEmpty)
            {
                logger.LogError("There is no key at {MetadataUrl}", address);
                return;
            }

            seen = keys;
            pause = Pause;
        }
        catch (Exception e)
        {
            logger.LogError(e, "The keys at {MetadataUrl} cannot be fetched", address);
        }
        finally
        {
            lock (door)
                nextLook = clock.GetUtcNow() + pause;
        }
    }
}
