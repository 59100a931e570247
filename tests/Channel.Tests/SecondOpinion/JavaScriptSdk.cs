using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace CollectionsBot.Channel.Tests.SecondOpinion;

/// <summary>The Bot Framework's SDK for JavaScript: a counterpart that speaks the same protocol and was written by others.</summary>
internal static class JavaScriptSdk
{
    public const string Package = "botbuilder@4.23.3";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(50);

    private static readonly Lazy<string?> missing = new(FindMissing);

    /// <summary>What is missing, as a sentence, or null when everything is there.</summary>
    public static string? Missing => missing.Value;

    /// <summary>Has one of the scripts beside this file work on <paramref name="input"/>.</summary>
    public static async Task<TResult> RunAsync<TResult>(string script, object input)
    {
        var path = Path.Combine(AppContext.BaseDirectory, nameof(SecondOpinion), script);
        using var deadline = new CancellationTokenSource(Patience);
        using var process = Start("node", path);
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var errors = process.StandardError.ReadToEndAsync(deadline.Token);
        await JsonSerializer.SerializeAsync(process.StandardInput.BaseStream, input, JsonSerializerOptions.Web, deadline.Token);
        process.StandardInput.Close();
        await process.WaitForExitAsync(deadline.Token);
        Assert.True(process.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<TResult>(await output, JsonSerializerOptions.Web)!;
    }

    // Without a look at the network: a test must not pass or fail by how long a download takes.
    private static string? FindMissing()
    {
        try
        {
            using var process = Start("node", "-p", "0");
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.StandardInput.Close();
            return process.WaitForExit(Patience) && process.ExitCode == 0
                ? null
                : $"The SDK for JavaScript is not in npm's cache. Fetch it once: npx --yes --package={Package} -- node -p 0";
        }
        catch (Win32Exception)
        {
            return "Node.js with npx is not installed.";
        }
    }

    private static Process Start(params string[] command)
    {
        string[] arguments = ["--yes", "--offline", $"--package={Package}", "--", .. command];
        return Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "npx.cmd" : "npx", arguments)
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }
}
