using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CollectionsBot.Channel;

/// <summary>Puts the channel among a program's services.</summary>
public static class BotChannelServices
{
    /// <summary>Adds the adapter, the connector and their authentication. The program adds its own <see cref="IBot"/>.</summary>
    /// <remarks>
    /// The options are checked when the program starts. A service that is there already is kept, so a test's can stand in
    /// for one of these.
    /// </remarks>
    /// <param name="services">The program's services.</param>
    /// <param name="authentication">Who the bot is and whom it believes.</param>
    /// <param name="limits">Sizes and times, where the defaults do not suit.</param>
    /// <param name="pace">How fast the connector may be called, where the defaults do not suit.</param>
    public static IServiceCollection AddBotChannel(
        this IServiceCollection services,
        Action<BotFrameworkAuthenticationOptions> authentication,
        Action<BotChannelOptions>? limits = null,
        Action<ConnectorPaceOptions>? pace = null)
    {
        AddOptions(services, authentication, o => o.Faults());
        AddOptions(services, limits ?? (_ => { }), o => o.Faults());
        AddOptions(services, pace ?? (_ => { }), o => o.Faults());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Random.Shared);
        services.TryAddSingleton<ServiceUrlAllowList>();
        services.AddMetrics().TryAddSingleton<RefusalCounter>();
        services.TryAddSingleton<TurnGate>();
        services.TryAddSingleton<CloudAdapter>();
        services.TryAddSingleton<ConnectorClient>();
        services.TryAddSingleton<ConnectorPace>();
        services.TryAddSingleton<IConnectorClient, PacedConnectorClient>();
        services.TryAddSingleton<OpenIdKeys>();
        services.TryAddSingleton(provider => Choose<IActivityAuthenticator, JwtTokenValidation, LoopbackOnly>(provider));
        services.TryAddSingleton(provider => Choose<IConnectorTokenSource, EntraToken, NoToken>(provider));
        AddHttpClients(services);
        return services;
    }

    private static void AddOptions<TOptions>(
        IServiceCollection services, Action<TOptions> configure, Func<TOptions, IEnumerable<string>> faults)
        where TOptions : class
    {
        services.AddOptions<TOptions>().Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(new OptionFaults<TOptions>(faults));
    }

    private static TService Choose<TService, TWithAppId, TWithout>(IServiceProvider provider)
        where TService : class
        where TWithAppId : TService
        where TWithout : TService
    {
        var options = provider.GetRequiredService<IOptions<BotFrameworkAuthenticationOptions>>().Value;
        return options.HasAppId
            ? ActivatorUtilities.CreateInstance<TWithAppId>(provider)
            : ActivatorUtilities.CreateInstance<TWithout>(provider);
    }

    // No redirects: the token must not travel to a host that nobody trusts. Time-outs are set call by call. No loggers:
    // the addresses name conversations and people.
    private static void AddHttpClients(IServiceCollection services)
    {
        services.AddHttpClient(ConnectorClient.HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .AddHttpMessageHandler(() => new MeasuredCalls())
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddHttpClient(OpenIdKeys.HttpClientName, client =>
        {
            client.Timeout = OpenIdKeys.Timeout;
            client.MaxResponseContentBufferSize = OpenIdKeys.MaxDocumentBytes;
        });
    }
}
