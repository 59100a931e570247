using System.Net.Http.Headers;

namespace CollectionsBot.Channel;

/// <summary>The token in an Authorization header.</summary>
internal static class BearerToken
{
    /// <summary>The channel's tokens have under 2,000 characters.</summary>
    public const int MaxChars = 16 * 1024;

    /// <returns>The token; null if the header is missing, is of another scheme, or is too long.</returns>
    public static string? Find(string? authorizationHeader) =>
        authorizationHeader?.Length <= MaxChars
        && AuthenticationHeaderValue.TryParse(authorizationHeader, out var header)
        && string.Equals(header.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
        && !string.IsNullOrEmpty(header.Parameter)
            ? header.Parameter
            : null;
}
