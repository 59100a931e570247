namespace CollectionsBot.App;

/// <summary>Fetches a file that was sent in chat from where Teams keeps it: the person's OneDrive, by an address that holds for minutes.</summary>
/// <remarks>
/// The address came in a message, so it leads nowhere but to the hosts that are allowed: over HTTPS, without following redirects, bounded in
/// size and time.
/// </remarks>
public sealed class FileDownload(Settings settings) : IDisposable
{
    /// <summary>The largest file that is taken in chat, in bytes.</summary>
    public const int BytesMax = 32 * 1024 * 1024;

    /// <summary>How long it may take: an answer is expected within seconds.</summary>
    public static readonly TimeSpan TimeMax = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = TimeMax,
        MaxResponseContentBufferSize = BytesMax,
    };

    /// <summary>Fetches a file.</summary>
    /// <returns>Its bytes, or why there are none, as a person can read it.</returns>
    public async Task<(byte[]? Bytes, string? Fault)> GetAsync(string? address, CancellationToken cancellation = default)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || !IsAllowed(url))
        {
            return (null, "It does not lie where Teams keeps files, so I did not fetch it.");
        }

        try
        {
            using var response = await _http.GetAsync(url, HttpCompletionOption.ResponseContentRead, cancellation);
            return response.IsSuccessStatusCode ? (await response.Content.ReadAsByteArrayAsync(cancellation), null) : (null, "It could not be fetched. Send it again.");
        }
        catch (HttpRequestException)
        {
            return (null, $"It could not be fetched, or is larger than {BytesMax / 1024 / 1024} MB.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, "Fetching it took too long. Send it again.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private bool IsAllowed(Uri url) => url.UserInfo.Length == 0
        && ((settings.IsDevelopment && url is { IsLoopback: true, Scheme: "http" or "https" })
            || (url is { Scheme: "https", IsDefaultPort: true }
                && (settings.Doors.FileHosts ?? [.. ImportDoorSettings.OneDriveHosts]).Any(h => url.IdnHost.Equals(h, StringComparison.OrdinalIgnoreCase) || url.IdnHost.EndsWith("." + h, StringComparison.OrdinalIgnoreCase))));
}
