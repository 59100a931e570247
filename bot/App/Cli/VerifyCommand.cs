using CollectionsBot.Journal;

namespace CollectionsBot.App.Cli;

/// <summary>Walks the journal's chain and says whether it is intact.</summary>
internal static class VerifyCommand
{
    public static int Run(Settings settings)
    {
        using var journal = SqliteJournal.OpenReadOnly(settings.Data);
        var result = JournalVerification.Verify(journal);
        if (!result.IsSound)
        {
            foreach (var fault in new[] { result.Fault, result.StoreFault }.OfType<string>())
            {
                Console.Error.WriteLine($"Broken: {fault}");
            }

            return 1;
        }

        Console.WriteLine($"Intact: {result.Entries} entries. The chain ends in {result.Head.Hash}.");
        return 0;
    }
}
