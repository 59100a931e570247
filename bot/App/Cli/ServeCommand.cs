using System.Net;
using System.Net.Sockets;
using CollectionsBot.Channel;
using CollectionsBot.Journal;
using Microsoft.AspNetCore.Connections;

namespace CollectionsBot.App.Cli;

/// <summary>Runs the bot and, in the demonstration, the local client beside it.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(Settings settings, int? playgroundPort, CancellationToken cancellation)
    {
        BotHost.CheckMayServe(settings);
        if (IsTaken(settings.Url))
        {
            throw PortTaken(settings.Url);
        }

        var first = settings.IsDemonstration && !Directory.Exists(settings.Data);
        await using var writer = await DataFolder.OpenAsync(settings, TimeProvider.System, settings.IsDemonstration);
        await using var app = BotHost.Build(settings, writer, TimeProvider.System);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw PortTaken(settings.Url);
        }

        Console.WriteLine($"CollectionsBot listens on {settings.Url}api/messages; its data is in {settings.Data}.");
        if (first)
        {
            Console.WriteLine("This is a demonstration: the customers are made up. \"import FILE --data DIR\" reads your own.");
        }

        await using var playground = playgroundPort is { } port && settings.IsDemonstration ? await StartPlaygroundAsync(settings, port, cancellation) : null;
        Console.WriteLine("Ctrl+C ends it.");
        var ended = app.WaitForShutdownAsync(cancellation);
        if (playground is not null && await Task.WhenAny(ended, playground.Ended) == playground.Ended
            && await Task.WhenAny(ended, Task.Delay(TimeSpan.FromSeconds(1), cancellation)) != ended && !cancellation.IsCancellationRequested)
        {
            Console.WriteLine("The Playground ended. The bot goes on; Ctrl+C ends it.");
        }

        await ended;
        return 0;
    }

    /// <summary>Asked before the journal is opened and the web server started, which would say so in twenty lines.</summary>
    private static bool IsTaken(Uri url)
    {
        if (!IPAddress.TryParse(url.Host, out var address))
        {
            return false;
        }

        try
        {
            using var listener = new TcpListener(address, url.Port);
            listener.Start();
            return false;
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return true;
        }
    }

    private static CommandException PortTaken(Uri url) => new(
        $"Another program listens on {url.Authority}. Stop it, or take another port: --url http://127.0.0.1:{url.Port + 1}. "
        + "The command \"chat\" holds the same conversation here in the terminal, without a port.");

    private static async Task<PlaygroundProcess?> StartPlaygroundAsync(Settings settings, int port, CancellationToken cancellation)
    {
        Console.WriteLine("Starting the Microsoft 365 Agents Playground; the first time it is downloaded …");
        var options = new PlaygroundOptions
        {
            BotEndpoint = new Uri(settings.Url, "api/messages"),
            Folder = Path.Combine(settings.Data, "playground"),
            Port = port,
        };
        switch (await PlaygroundProcess.StartAsync(options, cancellation))
        {
            case PlaygroundStart.Started started:
                Console.WriteLine();
                Console.WriteLine($"Open {started.Playground.Address}");
                Console.WriteLine("Say:  what does Acme owe?  ·  digest  ·  log call Acme  ·  history Acme  ·  digest every weekday at 8:30");
                return started.Playground;
            case PlaygroundStart.NodeMissing:
                Console.WriteLine("Node.js is not installed, so there is no local client. Press Ctrl+C, then hold the same conversation in the terminal:");
                break;
            case PlaygroundStart.NotReachable failed:
                Console.WriteLine($"The local client did not start: {failed.Reason}");
                Console.WriteLine("Press Ctrl+C, then hold the same conversation in the terminal:");
                break;
        }

        Console.WriteLine("  dotnet run --project bot/App -- chat");
        return null;
    }
}
