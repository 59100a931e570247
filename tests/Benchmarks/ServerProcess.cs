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

    /// <summary>One of <see cref="TurnServers"/>.</summary>
    public static ServerProcess OfChild(string what, string folder) => Of("dotnet", ["exec", typeof(ServerProcess).Assembly.Location, "child", what, folder]);

    /// <summary>A server that prints its port.</summary>
    public static ServerProcess Of(string program, string[] arguments)
    {
        var started = Start(program, arguments);
        return new ServerProcess(started._process) { Port = int.Parse(started._process.StandardOutput.ReadLine() ?? "", CultureInfo.InvariantCulture) };
    }

    /// <summary>Any program.</summary>
    public static ServerProcess Start(string program, string[] arguments) =>
        new(Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!);

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
