using Microsoft.Playwright;

namespace CollectionsBot.EndToEnd.Tests;

/// <summary>A bot on a data folder of its own, its local client, and a browser looking at it.</summary>
internal sealed class PlaygroundFixture : IAsyncDisposable
{
    private static readonly string[] _browserArguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private PlaygroundFixture(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
        Bot = BotProcess.Start(Data, Port, PlaygroundPort);
    }

    /// <summary>The bot's data folder, empty at first.</summary>
    public string Data { get; } = Directory.CreateTempSubdirectory("collections-bot-").FullName;

    public int Port { get; } = FreePort.Next();

    public int PlaygroundPort { get; } = FreePort.Next();

    /// <summary>The bot that runs, or ran last.</summary>
    public BotProcess Bot { get; private set; }

    public static async Task<PlaygroundFixture> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Requirements.Chromium, Args = _browserArguments });
        return new PlaygroundFixture(playwright, browser);
    }

    /// <summary>Opens the local client, as the bot says to.</summary>
    public async Task<TeamsClient> OpenAsync()
    {
        var address = await Bot.WaitForAddressAsync();
        try
        {
            return await TeamsClient.OpenAsync(_browser, address);
        }
        catch (PlaywrightException e)
        {
            throw new InvalidOperationException(
                $"{address} cannot be opened: {e.Message}{Environment.NewLine}The bot (ended: {Bot.HasEnded}) printed: {Bot.Output}", e);
        }
    }

    /// <summary>Starts the bot again on the same folder and ports, after the last one has ended.</summary>
    public async Task StartAgainAsync()
    {
        await Bot.DisposeAsync();
        Bot = BotProcess.Start(Data, Port, PlaygroundPort);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await Bot.DisposeAsync();
        Directory.Delete(Data, recursive: true);
    }
}
