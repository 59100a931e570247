namespace CollectionsBot.Journal;

/// <summary>A file with a secret, which its owner alone may read.</summary>
internal static class OwnFile
{
    /// <summary>Makes a file that is not there: whole or not at all, on the disk, and never for a moment readable by others.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Make(string file, byte[] content)
    {
        var unfinished = file + ".unfinished";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(unfinished, options))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, file);
    }
}
