using CollectionsBot.Journal;

namespace CollectionsBot.App.Tests;

/// <summary>What stands in the journal of a folder, whoever is writing there.</summary>
internal static class FactsIn
{
    public static ImmutableArray<T> Folder<T>(string folder)
        where T : Fact
    {
        using var journal = SqliteJournal.OpenReadOnly(folder);
        var seals = Seals.ToRead(journal, new JournalKeySource(folder));
        return [.. journal.Read().Select(e => seals.Read(e).Fact).OfType<T>()];
    }
}
