namespace CollectionsBot.Journal;

/// <summary>A data folder that its owner alone may enter, as it holds what customers owe.</summary>
internal static class OwnFolder
{
    /// <summary>Makes the folder unless it is there.</summary>
    /// <returns>Its full path.</returns>
    /// <exception cref="JournalException">It cannot be made; the message says what to do.</exception>
    public static string Make(string folder)
    {
        try
        {
            folder = Path.GetFullPath(folder);
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new JournalException($"The data folder '{folder}' cannot be made: {e.Message} Make it yourself, or name another with --data.", e);
        }
    }
}
