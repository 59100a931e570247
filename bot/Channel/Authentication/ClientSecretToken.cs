using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace CollectionsBot.Channel;

/// <summary>A token of Microsoft Entra's for the bot's application, shown its client secret.</summary>
/// <remarks>The library keeps the token in memory and renews it before it ends.</remarks>
public sealed class ClientSecretToken : IConnectorTokenSource
{
    private readonly IConfidentialClientApplication application;
    private readonly string[] scopes;

    /// <summary>Asks the application's own tenant: an application of one tenant gets no token elsewhere.</summary>
    /// <param name="options">The application and its secret.</param>
    /// <param name="http">Another way to the issuer, for tests; null for the library's own.</param>
    public ClientSecretToken(IOptions<BotFrameworkAuthenticationOptions> options, IMsalHttpClientFactory? http = null)
    {
        var identity = options.Value;
        var builder = ConfidentialClientApplicationBuilder.Create(identity.AppId)
            .WithClientSecret(identity.AppPassword)
            .WithAuthority($"{identity.LoginEndpoint.TrimEnd('/')}/{identity.AppTenantId}");
        application = (http is null ? builder : builder.WithHttpClientFactory(http)).Build();
        scopes = [identity.ConnectorScope];
    }

    /// <inheritdoc/>
    public async ValueTask<string?> GetTokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await application.AcquireTokenForClient(scopes).ExecuteAsync(cancellationToken)).AccessToken;
        }
        catch (MsalException e)
        {
            throw new ConnectorTokenException($"No token for the connector: {e.ErrorCode}.", e);
        }
        catch (HttpRequestException e)
        {
            throw new ConnectorTokenException($"No way to the token's issuer: {e.HttpRequestError}.", e);
        }
    }
}
