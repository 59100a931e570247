using Microsoft.AspNetCore.Http;

namespace CollectionsBot.Channel;

/// <summary>Decides whether an activity comes from whom it says. Thread-safe.</summary>
/// <remarks>In two steps, so that a stranger's body is not even read.</remarks>
public interface IActivityAuthenticator
{
    /// <summary>Who calls, by the request's headers and connection alone.</summary>
    Task<CallerIdentity> IdentifyAsync(HttpRequest request, CancellationToken cancellationToken = default);

    /// <summary>Whether <paramref name="caller"/> may bring <paramref name="activity"/>.</summary>
    AuthenticationVerdict Authenticate(CallerIdentity caller, Activity activity);
}
