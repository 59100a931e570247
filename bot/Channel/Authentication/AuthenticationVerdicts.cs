using Microsoft.AspNetCore.Http;

namespace CollectionsBot.Channel;

/// <summary>What a caller is told of a verdict.</summary>
internal static class AuthenticationVerdicts
{
    /// <summary>401 where the token is at fault, 403 where its bearer is, 503 where we are.</summary>
    public static int ToStatusCode(this AuthenticationVerdict verdict) => verdict switch
    {
        AuthenticationVerdict.Accepted => StatusCodes.Status200OK,
        AuthenticationVerdict.MetadataUnavailable => StatusCodes.Status503ServiceUnavailable,
        AuthenticationVerdict.ChannelNotAllowed
            or AuthenticationVerdict.EndorsementMissing
            or AuthenticationVerdict.ServiceUrlMismatch
            or AuthenticationVerdict.ServiceUrlUnusable
            or AuthenticationVerdict.TenantNotAllowed
            or AuthenticationVerdict.NotLoopback => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status401Unauthorized,
    };
}
