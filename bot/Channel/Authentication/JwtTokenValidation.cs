using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

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
    TimeProvider clock,
    ILogger<JwtTokenValidation> logger) : IActivityAuthenticator
{
    /// <summary>The claim that names the service URL the token is for.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = BearerToken.MaxChars };
    private readonly BotFrameworkAuthenticationOptions options = options.Value;

    /// <inheritdoc/>
    public Task<CallerIdentity> IdentifyAsync(HttpRequest request, CancellationToken cancellationToken = default) =>
        IdentifyAsync(request.Headers.Authorization.ToString(), cancellationToken);

    /// <summary>For whom the token in <paramref name="authorizationHeader"/> speaks.</summary>
    public async Task<CallerIdentity> IdentifyAsync(
        string? authorizationHeader, CancellationToken cancellationToken = default)
    {
        if (BearerToken.Find(authorizationHeader) is not { } token)
            return CallerIdentity.Unknown(AuthenticationVerdict.TokenMissing);
        if (await FindKeysAsync(cancellationToken) is not { } configuration)
            return CallerIdentity.Unknown(AuthenticationVerdict.MetadataUnavailable);

        var result = await handler.ValidateTokenAsync(token, TokenRules.For(options, configuration, clock));
        if (result.IsValid)
            return Describe((JsonWebToken)result.SecurityToken, configuration);

        var verdict = TokenRules.Classify(result.Exception);
        if (verdict == AuthenticationVerdict.KeyUnknown)
            keys.RequestRefresh();
        return CallerIdentity.Unknown(verdict);
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

    private static CallerIdentity Describe(JsonWebToken token, OpenIdConnectConfiguration configuration) => new(
        AuthenticationVerdict.Accepted,
        token.TryGetPayloadValue<string>(ServiceUrlClaim, out var serviceUrl) ? serviceUrl : null,
        OpenIdKeys.Endorsements(configuration, token.SigningKey?.KeyId));

    private async Task<OpenIdConnectConfiguration?> FindKeysAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await keys.GetAsync(cancellationToken);
        }
        catch (InvalidOperationException e)
        {
            logger.LogError(e, "The keys at {MetadataUrl} cannot be fetched", options.MetadataUrl);
            return null;
        }
    }

    private bool IsTenantAllowed(Activity activity)
    {
        var named = activity.GetTenantIds().ToList();
        return named.Count > 0
            && named.TrueForAll(id => options.EffectiveTenants.Contains(id, StringComparer.OrdinalIgnoreCase));
    }
}
