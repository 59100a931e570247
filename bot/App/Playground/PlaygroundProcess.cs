using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace CollectionsBot.App;

/// <summary>The Microsoft 365 Agents Playground, running as a child of this program and ending with it.</summary>
/// <remarks>Its members may be used from any thread.</remarks>
public sealed class PlaygroundProcess : IAsyncDisposable
{
    private const string ListeningOn = "Listening on ";
    private static readonly TimeSpan _pauseBetweenAttempts = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _timeToEnd = TimeSpan.FromSeconds(3);

    private readonly Process _node;
    private readonly LastLines _output;
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _disposed;

    private PlaygroundProcess(Process node)
    {
        _node = node;
        _output = new LastLines(node, NoticePort);
        Ended = node.WaitForExitAsync();
    }

    /// <summary>What to open in a browser.</summary>
    public Uri Address => new($"http://127.0.0.1:{Port}/");

    /// <summary>The port it listens on: the one wanted, or another one when that was taken.</summary>
    public int Port => _port.Task.IsCompletedSuccessfully ? _port.Task.Result : 0;

    /// <summary>Completes when the Playground has ended, whoever ended it.</summary>
    public Task Ended { get; }

    /// <summary>Starts a Playground and waits until it answers.</summary>
    /// <param name="options">Which bot it talks to, and where it may keep its files.</param>
    /// <param name="cancellation">Gives the start up.</param>
    /// <returns>What came of it; a Playground that didn't get ready in time has been stopped again.</returns>
    /// <exception cref="OperationCanceledException">The start was given up by the caller.</exception>
    /// <exception cref="IOException">The options' folder cannot be written.</exception>
    public static async Task<PlaygroundStart> StartAsync(PlaygroundOptions options, CancellationToken cancellation = default)
    {
        var folder = PlaygroundFolder.Write(options);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(options.ReadyWithin);
        try
        {
            return await PlaygroundPackage.FindAsync(folder.Path, deadline.Token) switch
            {
                PlaygroundPackage.Search.Found found => await RunAsync(found.Script, folder, options, deadline.Token),
                PlaygroundPackage.Search.Failed failed => new PlaygroundStart.NotReachable(failed.Reason),
                _ => new PlaygroundStart.NodeMissing(),
            };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new PlaygroundStart.NotReachable(
                string.Create(CultureInfo.InvariantCulture, $"It wasn't ready within {options.ReadyWithin.TotalSeconds} seconds."));
        }
    }

    /// <summary>Stops the Playground, and waits until it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;

        // Closing its input asks it to go (see PlaygroundFolder); only one that hangs has to be killed.
        _node.StandardInput.Close();
        if (await Task.WhenAny(Ended, Task.Delay(_timeToEnd)) != Ended)
            _node.Kill(entireProcessTree: true);
        await Ended;
        _node.Dispose();
    }

    private static async Task<PlaygroundStart> RunAsync(
        string script, PlaygroundFolder folder, PlaygroundOptions options, CancellationToken deadline)
    {
        Process node;
        try
        {
            node = Process.Start(StartInfo(script, folder, options))!;
        }
        catch (Win32Exception)
        {
            return new PlaygroundStart.NodeMissing();
        }

        var playground = new PlaygroundProcess(node);
        try
        {
            if (await playground.BecomesReadyAsync(deadline))
                return new PlaygroundStart.Started(playground);
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }

        var reason = $"It ended with exit code {node.ExitCode} before it was ready. {playground._output}".TrimEnd();
        await playground.DisposeAsync();
        return new PlaygroundStart.NotReachable(reason);
    }

    private static ProcessStartInfo StartInfo(string script, PlaygroundFolder folder, PlaygroundOptions options)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            "--require", folder.EndWithTheBot, script,
            "--app-endpoint", options.BotEndpoint.AbsoluteUri,
            "--channel-id", "msteams",
            "--port", options.Port.ToString(CultureInfo.InvariantCulture),
            "--disable-telemetry",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        start.Environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = folder.Cast;
        start.Environment["M365_AGENTS_PLAYGROUND_LOGFILE"] = folder.Log;

        // The person is told the address and opens it; a browser that opens by itself is a nuisance on a server.
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";

        // Behind a company's proxy the bot next door must not be looked for on the Internet.
        var exceptions = start.Environment.TryGetValue("NO_PROXY", out var set) && set is { Length: > 0 } ? $"{set}," : "";
        start.Environment["NO_PROXY"] = $"{exceptions}localhost,127.0.0.1";
        return start;
    }

    /// <returns>Whether it answers; no, when it has ended instead.</returns>
    /// <exception cref="OperationCanceledException">Time is up.</exception>
    private async Task<bool> BecomesReadyAsync(CancellationToken deadline)
    {
        if (await Task.WhenAny(_port.Task, Ended).WaitAsync(deadline) == Ended)
            return false;

        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        while (!await AnswersAsync(client, deadline))
        {
            if (Ended.IsCompleted)
                return false;
            await Task.Delay(_pauseBetweenAttempts, deadline);
        }

        return true;
    }

    private async Task<bool> AnswersAsync(HttpClient client, CancellationToken deadline)
    {
        try
        {
            using var answer = await client.GetAsync(Address, HttpCompletionOption.ResponseHeadersRead, deadline);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void NoticePort(string line)
    {
        if (line.StartsWith(ListeningOn, StringComparison.Ordinal)
            && int.TryParse(line.AsSpan(ListeningOn.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            _port.TrySetResult(port);
        }
    }
}
