namespace CollectionsBot.App.Cli;

/// <summary>Makes the key with which a machine hands in files, and shows it this once.</summary>
internal static class ApiKeyCommand
{
    public static int Run(Settings settings)
    {
        if (!settings.Folder.HasJournal)
        {
            throw new CommandException($"There is no journal in {settings.Data}. Name the data folder of the bot: --data DIR");
        }

        var was = ApiKey.IsSet(settings.Data);
        Console.WriteLine(ApiKey.Make(settings.Data));
        Console.Error.WriteLine("Keep it now: it is shown only this once. It lets its holder PUT files to /api/imports/NAME.");
        Console.Error.WriteLine((was ? "The key before it is void from now on. " : "") + $"Remove {ApiKey.FileName} from the data folder to close that door.");
        return 0;
    }
}
