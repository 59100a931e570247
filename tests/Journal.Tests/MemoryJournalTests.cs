namespace CollectionsBot.Journal.Tests;

/// <summary>The journal in memory, on which other tests rest, keeps the contract too.</summary>
public sealed class MemoryJournalTests : JournalContract
{
    private readonly MemoryJournal _journal = new();

    private protected override IJournal Open() => _journal;
}
