using CollectionsBot.Channel;
using CollectionsBot.Journal;
using Quartz;

namespace CollectionsBot.App;

/// <summary>Puts the parts of the running bot together.</summary>
public static class BotHost
{
    /// <summary>Refuses what would leave the bot open to anybody.</summary>
    /// <exception cref="SettingsException">A setting is missing; the message names it.</exception>
    public static void CheckMayServe(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Channel.AllowLoopbackServices && !settings.IsDevelopment)
        {
            throw new SettingsException("Bot:AllowLoopbackServices lets the bot's token travel unencrypted; it is for Development (DOTNET_ENVIRONMENT=Development). Remove it.");
        }

        if (settings.Channel.HasAppId)
        {
            var faults = settings.Channel.Faults().Select(f => "Bot:" + f).ToList();
            if (faults.Count > 0)
            {
                throw new SettingsException(string.Join(Environment.NewLine, faults));
            }

            return;
        }

        if (!settings.IsDevelopment)
        {
            throw new SettingsException(
                "Bot:AppId is missing. Set it in appsettings.json (appsettings.sample.json shows how), or as CollectionsBot__Bot__AppId in the environment. "
                + "Only in Development (DOTNET_ENVIRONMENT=Development) does the bot run without, and then for this machine alone.");
        }

        if (!settings.Url.IsLoopback)
        {
            throw new SettingsException($"Without Bot:AppId the bot listens on this machine alone: {settings.Url} is not such an address. Use http://127.0.0.1:3978, or set Bot:AppId.");
        }
    }

    /// <summary>Builds the web application around an open portfolio.</summary>
    public static WebApplication Build(Settings settings, PortfolioWriter writer, TimeProvider clock, Action<IServiceCollection>? more = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(BotHost).Assembly.GetName().Name,
            EnvironmentName = settings.IsDevelopment ? Environments.Development : Environments.Production,
        });
        builder.WebHost.UseKestrelCore().UseUrls(settings.Url.ToString());
        builder.Services.AddRoutingCore();
        AddLogging(builder.Logging, settings);
        AddBot(builder.Services, settings, writer, clock);
        more?.Invoke(builder.Services);
        var app = builder.Build();
        app.Services.GetRequiredService<CloudAdapter>().OnTurnError = app.Services.GetRequiredService<TurnFault>().ReportAsync;
        app.UseRouting();
        app.UseRateLimiter();
        app.MapBotMessages();
        app.MapImports();
        app.MapHealth();
        return app;
    }

    private static void AddBot(IServiceCollection services, Settings settings, PortfolioWriter writer, TimeProvider clock)
    {
        var portfolio = new LivePortfolio(writer);
        var addresses = new KnownAddresses();
        writer.Appended += addresses.Hear;
        services.AddSingleton(settings).AddSingleton(clock).AddSingleton(writer).AddSingleton<IPortfolio>(portfolio)
            .AddSingleton(p => new Assistant(portfolio, clock, settings.Rules.Calendar) { Imports = p.GetRequiredService<ImportTalk>(), Files = p.GetRequiredService<FileTalk>() })
            .AddSingleton(addresses)
            .AddSingleton<ConversationAddresses>()
            .AddSingleton<TeamEvents>()
            .AddSingleton<Inbox>()
            .AddSingleton<TurnFault>()
            .AddSingleton<IBot, TeamsBot>();
        services.AddBotChannel(options => Copy(settings, options), pace: settings.Pace.Apply);
        services.AddQuartz(quartz =>
        {
            quartz.ScheduleJob<DigestClock>(trigger => trigger.WithCronSchedule(DigestClock.EveryMinute).StartNow());
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddSingleton<ChannelSender>().AddSingleton<DigestCourier>().AddSingleton<RequestMessages>().AddSingleton<RequestCourier>().AddSingleton<ImportCourier>().AddSingleton<DeciderChats>();
        services.AddHostedService<Courier>();
        services.AddSingleton<ImportDesk>().AddSingleton<WatchedFolder>().AddSingleton<ImportTalk>().AddSingleton<FileUploads>().AddSingleton<FileDownload>().AddSingleton<FileTalk>().AddHostedService(p => p.GetRequiredService<WatchedFolder>());
        services.AddImports();
        services.AddHealth();
        if (settings.Telemetry.OtlpEndpoint is { } collector)
        {
            OtlpExport.Add(services, collector);
        }
    }

    private static void Copy(Settings settings, BotFrameworkAuthenticationOptions options)
    {
        foreach (var property in typeof(BotFrameworkAuthenticationOptions).GetProperties().Where(p => p.CanWrite))
        {
            property.SetValue(options, property.GetValue(settings.Channel));
        }

        options.AllowUnauthenticatedLoopback = settings.IsDemonstration;
    }

    private static void AddLogging(ILoggingBuilder logging, Settings settings)
    {
        logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning);
        if (settings.IsDevelopment)
        {
            logging.AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        }
        else
        {
            logging.AddJsonConsole(o => o.UseUtcTimestamp = true).SetMinimumLevel(LogLevel.Information);
        }
    }
}
