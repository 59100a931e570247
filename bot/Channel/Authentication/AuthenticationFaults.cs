namespace CollectionsBot.Channel;

/// <summary>What can be wrong with <see cref="BotFrameworkAuthenticationOptions"/>, in words for who configures.</summary>
internal static class AuthenticationFaults
{
    private static readonly TimeSpan MaxClockSkew = TimeSpan.FromMinutes(10);

    public static IEnumerable<string> Of(BotFrameworkAuthenticationOptions options) =>
        options.HasAppId ? [.. OfIdentity(options), .. OfTrust(options)] : OfMissingIdentity(options);

    private static IEnumerable<string> OfMissingIdentity(BotFrameworkAuthenticationOptions options)
    {
        if (!options.AllowUnauthenticatedLoopback)
            yield return "AppId is missing. Without it authentication is off, which is for development only.";
    }

    private static IEnumerable<string> OfIdentity(BotFrameworkAuthenticationOptions options)
    {
        if (!IsGuid(options.AppId))
            yield return "AppId must be a GUID.";
        if (!IsGuid(options.AppTenantId))
            yield return "AppTenantId must be a GUID: the tenant in which the bot's application is registered.";
        if (string.IsNullOrWhiteSpace(options.AppPassword))
            yield return "AppPassword is missing: the client secret of the bot's application.";
        if (!IsHttps(options.LoginEndpoint))
            yield return "LoginEndpoint must be an https address.";
        if (string.IsNullOrWhiteSpace(options.ConnectorScope))
            yield return "ConnectorScope is missing.";
    }

    private static IEnumerable<string> OfTrust(BotFrameworkAuthenticationOptions options)
    {
        if (options.AllowedTenants.Count > BotFrameworkAuthenticationOptions.MaxListed || !options.AllowedTenants.All(IsGuid))
            yield return "AllowedTenants must be at most 100 GUIDs.";
        if (options.AllowedChannels.Count is 0 or > BotFrameworkAuthenticationOptions.MaxListed)
            yield return "AllowedChannels must name 1 to 100 channels.";
        if (options.TrustedServiceHosts.Count > BotFrameworkAuthenticationOptions.MaxListed
            || !options.TrustedServiceHosts.All(IsHost))
            yield return "TrustedServiceHosts must be at most 100 host names, without scheme or path.";
        if (!IsHttps(options.MetadataUrl) && !(options.AllowLoopbackServices && IsLoopback(options.MetadataUrl)))
            yield return "MetadataUrl must be an https address.";
        if (string.IsNullOrWhiteSpace(options.Issuer))
            yield return "Issuer is missing.";
        if (options.ClockSkew < TimeSpan.Zero || options.ClockSkew > MaxClockSkew)
            yield return "ClockSkew must be 0 to 10 minutes.";
    }

    private static bool IsGuid(string text) => Guid.TryParse(text, out _);

    private static bool IsHttps(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private static bool IsLoopback(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.IsLoopback;

    private static bool IsHost(string text) => Uri.CheckHostName(text) is not UriHostNameType.Unknown;
}
