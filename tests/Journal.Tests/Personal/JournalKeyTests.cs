namespace CollectionsBot.Journal.Tests;

/// <summary>The key of a journal: made when it is first needed, given as a text or a file, and missed with a message that helps.</summary>
public sealed class JournalKeyTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();
    private readonly JournalFolder _folder;
    private readonly string _file;

    public JournalKeyTests()
    {
        _folder = new JournalFolder(Path.Combine(_temporary.Path, "data"));
        _file = Path.Combine(_folder.Path, JournalKeySource.FileName);
    }

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task The_key_is_made_on_the_first_start_for_its_owner_alone_and_found_at_the_next()
    {
        await LiveAsync(_folder, Debtors.Life);
        var text = await File.ReadAllTextAsync(_file);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_file));
        }

        await LiveAsync(_folder);

        Assert.Equal(text, await File.ReadAllTextAsync(_file));
        Assert.Equal(32, Convert.FromBase64String(text.Trim()).Length);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_key_that_is_given_is_used_and_none_is_made(bool asFile)
    {
        var text = Convert.ToBase64String([.. Enumerable.Range(0, 32).Select(n => (byte)n)]);
        var file = Path.Combine(_temporary.Path, "key.txt");
        await File.WriteAllTextAsync(file, text + "\n");
        var folder = _folder with { Key = new JournalKeySource(_folder.Path, asFile ? null : text, asFile ? file : null) };

        await LiveAsync(folder, Debtors.Life);

        Assert.False(File.Exists(_file));
        Assert.Equal($"Ann {Debtors.Canary}", (_folder with { Key = new JournalKeySource("", asFile ? text : null, asFile ? null : file) }).Read(Story.Rules).Accounts[Debtors.Ann].Customer.Name);
    }

    [Fact]
    public async Task Without_its_key_a_journal_is_verified_and_backed_up_and_not_opened_and_no_new_key_is_made()
    {
        await LiveAsync(_folder, Debtors.Life);
        File.Delete(_file);

        foreach (var open in new Action[] { () => _folder.OpenPortfolio(Story.Rules), () => _folder.Read(Story.Rules) })
        {
            var message = Assert.Throws<JournalException>(open).Message;
            Assert.Contains($"The journal key is missing: '{_file}'", message, StringComparison.Ordinal);
            Assert.Contains("CollectionsBot__Journal__Key", message, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(_file));
        Assert.True(_folder.Verify().IsSound);
        Assert.True(_folder.BackUp(Path.Combine(_temporary.Path, "backup")).Copy.IsSound);
    }

    [Fact]
    public async Task Another_key_is_told_apart_from_damage()
    {
        await LiveAsync(_folder, Debtors.Life);
        await File.WriteAllTextAsync(_file, Convert.ToBase64String(new byte[32]));
        Assert.Contains("does not fit this journal. Give the one with which it was written", Assert.Throws<JournalException>(() => _folder.OpenPortfolio(Story.Rules)).Message, StringComparison.Ordinal);
        Assert.Contains("does not fit this journal", Assert.Throws<JournalException>(() => _folder.Verify()).Message, StringComparison.Ordinal);

        await File.WriteAllTextAsync(_file, "not a key");
        Assert.Contains("openssl rand -base64 32", Assert.Throws<JournalException>(() => _folder.OpenPortfolio(Story.Rules)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customers_key_that_was_taken_away_is_a_fault_and_not_an_erasure()
    {
        await LiveAsync(_folder, Debtors.Life);
        using (var journal = SqliteJournal.Open(_folder.Path))
        {
            SqliteFormat.Run(journal.Connection, $"DELETE FROM keys WHERE customer = '{Debtors.Ann}'");
        }

        File.Delete(_folder.Snapshot.File);
        Assert.Contains($"The key of customer {Debtors.Ann} is missing", _folder.Verify().Fault, StringComparison.Ordinal);
        Assert.Throws<JournalException>(() => _folder.OpenPortfolio(Story.Rules));
    }

    [Fact]
    public async Task What_is_sealed_serves_only_in_the_entry_in_which_it_was_sealed()
    {
        await LiveAsync(_folder, [.. Debtors.Life[..3], Debtors.Log("a second", Debtors.Ann)]);
        using var journal = _folder.OpenReadOnly();
        var seals = Seals.ToRead(journal, _folder.Key);
        var logged = journal.Read().Where(e => e.Kind == "contact.logged/1+sealed").ToList();

        Assert.NotEqual(logged[0].Body, logged[1].Body);
        Assert.Equal($"{Debtors.Canary} will pay", ((ContactLogged)seals.Read(logged[0]).Fact).Attempt.Note);
        Assert.Contains("does not fit its key", Assert.Throws<FormatException>(() => seals.Read(logged[0] with { Body = logged[1].Body })).Message, StringComparison.Ordinal);
    }

    private static async Task LiveAsync(JournalFolder folder, params Command[] commands)
    {
        await using var writer = folder.OpenPortfolio(Story.Rules);
        foreach (var command in commands)
        {
            Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(command));
        }
    }
}
