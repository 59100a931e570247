using System.Net;

namespace CollectionsBot.Channel;

/// <summary>From an unsuccessful HTTP status to what a sender may do next.</summary>
internal static class ConnectorRefusal
{
    /// <remarks>
    /// A 500 counts as refused: the connector answers so to what it cannot digest, and asking again brings the same.
    /// Redirects count as refused too: following one would carry the token to another host.
    /// </remarks>
    public static SendOutcome Classify(HttpStatusCode status, ErrorDetail? error, TimeSpan? retryAfter) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => new SendOutcome.Gone(error?.Code),
        HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests => new SendOutcome.Throttled(retryAfter),
        HttpStatusCode.RequestTimeout
            or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.GatewayTimeout => new SendOutcome.Uncertain($"The connector answered {(int)status}.", retryAfter),
        _ => new SendOutcome.Refused((int)status, error?.Code, error?.Message),
    };
}
