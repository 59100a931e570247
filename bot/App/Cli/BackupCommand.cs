namespace CollectionsBot.App.Cli;

/// <summary>Copies the journal to another folder and verifies the copy.</summary>
internal static class BackupCommand
{
    public static int Run(Settings settings, string folder)
    {
        folder = FolderOf(folder, settings);
        var (copy, added) = settings.Folder.BackUp(folder);
        Console.WriteLine($"Backed up and verified: {copy.Entries} entries, {added} of them new to {folder}. The chain ends in {copy.Head.Hash}.");
        return 0;
    }

    /// <summary>The folder of a backup, which is not the data folder itself.</summary>
    public static string FolderOf(string folder, Settings settings) => Path.GetFullPath(folder) is var full && full.TrimEnd(Path.DirectorySeparatorChar) != settings.Data.TrimEnd(Path.DirectorySeparatorChar)
        ? full
        : throw new CommandException($"'{folder}' is the data folder itself. Name another folder, best on another disk.");
}
