namespace CollectionsBot.Channel;

/// <summary>Who the bot is, and whom it believes. A class and not a record, so that no log prints its secret.</summary>
public sealed class BotFrameworkAuthenticationOptions
{
    /// <summary>The most tenants, channels or hosts that a list here may name.</summary>
    public const int MaxListed = 100;

    private string? metadataUrl;
    private string? issuer;
    private string? loginEndpoint;
    private string? connectorScope;

    /// <summary>The bot's application id, a GUID. Empty only with <see cref="AllowUnauthenticatedLoopback"/>.</summary>
    public string AppId { get; set; } = "";

    /// <summary>How the application is registered.</summary>
    public BotAppType AppType { get; set; }

    /// <summary>The tenant in which the application is registered, a GUID. Only <see cref="BotAppType.SingleTenant"/> needs it.</summary>
    public string AppTenantId { get; set; } = "";

    /// <summary>The client secret of the application; or there is a certificate, or a managed identity.</summary>
    public string AppPassword { get; set; } = "";

    /// <summary>The application's certificate with its private key, as a PFX or PEM file.</summary>
    public string CertificateFile { get; set; } = "";

    /// <summary>What <see cref="CertificateFile"/> is locked with; empty if it is not.</summary>
    public string CertificatePassword { get; set; } = "";

    /// <summary>The thumbprint of the application's certificate in the user's or the machine's personal store.</summary>
    public string CertificateThumbprint { get; set; } = "";

    /// <summary>The cloud that the bot is registered in. The four addresses and names below follow it, unless they are set.</summary>
    public BotFrameworkCloud Cloud { get; set; }

    /// <summary>The tenants whose people may use the bot, GUIDs; none means only <see cref="AppTenantId"/>.</summary>
    public IList<string> AllowedTenants { get; set; } = [];

    /// <summary>The channels that may bring activities.</summary>
    /// <remarks>
    /// A web chat of the same registration is signed by the same keys, but there the client writes its own tenant and
    /// user; so a channel must be named to be believed.
    /// </remarks>
    public IList<string> AllowedChannels { get; set; } = ["msteams"];

    /// <summary>
    /// Whether, without an <see cref="AppId"/>, activities from this very machine are taken without a token. Only a
    /// program that knows it runs on a developer's machine may say so.
    /// </summary>
    public bool AllowUnauthenticatedLoopback { get; set; }

    /// <summary>Whether service URLs and metadata on this very machine are good, over plain HTTP too. For tests.</summary>
    public bool AllowLoopbackServices { get; set; }

    /// <summary>Where the keys of the token's issuer are announced.</summary>
    public string MetadataUrl { get => metadataUrl ?? Endpoints.MetadataUrl; set => metadataUrl = value; }

    /// <summary>Who issues the tokens that come in.</summary>
    public string Issuer { get => issuer ?? Endpoints.Issuer; set => issuer = value; }

    /// <summary>How far the issuer's clock may be off: up to 10 minutes.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Where the tokens that go out come from, without the tenant.</summary>
    public string LoginEndpoint { get => loginEndpoint ?? Endpoints.LoginEndpoint; set => loginEndpoint = value; }

    /// <summary>What the tokens that go out are for.</summary>
    public string ConnectorScope { get => connectorScope ?? Endpoints.ConnectorScope; set => connectorScope = value; }

    /// <summary>Hosts that a token may go to although no activity has come from them since the start.</summary>
    /// <remarks>Teams' own, so that a digest goes out on the morning after a restart.</remarks>
    public IList<string> TrustedServiceHosts { get; set; } =
    [
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
    ];

    /// <summary>Whether the bot has an identity; without one, authentication is off.</summary>
    public bool HasAppId => !string.IsNullOrWhiteSpace(AppId);

    /// <summary>Whether services on this very machine are good.</summary>
    public bool TrustsLoopback => !HasAppId || AllowLoopbackServices;

    /// <summary>Whether the platform vouches for the bot, so that it has no secret.</summary>
    public bool HasManagedIdentity => AppType is BotAppType.UserAssignedMsi or BotAppType.SystemAssignedMsi;

    /// <summary>The tenants that are let in.</summary>
    public IEnumerable<string> EffectiveTenants =>
        AllowedTenants.Count > 0 ? AllowedTenants : AppTenantId.Length > 0 ? [AppTenantId] : [];

    /// <summary>Who gives the application its tokens when it has no managed identity.</summary>
    internal string Authority =>
        $"{LoginEndpoint.TrimEnd('/')}/{(AppType == BotAppType.MultiTenant ? Endpoints.SharedTenant : AppTenantId)}";

    /// <summary>What is wrong with the values; empty when nothing is.</summary>
    public IEnumerable<string> Faults() => AuthenticationFaults.Of(this);

    private BotFrameworkEndpoints Endpoints => BotFrameworkEndpoints.Of(Cloud);
}
