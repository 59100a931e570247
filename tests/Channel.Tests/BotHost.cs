using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CollectionsBot.Channel.Tests;

/// <summary>A program with a bot in it, on this machine and a port of the system's choice.</summary>
public sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private BotHost(WebApplication app, RecordingBot bot)
    {
        this.app = app;
        Bot = bot;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public RecordingBot Bot { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => app.Services;

    public CloudAdapter Adapter => app.Services.GetRequiredService<CloudAdapter>();

    public static async Task<BotHost> StartAsync(
        Action<BotFrameworkAuthenticationOptions>? authentication = null,
        Action<BotChannelOptions>? limits = null,
        Action<IServiceCollection>? services = null)
    {
        var bot = new RecordingBot();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        services?.Invoke(builder.Services);
        builder.Services.AddSingleton<IBot>(bot);
        builder.Services.AddBotChannel(authentication ?? (o => o.AllowUnauthenticatedLoopback = true), limits);
        var app = builder.Build();
        app.MapBotMessages();
        await app.StartAsync();
        return new BotHost(app, bot);
    }

    public Task<HttpResponseMessage> PostAsync(Activity activity, string? token = null) =>
        PostAsync(Samples.ToJson(activity), token: token);

    public Task<HttpResponseMessage> PostAsync(string body, string? contentType = "application/json", string? token = null)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (contentType is not null)
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return PostAsync(content, token);
    }

    public Task<HttpResponseMessage> PostAsync(HttpContent content, string? token = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }
}
