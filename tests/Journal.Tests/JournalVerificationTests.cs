namespace CollectionsBot.Journal.Tests;

/// <summary>Whoever lays hands on the history is found out, and the first broken entry is named.</summary>
public abstract class JournalVerificationTests
{
    private const int Count = 10;

    /// <summary>A journal that holds entries as they are, sound or not.</summary>
    private protected abstract IJournal Holding(IReadOnlyList<Entry> entries);

    public static TheoryData<string, Func<Entry, Entry>> Changes => new()
    {
        { "body", e => e with { Body = e.Body.Replace("address", "adress", StringComparison.Ordinal) } },
        { "kind", e => e with { Kind = "conversation.closed/1" } },
        { "actor's id", e => e with { ActorId = "u-2" } },
        { "actor's name", e => e with { ActorName = "Sam" } },
        { "instant", e => e with { At = "2026-03-02T09:30:00.0000001Z" } },
        { "date", e => e with { On = "2026-03-03" } },
        { "command", e => e with { Command = "another" } },
        { "hash", e => e with { Hash = Chain.Genesis } },
        { "border between two fields", e => e with { ActorId = e.ActorId + e.ActorName, ActorName = "" } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_changed_field_is_found(string field, Func<Entry, Entry> change) =>
        AssertBroken(5, $"entry 5 is not what was written", entries => entries[4] = change(entries[4]), field);

    [Fact]
    public void A_deleted_entry_is_found() => AssertBroken(5, "entry 5 is missing; entry 6 stands in its place", entries => entries.RemoveAt(4));

    [Fact]
    public void A_deleted_first_entry_is_found() => AssertBroken(1, "entry 1 is missing; entry 2 stands in its place", entries => entries.RemoveAt(0));

    [Fact]
    public void A_deleted_entry_is_found_when_those_after_it_are_numbered_anew() => AssertBroken(5, "entry 5 is not what was written", entries =>
    {
        entries.RemoveAt(4);
        Renumber(entries);
    });

    [Fact]
    public void Swapped_entries_are_found() => AssertBroken(5, "entry 5 is not what was written", entries =>
    {
        (entries[4], entries[5]) = (entries[5], entries[4]);
        Renumber(entries);
    });

    [Fact]
    public void An_inserted_entry_is_found() => AssertBroken(6, "entry 6 is not what was written", entries =>
    {
        entries.Insert(5, entries[2]);
        Renumber(entries);
    });

    [Fact]
    public void An_entry_whose_hash_was_made_anew_shows_in_the_one_after_it() => AssertBroken(6, "entry 6 is not what was written", entries =>
        entries[4] = Forgery.Sealed(entries[4] with { ActorName = "Sam" }, entries[3].Hash));

    [Fact]
    public void An_entry_of_a_kind_that_is_not_known_is_found_and_asks_for_a_later_version() => AssertBroken(5, "Use the version that wrote it", entries =>
        Forgery.Reseal(entries, 4, e => e with { Kind = "customer.forgotten/1" }));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"conversation":null,"reference":"a"}""")]
    [InlineData("""{"conversation":"a","reference":"b","since":"2026"}""")]
    public void An_entry_that_cannot_be_read_is_found(string body) => AssertBroken(5, "Entry 5 (conversation.opened/1) cannot be read", entries =>
        Forgery.Reseal(entries, 4, e => e with { Body = body }));

    [Theory]
    [InlineData("9999999999999999999999999999 EUR")]
    [InlineData("99999999999999999999999 EUR")]
    [InlineData("a lot")]
    public void An_amount_that_cannot_be_read_is_found(string amount) => AssertBroken(5, "Entry 5 (promise.made/1) cannot be read", entries =>
        Forgery.Reseal(entries, 4, e => e with { Kind = "promise.made/1", Body = $$"""{"customer":"C-1","amount":"{{amount}}","dueOn":"2026-03-05"}""" }));

    [Theory]
    [InlineData("yesterday", "2026-03-02")]
    [InlineData("2026-03-02T09:30:00.0000000Z", "2026-02-30")]
    public void A_time_that_cannot_be_read_is_found(string at, string on) => AssertBroken(5, "Entry 5 (conversation.opened/1) cannot be read", entries =>
        Forgery.Reseal(entries, 4, e => e with { At = at, On = on }));

    [Fact]
    public void An_end_that_was_cut_off_shows_only_against_a_head_kept_elsewhere()
    {
        var entries = Story.Entries(ChainHead.Empty, Count);
        var kept = new ChainHead(Count, entries[^1].Hash);
        using var journal = Holding(entries[..^1]);

        var result = JournalVerification.Verify(journal);

        Assert.True(result.IsSound);
        Assert.NotEqual(kept, result.Head);
    }

    [Fact]
    public void The_hash_of_an_entry_is_what_it_was_when_the_first_journals_were_written()
    {
        var entry = Story.Entries(ChainHead.Empty, 1)[0];

        Assert.Equal("c7c6b6815ebd5d64172363dcb319fcf6e3b01ecc53d8e4b341227c7ef39a6f66", entry.Hash);
        Assert.Equal(entry, Forgery.Sealed(entry, Chain.Genesis));
    }

    private void AssertBroken(int number, string fault, Action<List<Entry>> tamper, string what = "")
    {
        var entries = Story.Entries(ChainHead.Empty, Count);
        tamper(entries);
        using var journal = Holding(entries);

        var result = JournalVerification.Verify(journal);

        Assert.False(result.IsSound, what);
        Assert.Contains(fault, result.Fault, StringComparison.Ordinal);
        Assert.Equal(number - 1, result.Entries);
        Assert.Null(result.StoreFault);
        var refused = Assert.Throws<JournalException>(() => PortfolioWriter.Open(journal, Story.Rules));
        Assert.Contains(fault, refused.Message, StringComparison.Ordinal);
        Assert.Contains("'verify'", refused.Message, StringComparison.Ordinal);
    }

    private static void Renumber(List<Entry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            entries[i] = entries[i] with { Sequence = i + 1 };
        }
    }
}

public sealed class MemoryVerificationTests : JournalVerificationTests
{
    private protected override IJournal Holding(IReadOnlyList<Entry> entries)
    {
        var journal = new MemoryJournal();
        journal.Entries.AddRange(entries);
        return journal;
    }
}
