using CollectionsBot.Core;

namespace CollectionsBot.Cards.Tests;

public class OtherCardsTests
{
    [Fact]
    public void The_welcome_tells_what_one_can_say_and_whether_the_customers_are_made_up()
    {
        var card = WelcomeCard.Of(demonstration: true, Books.Today);
        foreach (var say in new[] { "what does Acme owe?", "digest", "digest every weekday at 8:30", "log call Acme", "history Acme", "help" })
            Assert.Contains(card.Texts(), t => t.StartsWith($"**{say}**: ", StringComparison.Ordinal));
        Assert.Contains(card.Texts(), t => t.Contains("made up", StringComparison.Ordinal));
        Assert.DoesNotContain(WelcomeCard.Of(demonstration: false, Books.Today).Texts(), t => t.Contains("made up", StringComparison.Ordinal));
        Assert.Equal("2026-11-02", (string?)card.Button("Today's digest")["data"]![Verbs.Date]);
    }

    [Fact]
    public void What_was_recorded_is_confirmed_with_who_when_and_what_comes_next()
    {
        var books = Scenes.TenRows();
        var drawn = ContactLoggedCard.Of(books.View("C-1011"), books.LastFacts("C-1011"), null, null, Books.Reader()).Drawn();
        foreach (var part in new[]
        {
            "Recorded: Litware",
            "Phone: Promised to pay, with Ines Ortega",
            "Promise recorded: 9,100.00\u00A0USD by Nov 6, 2026, by Ines Ortega",
            "Mara Lindqvist, Oct 30, 2026, 10:30\u202FPM",
            "rests until Nov 5, 2026",
        })
            Assert.Contains(part, drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_that_replaces_another_says_so()
    {
        var books = Scenes.TenRows().HearsPromise("C-1011", 0, "4000.00 USD", 10);
        var card = ContactLoggedCard.Of(books.View("C-1011"), books.LastFacts("C-1011"), null, null, Books.Reader());
        Assert.Contains(card.Texts(), t => t.Contains("Earlier promise replaced", StringComparison.Ordinal));
    }

    [Fact]
    public void The_history_is_told_newest_first_with_who_when_and_number()
    {
        var books = Scenes.TenRows();
        var history = books.History("C-1001");
        var texts = HistoryCard.Of(history, null, Books.Reader()).Texts().ToList();
        Assert.Contains("Newest first · page 1 of 1", texts);
        Assert.Equal(
            history.Facts.Select(f => f.Sequence.ToString("N0", Books.Reader().Culture)),
            texts.Where(t => t.Contains(" · no. ", StringComparison.Ordinal)).Select(t => t[(t.LastIndexOf(' ') + 1)..]));
        Assert.Contains(texts, t => t.Contains("Promise recorded: 9,000.00\u00A0USD by Oct 27, 2026", StringComparison.Ordinal));
        Assert.Contains("Customer became known", texts);
    }

    [Theory]
    [InlineData(0, new[] { "Older", "Account" })]
    [InlineData(1, new[] { "Newer", "Older", "Account" })]
    [InlineData(3, new[] { "Newer", "Account" })]
    [InlineData(99, new[] { "Newer", "Account" })]
    public void The_history_turns_to_newer_and_older_pages(int page, string[] buttons)
    {
        var books = Scenes.LongHistory();
        Assert.Equal(buttons, HistoryCard.Of(books.History("C-1", page), null, Books.Reader()).Titles());
    }

    [Fact]
    public void Long_notes_are_cut_with_an_ellipsis_so_that_every_fact_of_the_page_is_there()
    {
        var card = HistoryCard.Of(Scenes.LongHistory().History("C-1"), null, Books.Reader());
        var notes = card.Texts().Where(t => t.StartsWith("Phone:", StringComparison.Ordinal)).ToList();
        Assert.Equal(10, notes.Count);
        Assert.All(notes, note => Assert.EndsWith("…", note, StringComparison.Ordinal));
    }

    [Fact]
    public void Customers_with_similar_names_are_told_apart_by_their_number()
    {
        var card = WhichCustomerCard.Of("Which one?", Scenes.TenRows().Customers(), Verbs.OpenLogContact, "n9");
        Assert.Equal(WhichCustomerCard.OffersMax, card.Buttons().Count());
        Assert.Equal("Northwind Traders (C-1001)", card.Titles().First());
        Assert.All(card.Buttons(), b => Assert.Equal("n9", (string?)b["data"]![Verbs.Nonce]));
    }

    [Fact]
    public void A_very_long_name_does_not_push_the_number_off_its_button()
    {
        var card = WhichCustomerCard.Of("Which one?", new Books().Owes("C-77", "INV-1", "1.00 EUR", 1, Scenes.LongName).Read().Customers(), Verbs.ShowAccount);
        Assert.Contains("(C-77)", Assert.Single(card.Titles()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('{')]
    [InlineData(']')]
    [InlineData('"')]
    public void A_name_of_nothing_but_signs_still_makes_a_button(char sign)
    {
        var name = string.Concat(Enumerable.Repeat(sign == ']' ? "](" : sign.ToString(), 100))[..100];
        var title = Assert.Single(WhichCustomerCard.Of("Which one?", new Books().Owes("C-77", "INV-1", "1.00 EUR", 1, name).Read().Customers(), Verbs.ShowAccount).Titles());
        Assert.DoesNotContain("{{", title, StringComparison.Ordinal);
        Assert.InRange(title.Length, 1, 100);
    }

    [Fact]
    public void Three_braces_hide_no_pair_of_them()
    {
        var card = WhichCustomerCard.Of("Which one?", new Books().Owes("C-77", "INV-1", "1.00 EUR", 1, "{{{DATE(2026-11-02T00:00:00Z,SHORT)}}").Read().Customers(), Verbs.ShowAccount);
        Assert.DoesNotContain("{{", Assert.Single(card.Titles()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dispute_over_many_documents_names_some_and_counts_the_others()
    {
        var items = Enumerable.Range(1, 8).Select(i => new ItemKey(ItemType.Invoice, $"INV-{i}")).ToList();
        var recorded = new RecordedFact(1, DateTimeOffset.UnixEpoch, Books.Today, new Actor("a", "A"), new CommandId("c"), new DisputeOpened(new CustomerId("C-1"), [.. items], ""));
        Assert.Equal("Dispute opened for INV-1, INV-2, INV-3, INV-4, INV-5 and 3 others", FactPhrases.Of(recorded, Books.Reader()));
    }
}
