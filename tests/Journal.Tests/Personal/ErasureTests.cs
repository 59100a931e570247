namespace CollectionsBot.Journal.Tests;

/// <summary>What is known of persons never stands in plain in the data folder, and is gone for good once they are erased.</summary>
public sealed class ErasureTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();
    private readonly JournalFolder _folder;

    public ErasureTests() => _folder = new JournalFolder(Path.Combine(_temporary.Path, "data"));

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task No_file_holds_a_text_about_a_person_in_plain_and_the_bot_and_whoever_asks_know_it_all()
    {
        await using (var writer = _folder.OpenPortfolio(Story.Rules))
        {
            foreach (var command in Debtors.Life)
            {
                Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(command));
                Assert.Empty(Debtors.FilesWith(_temporary.Path, Debtors.Canary));
            }

            Assert.Equal($"Ann {Debtors.Canary}", await writer.AskAsync(p => p.Accounts[Debtors.Ann].Customer.Name));
        }

        Assert.True(File.Exists(_folder.Snapshot.File));
        Assert.Empty(Debtors.FilesWith(_temporary.Path, Debtors.Canary));
        // The company's own name is none, and shows that the search finds what is there.
        Assert.Equal(["journal.db"], Debtors.FilesWith(_temporary.Path, "Contoso Ltd"));
        Assert.Contains(Debtors.Canary, Picture.Of(_folder.Read(Story.Rules)), StringComparison.Ordinal);
        Assert.True(_folder.Verify().IsSound);
    }

    [Fact]
    public async Task After_an_erasure_the_texts_are_gone_from_memory_journal_and_snapshot_and_all_else_stays_and_verifies()
    {
        await LiveAsync(Debtors.Life);
        var before = _folder.Read(Story.Rules);
        var key = KeyTextOf(Debtors.Ann);
        Assert.Equal(["journal.db"], Debtors.FilesWith(_temporary.Path, key));

        await using (var writer = _folder.OpenPortfolio(Story.Rules))
        {
            Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(Debtors.Erase("erase")));
            Assert.Empty(Debtors.FilesWith(_temporary.Path, key));
            await writer.AskAsync(AssertErased);
        }

        Assert.Empty(Debtors.FilesWith(_temporary.Path, key));
        Assert.True(File.Exists(_folder.Snapshot.File));
        var after = _folder.Read(Story.Rules);
        AssertErased(after);
        File.Delete(_folder.Snapshot.File);
        Assert.Equal(Picture.Of(after), Picture.Of(_folder.Read(Story.Rules)));
        Assert.Equal(AmountsAndDates(before), AmountsAndDates(after));
        Assert.True(_folder.Verify().IsSound);
        Assert.True(JournalVerificationWithoutKey().IsSound);

        static bool AssertErased(Portfolio portfolio)
        {
            var (ann, ltd) = (portfolio.Accounts[Debtors.Ann], portfolio.Accounts[Debtors.Ltd]);
            Assert.Equal((CustomerErased.Text, CustomerErased.Text, "three years are over"), (ann.Customer.Name, ann.Contacts[0].Attempt.Note, ((CustomerErased)ann.History[^1].Fact).Reason));
            Assert.DoesNotContain(ann.History, h => h.Fact.ToString().Contains(Debtors.Canary, StringComparison.OrdinalIgnoreCase));
            Assert.Contains(Debtors.Canary, ltd.Contacts[0].Attempt.Note, StringComparison.Ordinal);
            return true;
        }
    }

    [Fact]
    public void Of_thousands_of_keys_the_destroyed_ones_leave_no_copy_behind()
    {
        using var journal = _folder.Open();
        var random = new Random(4);
        var keys = Enumerable.Range(1, 3_000).Select(n => new WrappedKey($"C-{random.Next()}-{n}", n, $"wrapped{n:D6}{new string('k', 67)}")).ToList();
        foreach (var some in keys.Chunk(250))
        {
            journal.PutKeys(some);
        }

        var gone = keys.Where((_, n) => n % 7 == 0).ToList();
        journal.PutKeys([.. gone.Select(k => k.Destroyed())]);

        var bytes = string.Concat(Directory.GetFiles(_folder.Path, "journal.db*").Select(f =>
        {
            using var stream = new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return new StreamReader(stream, System.Text.Encoding.Latin1).ReadToEnd();
        }));
        Assert.All(gone, k => Assert.DoesNotContain(k.Text[..13], bytes, StringComparison.Ordinal));
        Assert.Contains(keys[1].Text, bytes, StringComparison.Ordinal);
        Assert.Equal(gone.Count, journal.ReadKeys().Count(k => k.IsDestroyed));
    }

    [Fact]
    public async Task Whoever_was_merged_into_a_customer_is_erased_with_it()
    {
        await LiveAsync([.. Debtors.Life, Debtors.Merge("merge"), Debtors.Erase("erase")]);

        var portfolio = _folder.Read(Story.Rules);
        Assert.Equal(CustomerErased.Text, Assert.Single(portfolio.Accounts[Debtors.Ann].Merged).Name);
        Assert.DoesNotContain(portfolio.Accounts[Debtors.Ann].History, h => h.Fact.ToString().Contains(Debtors.Canary, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_is_recorded_after_an_erasure_is_sealed_under_a_key_of_its_own_and_stays()
    {
        await LiveAsync([.. Debtors.Life, Debtors.Erase("erase"), Debtors.Log("again", Debtors.Ann, Debtors.Later)]);
        await LiveAsync([]);

        var contacts = _folder.Read(Story.Rules).Accounts[Debtors.Ann].Contacts;
        Assert.Equal([CustomerErased.Text, $"{Debtors.Canary} will pay"], contacts.Select(c => c.Attempt.Note));
        Assert.Empty(Debtors.FilesWith(_temporary.Path, Debtors.Canary));
    }

    [Fact]
    public async Task A_process_that_dies_between_the_fact_and_the_destruction_leaves_the_destruction_to_the_next_start()
    {
        using var journal = new MemoryJournal();
        var key = new JournalKeySource(_temporary.Path);
        await using (var writer = PortfolioWriter.Open(journal, Story.Rules, seals: Seals.ToWrite(journal, key)))
        {
            foreach (var command in Debtors.Life)
            {
                await writer.ExecuteAsync(command);
            }

            journal.BeforePutKeys = keys => throw (keys.Any(k => k.IsDestroyed) ? new JournalException("The machine stops here.") : new InvalidOperationException());
            await Assert.ThrowsAsync<JournalException>(async () => await writer.ExecuteAsync(Debtors.Erase("erase")));
        }

        Assert.Contains(journal.Keys, k => k.Customer == Debtors.Ann.Value && !k.IsDestroyed);
        journal.BeforePutKeys = _ => { };
        await using (var again = PortfolioWriter.Open(journal, Story.Rules, seals: Seals.ToWrite(journal, key)))
        {
            Assert.Equal(CustomerErased.Text, await again.AskAsync(p => p.Accounts[Debtors.Ann].Customer.Name));
        }

        Assert.DoesNotContain(journal.Keys, k => k.Customer == Debtors.Ann.Value && !k.IsDestroyed);
    }

    [Fact]
    public async Task A_command_whose_append_failed_can_be_given_again_and_its_texts_are_read_after_a_restart()
    {
        using var journal = new MemoryJournal();
        var key = new JournalKeySource(_temporary.Path);
        await using (var writer = PortfolioWriter.Open(journal, Story.Rules, seals: Seals.ToWrite(journal, key)))
        {
            await writer.ExecuteAsync(Story.Open());
            journal.BeforeAppend = _ => throw new JournalException("The disk is full.");
            await Assert.ThrowsAsync<JournalException>(async () => await writer.ExecuteAsync(Debtors.Import("import", paid: false)));
            journal.BeforeAppend = _ => { };
            await writer.ExecuteAsync(Debtors.Import("import", paid: false));
        }

        Assert.Equal($"Ann {Debtors.Canary}", PortfolioReader.Read(journal, Story.Rules, seals: Seals.ToRead(journal, key)).Accounts[Debtors.Ann].Customer.Name);
    }

    [Fact]
    public async Task A_backup_can_be_read_with_the_key_and_loses_those_who_were_erased_when_it_is_brought_up_to_date()
    {
        var backup = _folder with { Path = Path.Combine(_temporary.Path, "backup") };
        await LiveAsync(Debtors.Life);
        _folder.BackUp(backup.Path);
        var key = KeyTextOf(Debtors.Ann);
        Assert.Equal(Picture.Of(_folder.Read(Story.Rules)), Picture.Of(backup.Read(Story.Rules)));
        Assert.Empty(Debtors.FilesWith(backup.Path, Debtors.Canary));
        Assert.False(File.Exists(Path.Combine(backup.Path, JournalKeySource.FileName)));

        await LiveAsync([Debtors.Erase("erase")]);
        Assert.NotEmpty(Debtors.FilesWith(backup.Path, key));
        _folder.BackUp(backup.Path);

        Assert.Empty(Debtors.FilesWith(_temporary.Path, key));
        Assert.Equal(CustomerErased.Text, backup.Read(Story.Rules).Accounts[Debtors.Ann].Customer.Name);
        var restored = _folder with { Path = Path.Combine(_temporary.Path, "restored") };
        restored.Restore(backup.Path);
        Assert.Equal(Picture.Of(_folder.Read(Story.Rules)), Picture.Of(restored.Read(Story.Rules)));
    }

    [Theory]
    [InlineData("P-1", 0, RefusalReason.RetentionRuns)]
    [InlineData("P-1", -41, RefusalReason.RetentionRuns)]
    [InlineData("nobody", 0, RefusalReason.CustomerUnknown)]
    public async Task Nobody_is_erased_before_the_time_has_passed(string customer, int days, RefusalReason reason)
    {
        await using var writer = _folder.OpenPortfolio(Story.Rules);
        foreach (var command in Debtors.Life)
        {
            await writer.ExecuteAsync(command);
        }

        var on = Story.Today.AddYears(3).AddDays(Math.Min(days, 0));
        var refused = Assert.IsType<Outcome.Refused>(await writer.ExecuteAsync(new EraseCustomer(Debtors.StampOf("erase", on), new CustomerId(customer), "over")));

        Assert.Equal((reason, reason == RefusalReason.RetentionRuns ? Story.Today.AddYears(3).AddDays(1) : null), (refused.Refusal.Reason, refused.Refusal.Date));
    }

    private async Task LiveAsync(Command[] commands)
    {
        await using var writer = _folder.OpenPortfolio(Story.Rules);
        foreach (var command in commands)
        {
            Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(command));
        }
    }

    private string KeyTextOf(CustomerId customer)
    {
        using var journal = _folder.OpenReadOnly();
        return journal.ReadKeys().Single(k => k.Customer == customer.Value).Text;
    }

    private VerificationResult JournalVerificationWithoutKey() =>
        (_folder with { Key = new JournalKeySource(Path.Combine(_temporary.Path, "elsewhere")) }).Verify();

    private static string AmountsAndDates(Portfolio portfolio) => string.Join("\n", portfolio.Accounts.Values.OrderBy(a => a.Customer.Id).SelectMany(a =>
        a.History.Where(h => h.Fact is not CustomerErased).Select(h => $"{h.Sequence} {h.At:O} {h.On} {h.Actor} {h.Fact.GetType().Name}")
            .Concat(a.Receipts.Select(r => r.ToString())).Concat(a.Contacts.Select(c => $"{c.On} {c.Attempt.Channel} {c.Attempt.Result}"))));
}
