namespace CollectionsBot.App.Cli;

/// <summary>Brings the data folder up to a backup.</summary>
internal static class RestoreCommand
{
    public static int Run(Settings settings, string folder)
    {
        var (restored, added) = settings.Folder.Restore(BackupCommand.FolderOf(folder, settings));
        Console.WriteLine($"Restored and verified: {restored.Entries} entries, {added} of them new to {settings.Data}. The chain ends in {restored.Head.Hash}.");
        Console.WriteLine("Whoever was erased after this backup was made can be read again: erase them once more.");
        return 0;
    }
}
