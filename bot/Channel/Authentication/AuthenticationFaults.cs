namespace CollectionsBot.Channel;

/// <summary>What can be wrong with <see cref="BotFrameworkAuthenticationOptions"/>, in words for who configures.</summary>
internal static class AuthenticationFaults
{
    private static readonly TimeSpan MaxClockSkew = TimeSpan.FromMinutes(10);

    public static IEnumerable<string> Of(BotFrameworkAuthenticationOptions options) => options.HasAppId
        ? [.. OfIdentity(options), .. CredentialFaults.Of(options), .. OfTenants(options), .. OfTrust(options)]
        : OfMissingIdentity(options);

    private static IEnumerable<string> OfMissingIdentity(BotFrameworkAuthenticationOptions options)
    {
        if (!options.AllowUnauthenticatedLoopback)
            yield return "AppId is missing. Without it authentication is off, which is for development only.";
    }

    private static IEnumerable<string> OfIdentity(BotFrameworkAuthenticationOptions options)
    {
        if (!IsGuid(options.AppId))
            yield return "AppId must be a GUID: the application (client) id of the bot's registration.";
        if (!Enum.IsDefined(options.AppType))
            yield return $"AppType must be one of {string.Join(", ", Enum.GetNames<BotAppType>())}.";
        if (!Enum.IsDefined(options.Cloud))
            yield return $"Cloud must be one of {string.Join(", ", Enum.GetNames<BotFrameworkCloud>())}.";
        if (!IsHttps(options.LoginEndpoint))
            yield return "LoginEndpoint must be an https address.";
        if (string.IsNullOrWhiteSpace(options.ConnectorScope))
            yield return "ConnectorScope must not be empty; leave it out for the cloud's own.";
    }

    private static IEnumerable<string> OfTenants(BotFrameworkAuthenticationOptions options)
    {
        var hasOwn = options.AppTenantId.Length > 0;
        if (hasOwn ? !IsGuid(options.AppTenantId) : options.AppType == BotAppType.SingleTenant)
            yield return "AppTenantId must be a GUID: the tenant in which the bot's application is registered.";
        else if (!options.EffectiveTenants.Any())
            yield return "AllowedTenants is missing: name the tenants whose people may use the bot, or give the bot's own as AppTenantId.";
        if (options.AllowedTenants.Count > BotFrameworkAuthenticationOptions.MaxListed || !options.AllowedTenants.All(IsGuid))
            yield return "AllowedTenants must be at most 100 GUIDs.";
    }

    private static IEnumerable<string> OfTrust(BotFrameworkAuthenticationOptions options)
    {
        if (options.AllowedChannels.Count is 0 or > BotFrameworkAuthenticationOptions.MaxListed)
            yield return "AllowedChannels must name 1 to 100 channels.";
        if (options.TrustedServiceHosts.Count > BotFrameworkAuthenticationOptions.MaxListed
            || !options.TrustedServiceHosts.All(IsHost))
            yield return "TrustedServiceHosts must be at most 100 host names, without scheme or path.";
        if (!IsHttps(options.MetadataUrl) && !(options.AllowLoopbackServices && IsLoopback(options.MetadataUrl)))
            yield return "MetadataUrl must be an https address.";
        if (string.IsNullOrWhiteSpace(options.Issuer))
            yield return "Issuer must not be empty; leave it out for the cloud's own.";
        if (options.ClockSkew < TimeSpan.Zero || options.ClockSkew > MaxClockSkew)
            yield return "ClockSkew must be 0 to 10 minutes.";
    }

    // The sample's zeros are a GUID too, and nobody's.
    private static bool IsGuid(string text) => Guid.TryParse(text, out var id) && id != Guid.Empty;

    private static bool IsHttps(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private static bool IsLoopback(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.IsLoopback;

    private static bool IsHost(string text) => Uri.CheckHostName(text) is not UriHostNameType.Unknown;
}
