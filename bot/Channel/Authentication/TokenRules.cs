using Microsoft.IdentityModel.Tokens;

namespace CollectionsBot.Channel;

/// <summary>What is demanded of a token, and what it is called when one falls short.</summary>
internal static class TokenRules
{
    /// <summary>Signatures with a private key only: with a shared one, the public key would do to forge.</summary>
    public static readonly string[] Algorithms =
        [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    public static TokenValidationParameters For(
        BotFrameworkAuthenticationOptions options, SecurityKey key, TimeProvider clock) => new()
        {
            ValidIssuer = options.Issuer,
            ValidAudience = options.AppId,
            IgnoreTrailingSlashWhenValidatingAudience = false,
            ValidAlgorithms = Algorithms,
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = options.ClockSkew,
            LifetimeValidator = (from, until, _, rules) => IsInForce(from, until, clock.GetUtcNow(), rules.ClockSkew),
        };

    public static AuthenticationVerdict Classify(Exception? fault) => fault switch
    {
        SecurityTokenExpiredException or SecurityTokenNoExpirationException => AuthenticationVerdict.Expired,
        SecurityTokenNotYetValidException => AuthenticationVerdict.NotYetValid,
        SecurityTokenInvalidIssuerException => AuthenticationVerdict.IssuerWrong,
        SecurityTokenInvalidAudienceException => AuthenticationVerdict.AudienceWrong,
        SecurityTokenInvalidSignatureException or SecurityTokenInvalidAlgorithmException =>
            AuthenticationVerdict.SignatureInvalid,
        _ => AuthenticationVerdict.TokenInvalid,
    };

    private static bool IsInForce(DateTime? from, DateTime? until, DateTimeOffset now, TimeSpan skew)
    {
        if (until is null)
            throw new SecurityTokenNoExpirationException("The token has no end.");
        if (until <= (now - skew).UtcDateTime)
            throw new SecurityTokenExpiredException("The token has ended.");
        if (from > (now + skew).UtcDateTime)
            throw new SecurityTokenNotYetValidException("The token has not begun.");
        return true;
    }
}
