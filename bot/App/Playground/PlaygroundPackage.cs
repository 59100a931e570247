using System.ComponentModel;
using System.Diagnostics;

namespace CollectionsBot.App;

/// <summary>Finds the Playground on this machine by way of npm's <c>npx</c>, which downloads it the first time.</summary>
/// <remarks>
/// <c>npx</c> could run it too, but then a shell and npm itself would stand between the bot and the program to stop.
/// So it is asked only where the package lies.
/// </remarks>
internal static class PlaygroundPackage
{
    /// <summary>The version that the end-to-end tests drive; another one may draw or answer differently.</summary>
    public const string NameAndVersion = "@microsoft/m365agentsplayground@0.2.28";

    private static readonly string _script = Path.Combine("@microsoft", "m365agentsplayground", "cli.js");

    public abstract record Search
    {
        private Search()
        {
        }

        public sealed record Found(string Script) : Search;

        public sealed record NpxMissing : Search;

        public sealed record Failed(string Reason) : Search;
    }

    /// <param name="folder">Where to run; a folder without a <c>package.json</c> of its own.</param>
    /// <param name="cancellation">Ends the download, and with it the processes doing it.</param>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public static async Task<Search> FindAsync(string folder, CancellationToken cancellation)
    {
        // Offline first: with a network that is down npm would retry for a minute for a package that it has.
        var search = await AskNpxAsync(folder, "--offline", cancellation);
        return search is Search.Failed ? await AskNpxAsync(folder, "--fetch-retries=1", cancellation) : search;
    }

    private static async Task<Search> AskNpxAsync(string folder, string network, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npx.cmd" : "npx")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // npx puts the package's folder at the front of the PATH of whatever it runs: so the PATH is all we ask for.
        string[] arguments =
            ["--yes", network, "--loglevel=error", $"--package={NameAndVersion}", "--", "node", "-p", "process.env.PATH"];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        Process npx;
        try
        {
            npx = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return new Search.NpxMissing();
        }

        using (npx)
        {
            var output = new LastLines(npx);
            npx.StandardInput.Close();
            try
            {
                await npx.WaitForExitAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                npx.Kill(entireProcessTree: true);
                throw;
            }

            return npx.ExitCode == 0 && ScriptOn(output.Last) is { } script
                ? new Search.Found(script)
                : new Search.Failed($"npx could not get {NameAndVersion} (exit code {npx.ExitCode}). {output}".TrimEnd());
        }
    }

    private static string? ScriptOn(string path) =>
        path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(bin => Path.Combine(Path.GetDirectoryName(bin) ?? bin, _script))
            .FirstOrDefault(File.Exists);
}
