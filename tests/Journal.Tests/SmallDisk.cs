using System.Diagnostics;
using System.Globalization;

namespace CollectionsBot.Journal.Tests;

/// <summary>A disk of a few megabytes for one test: full soon, and read-only when told.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallDisk(int megabytes = 4) => Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "tmpfs", _folder.Path);

    public string Path => _folder.Path;

    /// <summary>Why there can be none here; null when there can.</summary>
    public static string? Missing { get; } = Find();

    /// <summary>Takes up the room that is left.</summary>
    /// <returns>The file to delete.</returns>
    public string Fill()
    {
        var ballast = System.IO.Path.Combine(Path, "ballast");
        using var file = new FileStream(ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            for (var block = new byte[4096]; ;)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            return ballast;
        }
    }

    public void MakeReadOnly() => Run("mount", "-o", "remount,ro", Path);

    public void Dispose()
    {
        Run("umount", "--lazy", Path);
        _folder.Dispose();
    }

    private static string? Find()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
        {
            return "Only root on Linux can mount a small disk.";
        }

        try
        {
            new SmallDisk().Dispose();
            return null;
        }
        catch (InvalidOperationException e)
        {
            return e.Message;
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var fault = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"No small disk can be mounted here: {fault.Trim()}");
        }
    }
}

/// <summary>A test on a <see cref="SmallDisk"/>; skipped, with the reason, where there can be none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.Missing;
}
