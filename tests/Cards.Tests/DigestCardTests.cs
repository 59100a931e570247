using CollectionsBot.Core;

namespace CollectionsBot.Cards.Tests;

public class DigestCardTests
{
    [Fact]
    public void A_quiet_day_says_so_and_asks_nothing()
    {
        var card = DigestCard.Of(Scenes.QuietDay().Digest(), 0, Books.Reader());
        Assert.Contains("A quiet day: nobody needs a reminder or a follow-up.", card.Texts());
        Assert.Empty(card.Buttons());
    }

    [Fact]
    public void An_empty_portfolio_says_that_nothing_is_open() =>
        Assert.Contains("Nothing is open. A quiet day.", DigestCard.Of(new Books().Digest(), 0, Books.Reader()).Texts());

    [Fact]
    public void One_account_needs_and_two_need()
    {
        Assert.Contains(DigestCard.Of(Scenes.OneRow().Digest(), 0, Books.Reader()).Texts(), t => t.StartsWith("**1 account** of 1 needs you today", StringComparison.Ordinal));
        Assert.Contains(DigestCard.Of(Scenes.TenRows().Digest(), 0, Books.Reader()).Texts(), t => t.StartsWith("**10 accounts** of 12 need you today", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_says_who_what_how_much_why_and_whom_to_call()
    {
        var drawn = DigestCard.Of(Scenes.OneRow().Digest(), 0, Books.Reader()).Drawn();
        foreach (var part in new[] { "1. Acme Corporation", "Call", "+1 212 555 0134", "1,200.00\u00A0EUR", "20 days overdue", "nobody has contacted them yet", "32 points" })
            Assert.Contains(part, drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_courtesy_notice_shows_what_falls_due_and_not_zero()
    {
        var digest = new Books().Owes("C-1", "INV-1", "5600.00 USD", 2, "Wide World Importers").Read().Digest();
        Assert.Equal(NextAction.Courtesy, Assert.Single(digest.Entries).Step.Action);
        Assert.Contains(DigestCard.Of(digest, 0, Books.Reader()).OfType("TextBlock"), t => (string?)t["weight"] == "bolder" && (string?)t["text"] == "5,600.00\u00A0USD");
    }

    [Theory]
    [InlineData(0, new[] { "Next page (2 of 20)" }, 1)]
    [InlineData(10, new[] { "Previous page", "Next page (12 of 20)" }, 101)]
    [InlineData(19, new[] { "Previous page" }, 191)]
    [InlineData(20, new[] { "Previous page" }, 191)]
    [InlineData(int.MaxValue, new[] { "Previous page" }, 191)]
    [InlineData(-1, new[] { "Next page (2 of 20)" }, 1)]
    public void Pages_turn_both_ways_and_end_at_the_last(int page, string[] turns, int firstRow)
    {
        var card = DigestCard.Of(Scenes.TwoHundredRows().Digest(), page, Books.Reader());
        Assert.Equal(turns, card.Titles().Where(t => t.Contains("page", StringComparison.Ordinal)));
        Assert.Equal(10, card.Titles().Count(t => t == "Log a call"));
        Assert.Contains(card.Texts(), t => t.StartsWith($"{firstRow}\\. **Customer number", StringComparison.Ordinal));
    }

    [Fact]
    public void Turning_pages_shows_every_account_once_in_order()
    {
        var digest = Scenes.TwoHundredRows().Digest();
        var shown = Enumerable.Range(0, 20).SelectMany(page => DigestCard.Of(digest, page, Books.Reader()).Buttons())
            .Where(b => (string?)b["verb"] == Verbs.OpenLogContact).Select(b => (string?)b["data"]![Verbs.Customer]);
        Assert.Equal(digest.Entries.Select(e => e.Customer.Id.Value), shown);
    }

    [Fact]
    public void A_page_turn_leads_to_the_page_that_it_names_on_the_same_date()
    {
        var card = DigestCard.Of(Scenes.TwoHundredRows().Digest(), 10, Books.Reader());
        Assert.Equal(11, (int)card.Button("Next page (12 of 20)")["data"]![Verbs.Page]!);
        Assert.Equal(9, (int)card.Button("Previous page")["data"]![Verbs.Page]!);
        Assert.Equal("2026-11-02", (string?)card.Button("Previous page")["data"]![Verbs.Date]);
    }

    [Fact]
    public void Totals_stand_on_the_first_page_only()
    {
        var digest = Scenes.TwoHundredRows().Digest();
        Assert.Single(DigestCard.Of(digest, 0, Books.Reader()).OfType("Table"));
        Assert.Empty(DigestCard.Of(digest, 1, Books.Reader()).OfType("Table"));
    }

    [Fact]
    public void Currencies_are_never_added_together()
    {
        var table = Assert.Single(DigestCard.Of(Scenes.FiveCurrencies().Digest(), 0, Books.Reader()).OfType("Table"));
        Assert.Equal(6, table["rows"]!.AsArray().Count);
    }

    [Fact]
    public void Rows_that_do_not_fit_are_counted()
    {
        var books = new Books();
        foreach (var row in Enumerable.Range(0, 10))
            books.Owes($"C-{row}" + new string('"', 61), "INV-1", "500.00 EUR", -20, new string('*', 200), phone: new string('*', 40));
        foreach (var code in Currencies(12))
            foreach (var due in new[] { 1, -20, -50, -80, -110 })
                books.Owes("C-0" + new string('"', 61), $"X{due}-{code}", "1234567.89 " + code, due);
        var card = DigestCard.Of(books.Read().Digest(), 0, Books.Reader("sv-SE"));
        var shown = card.Titles().Count(t => t == "Log a call");
        Assert.InRange(shown, 1, 9);
        Assert.Contains(card.Texts(), t => t.StartsWith($"{10 - shown} more on this page", StringComparison.Ordinal));
        Assert.True(CardJson.Size(card) <= CardJson.MaxCharacters);
    }

    [Fact]
    public void A_portfolio_in_every_currency_of_two_decimals_still_has_a_digest_and_an_account()
    {
        var books = new Books();
        foreach (var code in Currencies(60))
            books.Owes("C-1", "X-" + code, "1000000.00 " + code, -20).Owes("C-1", "Y-" + code, "1000000.00 " + code, -95);
        books.Read();
        Assert.NotEmpty(CardJson.Write(DigestCard.Of(books.Digest(), 0, Books.Reader())));
        Assert.NotEmpty(CardJson.Write(AccountCard.Of(books.View("C-1"), null, null, Books.Reader())));
        Assert.NotEmpty(CardJson.Write(LogContactCard.Of(books.View("C-1"), new("n"), new Dictionary<string, string>(), null, null, Books.Reader())));
    }

    [Fact]
    public void A_row_leads_to_the_account_and_back_to_this_page()
    {
        var card = DigestCard.Of(Scenes.TwoHundredRows().Digest(), 3, Books.Reader());
        Assert.All(card.Buttons().Where(b => (string?)b["title"] is "Account" or "Log a call"), button =>
            Assert.Equal("2026-11-02/3", (string?)button["data"]![Verbs.Back]));
    }

    private static IEnumerable<string> Currencies(int count) => (
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP " +
        "CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW").Split(' ').Take(count);
}
