using System.ComponentModel;
using System.Diagnostics;

namespace CollectionsBot.EndToEnd.Tests;

/// <summary>What these tests need of the machine besides .NET.</summary>
internal static class Requirements
{
    public const string PlaygroundPackage = "@microsoft/m365agentsplayground@0.2.28";

    private static readonly TimeSpan _timeToAnswer = TimeSpan.FromSeconds(30);

    private static readonly Lazy<string?> _missing = new(FindMissing);

    private static readonly Lazy<string?> _chromium = new(FindChromium);

    /// <summary>The browser's program; only when nothing is <see cref="Missing"/>.</summary>
    public static string Chromium => _chromium.Value ?? throw new InvalidOperationException("There is no Chromium.");

    /// <summary>What is missing, as a sentence, or null when everything is there.</summary>
    public static string? Missing => _missing.Value;

    private static string? FindMissing()
    {
        if (_chromium.Value is null)
        {
            return "Chromium is not installed. Install it, or name the program of a Chrome or Edge in CHROMIUM.";
        }

        // Without a look at the network: a test must not pass or fail by how long a download takes.
        return ExitCodeOf("npx", "--yes", "--offline", $"--package={PlaygroundPackage}", "--", "node", "-p", "0") switch
        {
            null => "Node.js with npx is not installed.",
            0 => null,
            _ => $"The Playground is not in npm's cache. Fetch it once: npx --yes {PlaygroundPackage} --version",
        };
    }

    private static string? FindChromium()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        string[] onPath = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] elsewhere =
        [
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Google", "Chrome", "Application", "chrome.exe"),
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft", "Edge", "Application", "msedge.exe"),
        ];
        return onPath.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).Concat(elsewhere).FirstOrDefault(File.Exists);
    }

    /// <returns>The exit code; null when there is no such program.</returns>
    private static int? ExitCodeOf(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? program + ".cmd" : program, arguments)
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (!process.WaitForExit(_timeToAnswer))
            {
                process.Kill(entireProcessTree: true);
                return -1;
            }

            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
