using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CollectionsBot.Channel;

/// <summary>Believes activities that come with a token of the Bot Framework's for this bot.</summary>
/// <remarks>
/// The token proves the channel, not the activity; so what the two have in common is compared: the channel that the
/// key vouches for, and the service URL. The tenant stands in the activity alone, which the channel wrote.
/// </remarks>
public sealed class JwtTokenValidation(
    OpenIdKeys keys,
    ServiceUrlAllowList services,
    IOptions<BotFrameworkAuthenticationOptions> options,
    TimeProvider clock) : IActivityAuthenticator
{
    /// <summary>The claim that names the service URL the token is for.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = BearerToken.MaxChars };
    private readonly BotFrameworkAuthenticationOptions options = options.Value;

    /// <inheritdoc/>
    public Task<CallerIdentity> IdentifyAsync(HttpRequest request, CancellationToken cancellationToken = default) =>
        IdentifyAsync(request.Headers.Authorization, cancellationToken);

    /// <summary>For whom the token in <paramref name="authorizationHeaders"/> speaks; two headers say nothing.</summary>
    public async Task<CallerIdentity> IdentifyAsync(
        StringValues authorizationHeaders, CancellationToken cancellationToken = default)
    {
        if (BearerToken.Find(authorizationHeaders) is not { } token)
            return CallerIdentity.Unknown(AuthenticationVerdict.TokenMissing);

        var (keyId, shape) = TokenShape.Read(token);
        if (shape != AuthenticationVerdict.Accepted)
            return CallerIdentity.Unknown(shape);
        if (await keys.GetAsync(keyId, cancellationToken) is not { } announced)
            return CallerIdentity.Unknown(AuthenticationVerdict.MetadataUnavailable);
        if (announced.Find(keyId) is not { } key)
            return CallerIdentity.Unknown(AuthenticationVerdict.KeyUnknown);

        var result = await handler.ValidateTokenAsync(token, TokenRules.For(options, key.Key, clock));
        return result.IsValid
            ? Describe((JsonWebToken)result.SecurityToken, key)
            : CallerIdentity.Unknown(TokenRules.Classify(result.Exception));
    }

    /// <inheritdoc/>
    public AuthenticationVerdict Authenticate(CallerIdentity caller, Activity activity)
    {
        if (caller.Verdict != AuthenticationVerdict.Accepted)
            return caller.Verdict;
        if (!options.AllowedChannels.Contains(activity.ChannelId ?? ""))
            return AuthenticationVerdict.ChannelNotAllowed;
        if (!caller.Endorsements.Contains(activity.ChannelId))
            return AuthenticationVerdict.EndorsementMissing;
        if (caller.ServiceUrl is not { } serviceUrl || serviceUrl != activity.ServiceUrl)
            return AuthenticationVerdict.ServiceUrlMismatch;
        if (!services.MayTrust(serviceUrl))
            return AuthenticationVerdict.ServiceUrlUnusable;

        return IsTenantAllowed(activity) ? AuthenticationVerdict.Accepted : AuthenticationVerdict.TenantNotAllowed;
    }

    private static CallerIdentity Describe(JsonWebToken token, AnnouncedKey key) => new(
        AuthenticationVerdict.Accepted,
        token.TryGetPayloadValue<string>(ServiceUrlClaim, out var serviceUrl) ? serviceUrl : null,
        key.Endorsements);

    private bool IsTenantAllowed(Activity activity)
    {
        var named = activity.GetTenantIds().ToList();
        return named.Count > 0
            && named.TrueForAll(id => options.EffectiveTenants.Contains(id, StringComparer.OrdinalIgnoreCase));
    }
}
