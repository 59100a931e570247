namespace CollectionsBot.Journal.Tests;

public sealed class SqliteVerificationTests : JournalVerificationTests, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_entry_numbered_below_one_is_found_although_the_chain_never_passes_it()
    {
        using var journal = Holding([.. Story.Entries(ChainHead.Empty, 1).Select(e => e with { Sequence = -7 })]);

        Assert.Contains("1 entries are numbered below 1", JournalVerification.Verify(journal).StoreFault, StringComparison.Ordinal);
        Assert.Equal(ChainHead.Empty, journal.Head);
    }

    private protected override IJournal Holding(IReadOnlyList<Entry> entries)
    {
        using (var journal = SqliteJournal.Open(_folder.Path))
        using (var append = new SqliteAppend(journal.Connection))
        {
            append.Run(entries);
        }

        return SqliteJournal.Open(_folder.Path);
    }
}
