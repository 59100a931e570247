using System.Buffers;
using Microsoft.Extensions.Primitives;

namespace CollectionsBot.Channel;

/// <summary>The token in an Authorization header.</summary>
/// <remarks>
/// Stricter than HTTP: one header, written as the channel writes it. Whatever leaves two ways to read it is none.
/// </remarks>
internal static class BearerToken
{
    /// <summary>The channel's tokens have under 2,000 characters.</summary>
    public const int MaxChars = 16 * 1024;

    private const string Scheme = "Bearer ";

    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <returns>The token; null if there is none, or none that is three parts in the alphabet of tokens.</returns>
    public static string? Find(StringValues authorizationHeaders)
    {
        if (authorizationHeaders is not [{ } header] || header.Length > MaxChars
            || !header.StartsWith(Scheme, StringComparison.Ordinal))
            return null;

        var token = header[Scheme.Length..];
        return token.AsSpan().Count('.') == 2 && !token.AsSpan().ContainsAnyExcept(Alphabet) ? token : null;
    }
}
