using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CollectionsBot.Journal;

namespace CollectionsBot.Benchmarks;

/// <summary>What a question over HTTP costs, beside a bare endpoint and the JavaScript SDK's echo bot.</summary>
internal static class TurnBenchmarks
{
    private const int Customers = 10_000;
    private const int Rounds = 5;
    private const int Connections = 16;
    private const string Sdk = "botbuilder@4.23.3";

    private static readonly TimeSpan Each = TimeSpan.FromSeconds(3);

    private static readonly byte[] Question = Encoding.UTF8.GetBytes("""
        {"type":"message","id":"1763910000000","timestamp":"2026-11-02T09:00:00.000Z","channelId":"msteams","serviceUrl":"http://127.0.0.1:56151/_connector",
        "from":{"id":"29:anna","name":"Anna Lee","aadObjectId":"00000000-0000-0000-0000-0000000000a1"},"recipient":{"id":"28:bot","name":"CollectionsBot"},
        "conversation":{"id":"a:personal","conversationType":"personal","tenantId":"00000000-0000-0000-0000-0000000000b1"},"locale":"en-US",
        "entities":[{"type":"clientInfo","locale":"en-US","country":"US","platform":"Web","timezone":"Europe/London"}],
        "channelData":{"tenant":{"id":"00000000-0000-0000-0000-0000000000b1"}},"text":"what does Acme owe?","textFormat":"plain","deliveryMode":"expectReplies"}
        """);

    /// <summary>By turns, so that all meet the same machine.</summary>
    public static void Turns()
    {
        using var folder = new ScratchFolder();
        Fill(folder.Path);
        using var bot = ServerProcess.OfChild("bot", folder.Path);
        using var bare = ServerProcess.OfChild("bare", folder.Path);
        using var sdk = EchoBot(folder.Path);
        var (ofBot, ofBare, ofSdk) = (new LeanClient(bot.Port, Question), new LeanClient(bare.Port, Question), sdk is null ? null : new LeanClient(sdk.Port, Question));
        if (!ofBot.Ask().Contains("Acme Corporation", StringComparison.Ordinal) || ofSdk?.Ask().Contains("what does Acme owe?", StringComparison.Ordinal) == false)
        {
            throw new InvalidOperationException("A server does not answer as it should.");
        }

        LeanClient?[] all = [ofBot, ofBare, ofSdk];
        Array.ForEach(all, c => c?.RequestsPerSecond(Connections, Each));
        var rates = Enumerable.Range(0, Rounds).Select(_ => all.Select(c => c?.RequestsPerSecond(Connections, Each) ?? 0).ToArray()).ToList();
        double Median(Func<double[], double> of) => rates.Select(of).Order().ElementAt(Rounds / 2);
        Figure.Print("turns-per-second", Median(r => r[0]), "requests/s", Customers);
        Figure.Print("bare-endpoint-requests-per-second", Median(r => r[1]), "requests/s", Customers);
        Figure.Print("turns-of-bare-endpoint", Median(r => r[0] / r[1]), "ratio", Customers, target: 0.5);
        if (sdk is not null)
        {
            Figure.Print("sdk-echo-turns-per-second", Median(r => r[2]), "requests/s", Customers);
            Figure.Print("turns-of-sdk-echo", Median(r => r[0] / r[2]), "ratio", Customers, target: 5);
        }

        var latencies = ofBot.Latencies(Connections, Median(r => r[0]) / 2, 3 * Each);
        Figure.Print("turn-p50-at-half-load", latencies[latencies.Count / 2], "ms", Customers);
        Figure.Print("turn-p99-at-half-load", latencies[latencies.Count * 99 / 100], "ms", Customers, target: 10);
    }

    /// <summary>The program as it is built: from its start to its first answer, on a portfolio of a few.</summary>
    public static void Start()
    {
        using var folder = new ScratchFolder();
        Fill(folder.Path, customers: 50);
        var times = Enumerable.Range(0, Rounds).Select(_ => StartOnce(folder.Path)).Order().ToList();
        Figure.Print("start-to-first-turn", times[Rounds / 2], "s", 50, target: 1.5, besides: new() { ["best"] = times[0] });
    }

    private static double StartOnce(string folder)
    {
        var port = FreePort();
        var program = Path.Combine(AppContext.BaseDirectory, "CollectionsBot.dll");
        var watch = Stopwatch.StartNew();
        using var process = ServerProcess.Start("dotnet", [program, "--data", folder, "--url", Figure.Text($"http://127.0.0.1:{port}"), "--environment", "Development", "--no-playground"]);
        var client = new LeanClient(port, Question);
        while (!Listens(port))
        {
            Thread.Sleep(5);
        }

        return client.Ask().Contains("Acme", StringComparison.Ordinal) ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException("No answer.");
    }

    private static bool Listens(int port)
    {
        try
        {
            using var socket = new TcpClient();
            socket.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Fill(string path, int customers = Customers)
    {
        using var journal = new JournalFolder(path).Open();
        var entries = new List<Entry>();
        Books.Of(customers, entries.Add, named: "Acme Corporation");
        foreach (var batch in entries.Chunk(5_000))
        {
            journal.Append(batch);
        }
    }

    /// <summary>The echo bot in Node.js; null, with the reason on the standard error, where it cannot be had.</summary>
    private static ServerProcess? EchoBot(string folder)
    {
        var script = Path.Combine(folder, "echo.js");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "echo-bot.js"), script);
        try
        {
            using var install = ServerProcess.Start("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--silent", Sdk]);
            return install.Finish() ? ServerProcess.Of("node", [script]) : throw new IOException($"npm could not install {Sdk}.");
        }
        catch (Exception e) when (e is IOException or System.ComponentModel.Win32Exception or FormatException)
        {
            Console.Error.WriteLine($"Not compared with the JavaScript SDK: {e.Message}");
            return null;
        }
    }
}
