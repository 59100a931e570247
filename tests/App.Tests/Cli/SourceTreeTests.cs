using System.Diagnostics;

namespace CollectionsBot.App.Tests;

/// <summary>The README's commands, as they are typed in a folder that is not the project's.</summary>
public sealed class SourceTreeTests : IDisposable
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_and_folders_are_looked_for_where_the_command_was_typed()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "mine.csv"), "Customer,Invoice,Date,Open,Currency\nAcme,1,2026-10-03,12.50,USD\n");
        var project = Path.Combine(Root(), "bot", "App");
        var start = new ProcessStartInfo("dotnet", ["run", "--no-build", "-c", Configuration, "--project", project, "--", "import", "mine.csv", "--data", "mine"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        Assert.StartsWith("mine.csv:", await output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "mine", "journal.db")));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CollectionsBot.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
