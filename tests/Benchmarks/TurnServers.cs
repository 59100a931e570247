using System.Text.Json;
using CollectionsBot.App;
using CollectionsBot.Channel;
using CollectionsBot.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CollectionsBot.Benchmarks;

/// <summary>The servers that turns are measured on, each a process of its own: the bot, and a bare endpoint.</summary>
internal static class TurnServers
{
    /// <summary>Serves until the standard input ends; prints the port first.</summary>
    public static void Run(string what, string folder)
    {
        using var writer = what == "bot" ? new Closing(PortfolioWriter.Open(new JournalFolder(folder).Open(), PortfolioRules.Default(TimeZoneInfo.Utc))) : null;
        using var app = writer is null ? Bare() : BotHost.Build(SettingsFor(folder), writer.Writer, TimeProvider.System);
        app.StartAsync().Wait();
        Console.WriteLine(new Uri(app.Urls.First()).Port);
        Console.In.ReadToEnd();
        app.StopAsync().Wait();
    }

    public static Settings SettingsFor(string folder) => new(
        PortfolioRules.Default(TimeZoneInfo.Utc), Currency.Parse("EUR"), folder, new Uri("http://127.0.0.1:0"), new BotFrameworkAuthenticationOptions(), IsDevelopment: true);

    /// <summary>Parses the body into the same activity, with the same strictness, and echoes it.</summary>
    private static WebApplication Bare()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(async http =>
        {
            var activity = await JsonSerializer.DeserializeAsync<Channel.Activity>(http.Request.BodyReader, ActivityJson.Options);
            http.Response.ContentType = "application/json";
            await JsonSerializer.SerializeAsync(http.Response.BodyWriter, activity, ActivityJson.Options);
        });
        return app;
    }

    private sealed record Closing(PortfolioWriter Writer) : IDisposable
    {
        public void Dispose() => Writer.DisposeAsync().AsTask().Wait();
    }
}
