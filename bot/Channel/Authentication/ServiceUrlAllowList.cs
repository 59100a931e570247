using Microsoft.Extensions.Options;

namespace CollectionsBot.Channel;

/// <summary>The service URLs that the bot's requests and tokens may go to. Thread-safe.</summary>
/// <remarks>
/// A service URL is written into an activity by whoever sent it. If it were used unseen, a forged activity could have
/// the bot's token sent to its forger. So it must be one of the configured hosts, or have come in an activity that was
/// authenticated.
/// </remarks>
public sealed class ServiceUrlAllowList(IOptions<BotFrameworkAuthenticationOptions> options)
{
    /// <summary>How many learned hosts are remembered; beyond it the one learned first is forgotten.</summary>
    public const int MaxLearned = 256;

    private readonly BotFrameworkAuthenticationOptions options = options.Value;
    private readonly Lock door = new();
    private readonly HashSet<string> learned = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<string> order = new();

    /// <summary>Remembers the host of a service URL that came in an authenticated activity, now or before a restart.</summary>
    /// <returns>Whether it is trusted now; false for an address that no token may go to.</returns>
    public bool Trust(string serviceUrl)
    {
        if (Parse(serviceUrl) is not { } uri)
            return false;
        if (IsConfigured(uri))
            return true;

        lock (door)
        {
            if (!learned.Add(Authority(uri)))
                return true;
            order.Enqueue(Authority(uri));
            if (order.Count > MaxLearned)
                learned.Remove(order.Dequeue());
        }

        return true;
    }

    /// <summary>The service URL as an address to send to; null if it is not trusted.</summary>
    public Uri? Find(string serviceUrl)
    {
        if (Parse(serviceUrl) is not { } uri)
            return null;
        if (IsConfigured(uri))
            return uri;

        lock (door)
            return learned.Contains(Authority(uri)) ? uri : null;
    }

    /// <summary>Whether the service URL is of a kind that can be trusted: https, or this machine where that is allowed.</summary>
    public bool MayTrust(string serviceUrl) => Parse(serviceUrl) is not null;

    /// <summary>Whether the service URL is an http or https address on this very machine.</summary>
    public static bool IsLoopback(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && IsWeb(uri) && uri.IsLoopback;

    private Uri? Parse(string serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) || !IsWeb(uri) || uri.UserInfo.Length > 0)
            return null;
        if (uri.IsLoopback)
            return options.TrustsLoopback ? uri : null;
        return options.HasAppId && uri.Scheme == Uri.UriSchemeHttps ? uri : null;
    }

    // Without an identity everything stays on this machine, and no token goes with it.
    private bool IsConfigured(Uri uri) => uri.IsLoopback
        ? !options.HasAppId
        : uri.IsDefaultPort && options.TrustedServiceHosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase);

    private static bool IsWeb(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp;

    private static string Authority(Uri uri) => uri.GetLeftPart(UriPartial.Authority);
}
