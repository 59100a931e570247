using System.Net;
using Microsoft.AspNetCore.Http;

namespace CollectionsBot.Channel;

/// <summary>Authentication switched off: believes what comes from this very machine and is answered there.</summary>
/// <remarks>
/// For a developer with a local client, which sends no token. Both ends must be here: the connection, so that nobody in
/// the network can talk to the bot, and the service URL, so that the bot cannot be made to talk to others. A request
/// that came through a proxy, or was meant for another host name, is not from here although its connection is.
/// </remarks>
public sealed class LoopbackOnly : IActivityAuthenticator
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via"];

    /// <inheritdoc/>
    public Task<CallerIdentity> IdentifyAsync(HttpRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(new CallerIdentity(
            IsFromHere(request) ? AuthenticationVerdict.Accepted : AuthenticationVerdict.NotLoopback, null, []));

    /// <inheritdoc/>
    public AuthenticationVerdict Authenticate(CallerIdentity caller, Activity activity)
    {
        if (caller.Verdict != AuthenticationVerdict.Accepted)
            return caller.Verdict;

        return ServiceUrlAllowList.IsLoopback(activity.ServiceUrl)
            ? AuthenticationVerdict.Accepted
            : AuthenticationVerdict.NotLoopback;
    }

    private static bool IsFromHere(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && Uri.TryCreate($"http://{request.Host.Value}/", UriKind.Absolute, out var meant)
        && meant.IsLoopback
        && !ProxyHeaders.Any(request.Headers.ContainsKey);
}
