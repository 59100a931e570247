using CollectionsBot.Journal;

namespace CollectionsBot.App.Cli;

/// <summary>Brings the data folder up to a backup.</summary>
internal static class RestoreCommand
{
    public static int Run(Settings settings, string folder)
    {
        var (restored, added) = settings.Folder.Restore(BackupCommand.FolderOf(folder, settings));
        Console.WriteLine($"Restored and verified: {restored.Entries} entries, {added} of them new to {settings.Data}. The chain ends in {restored.Head.Hash}.");
        if (settings.Folder.LacksKey())
        {
            Console.WriteLine($"The journal key is in no backup: put {JournalKeySource.FileName} into {settings.Data}, or give it as the settings do. Without it names and notes cannot be read.");
        }

        Console.WriteLine("Whoever was erased after this backup was made can be read again: erase them once more.");
        return 0;
    }
}
