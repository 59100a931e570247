namespace CollectionsBot.Journal.Tests;

/// <summary>What every store of the journal must do. Each store runs it in a class of its own.</summary>
public abstract class JournalContract
{
    /// <summary>Opens the one store of this test, as it was left.</summary>
    private protected abstract IJournal Open();

    [Fact]
    public void A_new_journal_is_empty_and_sound()
    {
        using var journal = Open();

        Assert.Equal(ChainHead.Empty, journal.Head);
        Assert.Empty(journal.Read());
        Assert.Null(journal.FindStoreFault());
    }

    [Fact]
    public void What_was_appended_is_there_in_order_after_the_journal_is_opened_again()
    {
        List<Entry> entries;
        using (var journal = Open())
        {
            entries = Story.Entries(journal.Head, 5);
            journal.Append(entries[..2]);
            journal.Append(entries[2..]);
        }

        using var again = Open();
        Assert.Equal(entries, again.Read());
        Assert.Equal(new ChainHead(5, entries[4].Hash), again.Head);
        Assert.Equal(new VerificationResult(5, again.Head, null, null), JournalVerification.Verify(again));
    }

    [Fact]
    public void Reading_after_a_number_gives_what_follows_it()
    {
        using var journal = Open();
        var entries = Story.Entries(journal.Head, 5);
        journal.Append(entries);

        Assert.Equal(entries[3..], journal.Read(after: 3));
        Assert.Empty(journal.Read(after: 5));
    }

    [Fact]
    public void Reading_ends_where_the_journal_ended_when_reading_began()
    {
        using var journal = Open();
        var entries = Story.Entries(journal.Head, 5);
        journal.Append(entries[..3]);
        var read = new List<Entry>();

        foreach (var entry in journal.Read())
        {
            read.Add(entry);
            if (read.Count == 1)
            {
                journal.Append(entries[3..]);
            }
        }

        Assert.Equal(entries[..3], read);
        Assert.Equal(entries, journal.Read());
    }

    [Fact]
    public void Entries_that_do_not_follow_are_refused_and_none_is_stored()
    {
        using var journal = Open();
        var entries = Story.Entries(journal.Head, 6);
        journal.Append(entries[..2]);

        Assert.Throws<ArgumentException>(() => journal.Append([]));
        Assert.Throws<ArgumentException>(() => journal.Append(entries[3..]));
        Assert.Throws<ArgumentException>(() => journal.Append(entries[..1]));
        Assert.Throws<ArgumentException>(() => journal.Append([entries[2], entries[4]]));
        Assert.Throws<ArgumentException>(() => journal.Append([entries[2], entries[3] with { ActorName = "Sam" }]));

        Assert.Equal(entries[..2], journal.Read());
        journal.Append(entries[2..]);
        Assert.Equal(6, journal.Head.Sequence);
    }

    [Fact]
    public void Many_entries_go_in_at_once()
    {
        using var journal = Open();
        var entries = Story.Entries(journal.Head, 3_000);

        journal.Append(entries);

        Assert.Equal(entries, journal.Read());
    }

    [Theory]
    [InlineData("")]
    [InlineData("O'Brien \"& Sons\"; DROP TABLE entries; -- $body @p1 ?")]
    [InlineData("nothing\0after it is lost")]
    [InlineData("Zoë Łukasiewicz 山田 مرحبا 👩‍👩‍👧 \u202Eright to left\u200B \r\n\t\u0085\uFEFF")]
    public void Every_text_comes_back_as_it_went_in(string text)
    {
        using (var journal = Open())
        {
            var recorded = new RecordedFact(
                1, Story.StampOf("x").At, Story.Today, new Actor(text, text), new CommandId(text), new ConversationOpened(text, text));
            journal.Append([Chain.Link(journal.Head, recorded)]);
        }

        using var again = Open();
        var entry = Assert.Single(again.Read());
        Assert.Equal((text, text, text), (entry.ActorId, entry.ActorName, entry.Command));
        Assert.Equal(new ConversationOpened(text, text), FactCodec.Read(entry).Fact);
        Assert.True(JournalVerification.Verify(again).IsSound);
    }

    [Fact]
    public void A_long_text_comes_back_whole()
    {
        using var journal = Open();
        var entries = Story.Entries(journal.Head, 1, new string('€', 1_000_000));

        journal.Append(entries);

        Assert.Equal(entries, journal.Read());
    }

    [Fact]
    public void A_text_that_is_no_Unicode_does_not_break_the_chain()
    {
        using (var journal = Open())
        {
            var recorded = new RecordedFact(
                1, Story.StampOf("x").At, Story.Today, new Actor("u", "half \uD83D"), new CommandId("c\uDC00"), new ConversationOpened("a", "\uD83D"));
            journal.Append([Chain.Link(journal.Head, recorded)]);
        }

        using var again = Open();
        Assert.True(JournalVerification.Verify(again).IsSound);
    }

    [Fact]
    public async Task A_portfolio_written_to_it_is_the_same_when_it_is_read_again()
    {
        string lived;
        await using (var writer = PortfolioWriter.Open(Open(), Story.Rules))
        {
            await writer.ExecuteAsync(Story.Open());
            await writer.ExecuteAsync(Story.Import());
            await writer.ExecuteAsync(Story.Promise("p", 100, 3));
            lived = await writer.AskAsync(Picture.Of);
        }

        using var journal = Open();
        Assert.Equal(lived, Picture.Of(PortfolioReader.Read(journal, Story.Rules)));
    }
}
