using System.Net;
using System.Text;
using CollectionsBot.Channel;
using CollectionsBot.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CollectionsBot.App.Tests;

/// <summary>The bot as it is put together to serve, given requests without a network; its portfolio can be made anew.</summary>
internal sealed class DirectBot : IAsyncDisposable, IPortfolio
{
    private readonly WebApplication _host;
    private readonly CloudAdapter _adapter;
    private readonly IBot _bot;
    private PortfolioWriter _writer;
    private LivePortfolio _portfolio;

    private DirectBot(PortfolioWriter writer)
    {
        (_writer, _portfolio) = (writer, new LivePortfolio(writer));
        var clock = new FakeClock();
        _host = BotHost.Build(RunningBot.SettingsFor(Path.GetTempPath()), writer, clock, services => services
            .RemoveAll<ILoggerProvider>()
            .AddSingleton<IPortfolio>(this)
            .AddSingleton(new Assistant(this, clock, SmallPortfolio.Rules.Calendar))
            .AddSingleton<IConnectorClient, QuietConnector>());
        (_adapter, _bot) = (_host.Services.GetRequiredService<CloudAdapter>(), _host.Services.GetRequiredService<IBot>());
        var report = _adapter.OnTurnError!;
        _adapter.OnTurnError = (turn, fault) =>
        {
            Fault ??= fault;
            return report(turn, fault);
        };
    }

    /// <summary>The first fault that a person would have been told of as a reference number.</summary>
    public Exception? Fault { get; private set; }

    public static async Task<DirectBot> StartAsync() => new(await OpenAsync());

    /// <summary>Starts again from the same portfolio, so that what was recorded does not add up.</summary>
    public async Task RenewAsync()
    {
        await _writer.DisposeAsync();
        _writer = await OpenAsync();
        _portfolio = new LivePortfolio(_writer);
    }

    public async Task<(int Status, string Body)> PostAsync(byte[] json)
    {
        using var answer = new MemoryStream();
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Loopback }, Response = { Body = answer } };
        http.Request.Method = HttpMethods.Post;
        http.Request.Host = new HostString("127.0.0.1", 3978);
        http.Request.ContentType = "application/json";
        http.Request.Body = new MemoryStream(json);
        await _adapter.ProcessAsync(http.Request, http.Response, _bot, CancellationToken.None);
        return (http.Response.StatusCode, Encoding.UTF8.GetString(answer.ToArray()));
    }

    public ValueTask<T> AskAsync<T>(Func<Portfolio, T> query, CancellationToken cancellation = default) => _portfolio.AskAsync(query, cancellation);

    public ValueTask<Outcome> ExecuteAsync(Command command, CancellationToken cancellation = default) => _portfolio.ExecuteAsync(command, cancellation);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _writer.DisposeAsync();
    }

    private static async Task<PortfolioWriter> OpenAsync()
    {
        var writer = PortfolioWriter.Open(new ListedJournal(), SmallPortfolio.Rules);
        await writer.ExecuteAsync(new OpenPortfolio(SmallPortfolio.Stamp("open-1"), false));
        await writer.ExecuteAsync(SmallPortfolio.Import());
        await writer.ExecuteAsync(SmallPortfolio.Import(SmallPortfolio.Hostile, id: "import-2"));
        return writer;
    }
}
