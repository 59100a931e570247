using System.Diagnostics;

namespace CollectionsBot.Journal.Tests;

/// <summary>A process of its own that uses a journal, to be stopped the hard way.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;

    private Child(Process process) => _process = process;

    public int Id => _process.Id;

    public static Child Start(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CollectionsBot.CrashChild.dll");
        return new Child(Process.Start(new ProcessStartInfo("dotnet", ["exec", program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!);
    }

    /// <summary>The next whole line without its full stop; null when there will be none.</summary>
    public string? ReadLine() => _process.StandardOutput.ReadLine() is [.. var line, '.'] ? line : null;

    /// <summary>Ends the process at once, as kill -9 does: it has no chance to tidy up.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
