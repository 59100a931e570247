using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace CollectionsBot.Channel;

/// <summary>A token of Microsoft Entra's for the bot's application: against a secret, a certificate, or as a managed identity.</summary>
/// <remarks>
/// The library keeps the token in memory and renews it five minutes before it ends, or earlier where Entra says so.
/// One caller at a time asks it, so that many messages at once after a start cost one request and not one each.
/// </remarks>
public sealed class EntraToken : IConnectorTokenSource, IDisposable
{
    private const string DefaultScope = "/.default";

    private readonly Func<CancellationToken, Task<AuthenticationResult>> acquire;
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Tokens for the application that <paramref name="options"/> describe.</summary>
    /// <param name="options">The application, and what it shows of itself.</param>
    /// <param name="http">Another way to the issuer, for tests; null for the library's own.</param>
    public EntraToken(IOptions<BotFrameworkAuthenticationOptions> options, IMsalHttpClientFactory? http = null) =>
        acquire = options.Value.HasManagedIdentity ? AsManagedIdentity(options.Value, http) : AsApplication(options.Value, http);

    /// <inheritdoc/>
    public async ValueTask<string?> GetTokenAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return (await acquire(cancellationToken)).AccessToken;
        }
        catch (MsalException e)
        {
            throw new ConnectorTokenException($"No token for the connector: {e.ErrorCode}.", e);
        }
        catch (HttpRequestException e)
        {
            throw new ConnectorTokenException($"No way to the token's issuer: {e.HttpRequestError}.", e);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private static Func<CancellationToken, Task<AuthenticationResult>> AsApplication(
        BotFrameworkAuthenticationOptions options, IMsalHttpClientFactory? http)
    {
        // The authority is the administrator's own setting, so nobody else is asked whether it is one.
        var builder = ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithAuthority(options.Authority, validateAuthority: false)
            .WithInstanceDiscovery(false);
        builder = AppCertificate.IsConfigured(options)
            ? builder.WithCertificate(AppCertificate.Load(options).Certificate)
            : builder.WithClientSecret(options.AppPassword);
        var application = (http is null ? builder : builder.WithHttpClientFactory(http)).Build();
        string[] scopes = [options.ConnectorScope];
        return cancellationToken => application.AcquireTokenForClient(scopes).ExecuteAsync(cancellationToken);
    }

    private static Func<CancellationToken, Task<AuthenticationResult>> AsManagedIdentity(
        BotFrameworkAuthenticationOptions options, IMsalHttpClientFactory? http)
    {
        var identity = options.AppType == BotAppType.UserAssignedMsi
            ? ManagedIdentityId.WithUserAssignedClientId(options.AppId)
            : ManagedIdentityId.SystemAssigned;
        var builder = ManagedIdentityApplicationBuilder.Create(identity);
        var application = (http is null ? builder : builder.WithHttpClientFactory(http)).Build();
        var resource = options.ConnectorScope.EndsWith(DefaultScope, StringComparison.Ordinal)
            ? options.ConnectorScope[..^DefaultScope.Length]
            : options.ConnectorScope;
        return cancellationToken => application.AcquireTokenForManagedIdentity(resource).ExecuteAsync(cancellationToken);
    }
}
