using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CollectionsBot.EndToEnd.Tests;

/// <summary>The bot's own program, running as an administrator would run it.</summary>
internal sealed partial class BotProcess : IAsyncDisposable
{
    public static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan _timeToStart = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan _timeToEnd = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BotProcess(Process process, Uri url)
    {
        _process = process;
        Url = url;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where the bot itself listens.</summary>
    public Uri Url { get; }

    public bool HasEnded => _process.HasExited;

    /// <summary>Everything that it printed so far.</summary>
    public string Output => string.Join(Environment.NewLine, _output);

    /// <summary>Starts the bot on a data folder.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="port">Where the bot is to listen.</param>
    /// <param name="playgroundPort">Where the local client is to listen; null for none.</param>
    public static BotProcess Start(string data, int port, int? playgroundPort)
    {
        var url = new Uri($"http://127.0.0.1:{port}");
        string[] playground = playgroundPort is { } at ? ["--playground-port", at.ToString(CultureInfo.InvariantCulture)] : ["--no-playground"];
        return new BotProcess(
            Process.Start(StartInfo(["serve", "--data", data, "--url", url.GetLeftPart(UriPartial.Authority), .. playground]))!, url);
    }

    /// <summary>Runs one of the program's other commands to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(StartInfo(arguments))!;
        using var deadline = new CancellationTokenSource(_timeToStart);
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var errors = process.StandardError.ReadToEndAsync(deadline.Token);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"\"{string.Join(' ', arguments)}\" did not end.");
        }

        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Waits until the bot says where to open its local client.</summary>
    /// <exception cref="TimeoutException">It did not; the message holds what it printed instead.</exception>
    public async Task<Uri> WaitForAddressAsync()
    {
        var ended = _process.WaitForExitAsync();
        var first = await Task.WhenAny(_address.Task, ended, Task.Delay(_timeToStart));
        return first == _address.Task
            ? await _address.Task
            : throw new TimeoutException($"The bot {(first == ended ? "ended" : "did not say what to open")}. It printed: {Output}");
    }

    /// <summary>Waits until the bot takes connections.</summary>
    /// <exception cref="TimeoutException">It did not; the message holds what it printed instead.</exception>
    public async Task WaitUntilListeningAsync()
    {
        using var deadline = new CancellationTokenSource(_timeToStart);
        while (!await FreePort.IsListenedOnAsync(Url.Port, deadline.Token))
        {
            if (deadline.IsCancellationRequested || _process.HasExited)
            {
                throw new TimeoutException($"The bot does not listen on {Url}. It printed: {Output}");
            }

            await Task.Delay(PauseBetweenLooks, CancellationToken.None);
        }
    }

    /// <summary>Does what Ctrl+C does, and waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> InterruptAsync()
    {
        using (var kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        using var deadline = new CancellationTokenSource(_timeToEnd);
        try
        {
            await _process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The bot did not end after an interrupt. It printed: {Output}");
        }

        return _process.ExitCode;
    }

    /// <summary>Ends the bot, and nothing but the bot, with no chance to tidy up: what a power cut does to it.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: false);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(params string[] arguments)
    {
        if (!File.Exists(Repository.Program))
        {
            throw new FileNotFoundException("Build the solution first: the bot's program is not there.", Repository.Program);
        }

        // Started in the background of a script, a process inherits that it is to ignore Ctrl+C; GNU's env undoes that.
        string[] dotnet = ["dotnet", Repository.Program, .. arguments];
        string[] command = OperatingSystem.IsLinux() && !OperatingSystem.IsAndroid() ? ["env", "--default-signal=INT", .. dotnet] : dotnet;
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        return start;
    }

    [GeneratedRegex(@"\bOpen (?<address>http://\S+)")]
    private static partial Regex AddressLine { get; }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (AddressLine.Match(line) is { Success: true } match && Uri.TryCreate(match.Groups["address"].Value, UriKind.Absolute, out var address))
        {
            _address.TrySetResult(address);
        }
    }
}
