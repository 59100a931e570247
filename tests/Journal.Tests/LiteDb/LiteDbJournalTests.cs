namespace CollectionsBot.Journal.Tests;

#if LITEDB
public sealed class LiteDbJournalTests : JournalContract, IDisposable
{
    private readonly TemporaryFolder _temporary = new();
    private readonly JournalFolder _folder;

    public LiteDbJournalTests() => _folder = new JournalFolder(_temporary.Path, JournalProvider.LiteDb);

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Whoever_reads_is_refused_while_the_bot_runs_and_reads_afterwards()
    {
        using (var journal = _folder.Open())
        {
            journal.Append(Story.Entries(journal.Head, 3));
            Assert.Contains("already running", Assert.Throws<JournalException>(_folder.OpenReadOnly).Message, StringComparison.Ordinal);
        }

        using var reading = _folder.OpenReadOnly();
        Assert.Equal(3, reading.Read().Count());
    }

    private protected override IJournal Open() => _folder.Open();
}
#else
public sealed class LiteDbJournalTests
{
    [Fact(Skip = "This build has no LiteDB. \"dotnet test -p:LiteDb=true\" builds it in and runs the contract on it.")]
    public void LiteDB_keeps_the_contract() => Assert.Contains("-p:LiteDb=true", Assert.Throws<JournalException>(new JournalFolder("", JournalProvider.LiteDb).Open).Message, StringComparison.Ordinal);
}
#endif
