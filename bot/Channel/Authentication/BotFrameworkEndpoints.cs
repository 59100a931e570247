namespace CollectionsBot.Channel;

/// <summary>Where a cloud announces its keys and gives out tokens, and what it calls itself.</summary>
/// <param name="MetadataUrl">Where the keys of the tokens that come in are announced.</param>
/// <param name="Issuer">Who issues the tokens that come in.</param>
/// <param name="LoginEndpoint">Where the tokens that go out come from, without the tenant.</param>
/// <param name="ConnectorScope">What the tokens that go out are for.</param>
/// <param name="SharedTenant">The tenant that gives applications of many tenants their tokens.</param>
internal sealed record BotFrameworkEndpoints(
    string MetadataUrl, string Issuer, string LoginEndpoint, string ConnectorScope, string SharedTenant)
{
    private static readonly BotFrameworkEndpoints Public = new(
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://api.botframework.com",
        "https://login.microsoftonline.com",
        "https://api.botframework.com/.default",
        "botframework.com");

    private static readonly BotFrameworkEndpoints UsGovernment = new(
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://api.botframework.us",
        "https://login.microsoftonline.us",
        "https://api.botframework.us/.default",
        "MicrosoftServices.onmicrosoft.us");

    public static BotFrameworkEndpoints Of(BotFrameworkCloud cloud) =>
        cloud == BotFrameworkCloud.UsGovernment ? UsGovernment : Public;
}
