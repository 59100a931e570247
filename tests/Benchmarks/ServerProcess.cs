using System.Diagnostics;
using System.Globalization;

namespace CollectionsBot.Benchmarks;

/// <summary>Another process that serves on a port, until this is disposed of.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process) => _process = process;

    /// <summary>The port that it printed first.</summary>
    public int Port { get; private init; }

    /// <summary>Waits for its end.</summary>
    /// <returns>Whether it ended well.</returns>
    public bool Finish()
    {
        _process.StandardOutput.ReadToEnd();
        _process.WaitForExit();
        return _process.ExitCode == 0;
    }

    /// <summary>One of <see cref="TurnServers"/>, with its memory collected as in a program of the web SDK, which the bot is.</summary>
    public static ServerProcess OfChild(string what, string folder) =>
        Serving(new ProcessStartInfo("dotnet", ["exec", typeof(ServerProcess).Assembly.Location, "child", what, folder]) { Environment = { ["DOTNET_gcServer"] = "1" } });

    /// <summary>A server that prints its port.</summary>
    public static ServerProcess Of(string program, string[] arguments) => Serving(new ProcessStartInfo(program, arguments));

    /// <summary>Any program.</summary>
    public static ServerProcess Start(string program, string[] arguments) => Start(new ProcessStartInfo(program, arguments));

    private static ServerProcess Serving(ProcessStartInfo program)
    {
        var started = Start(program);
        return new ServerProcess(started._process) { Port = int.Parse(started._process.StandardOutput.ReadLine() ?? "", CultureInfo.InvariantCulture) };
    }

    private static ServerProcess Start(ProcessStartInfo program)
    {
        (program.RedirectStandardInput, program.RedirectStandardOutput) = (true, true);
        return new(Process.Start(program)!);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
