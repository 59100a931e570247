using CollectionsBot.Core;

namespace CollectionsBot.Cards.Tests;

public class AccountCardTests
{
    [Fact]
    public void The_headline_gives_balance_and_overdue_part_per_currency()
    {
        Assert.Equal("Owes **1,200.00\u00A0EUR**, nothing overdue.", AccountCard.Headline(Scenes.QuietDay().View("C-1"), Books.Reader()));
        var five = AccountCard.Headline(Scenes.FiveCurrencies().View("C-5"), Books.Reader());
        foreach (var amount in new[] { "54,000.00\u00A0EUR", "54,321.09\u00A0EUR", "4,321.98\u00A0GBP", "1,123,345\u00A0JPY", "98,765.432\u00A0KWD", "7,654.32\u00A0USD" })
            Assert.Contains(amount, five, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_paid_everything_owes_nothing()
    {
        var books = Scenes.OneRow();
        books.Does(0, s => new ImportReceivables(s, "open.csv", [], Snapshot: true));
        var card = AccountCard.Of(books.View("C-1"), null, null, Books.Reader());
        Assert.Contains("Owes nothing.", card.Texts());
        Assert.Contains(card.Texts(), t => t.Contains("Nothing to do today", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_has_a_credit_does_not_owe_a_negative_amount()
    {
        var view = new Books().HasPaid("C-1", "PAY-1", "500.00 EUR").Read().View("C-1");
        var headline = AccountCard.Headline(view, Books.Reader());
        Assert.DoesNotContain("-500", headline, StringComparison.Ordinal);
        Assert.Contains("500.00\u00A0EUR", headline, StringComparison.Ordinal);
        Assert.Contains("credit", headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_are_shown_when_they_hold_something_and_add_up_to_the_balance()
    {
        var drawn = AccountCard.Of(Scenes.FullAccount().View("C-9"), null, null, Books.Reader()).Drawn();
        foreach (var part in new[] { "78,304.50\u00A0EUR", "8,000.00\u00A0EUR", "17,001.00\u00A0EUR", "25,002.50\u00A0EUR", "28,001.00\u00A0EUR", "750.00\u00A0EUR", "-450.00\u00A0EUR" })
            Assert.Contains(part, drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("Unapplied cash", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Promises_disputes_the_last_contact_and_the_next_step_are_told()
    {
        var drawn = AccountCard.Of(Scenes.FullAccount().View("C-9"), null, null, Books.Reader()).Drawn();
        foreach (var part in new[]
        {
            "12,000.00\u00A0EUR by Nov 7, 2026",
            "5,000.00\u00A0EUR by Sep 13, 2026: broken",
            "6,000.00\u00A0EUR by Oct 3, 2026 (again, after 1 broken): broken",
            "INV-101, INV-102. “Two pallets arrived broken”",
            "INV-103. “Price differs from the order”",
            "7 days ago, Oct 26, 2026: Promised to pay, with Herr Klein, CFO (Mara Lindqvist)",
            "Next: ",
            "One document has no due date and is aged from its document date.",
        })
            Assert.Contains(part, drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_promise_and_an_account_without_contact_are_said_plainly()
    {
        Assert.Contains(AccountCard.Of(Scenes.TenRows().View("C-1001"), null, null, Books.Reader()).Texts(), t => t == "**Next: Ask about the broken promise**");
        Assert.Contains("none yet", AccountCard.Of(Scenes.Bare().View("C-0"), null, null, Books.Reader()).Texts());
    }

    [Fact]
    public void A_resting_account_says_until_when_and_why()
    {
        var drawn = AccountCard.Of(Scenes.TenRows().View("C-1011"), null, null, Books.Reader()).Drawn();
        Assert.Contains("rests until Nov 5, 2026", drawn, StringComparison.Ordinal);
        Assert.Contains("9,100.00\u00A0USD promised for Nov 6, 2026", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void How_they_pay_is_told_in_one_line()
    {
        var behaviour = new PaymentBehaviour(Seen: 12, OnTime: 9, AverageDaysLate: 6, PaymentTrend.Steady);
        var assessment = new Assessment(behaviour, 0, 0, PaymentObstacle.Unknown, [], [new ScorePoints(ScorePart.OnTimeShare, 82, 100)]);
        Assert.Equal("82 of 100, usually 6 days late, 12 documents seen", AssessmentPhrases.Of(assessment));
        Assert.Equal(
            "82 of 100, usually on time, later than before, 12 documents seen; seems unwilling to pay (refused to pay and broke promises)",
            AssessmentPhrases.Of(assessment with
            {
                Behaviour = behaviour with { AverageDaysLate = 0, Trend = PaymentTrend.Worse },
                Obstacle = PaymentObstacle.WillNotPay,
                Signs = [new WeighedSign(PaymentSign.RefusedToPay, 1, -3), new WeighedSign(PaymentSign.BrokenPromises, 2, -2)],
            }));
        var drawn = AccountCard.Of(Scenes.Bare().View("C-0"), null, null, Books.Reader()).Drawn();
        Assert.Contains("too little history: 0 documents seen to be paid", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void The_oldest_documents_are_listed_and_the_rest_counted()
    {
        var card = AccountCard.Of(Scenes.FullAccount().View("C-9"), null, null, Books.Reader());
        Assert.Equal(7, Assert.Single(card.OfType("Table"))["rows"]!.AsArray().Count);
        Assert.Contains(card.Texts(), t => t.StartsWith("and 5 more", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_understood_stands_first()
    {
        var card = AccountCard.Of(Scenes.Bare().View("C-0"), "I took *acme* for this customer.", null, Books.Reader());
        Assert.Equal("I took \\*acme\\* for this customer.", card.Texts().First(t => t.StartsWith('I')));
        Assert.Equal("I took \\*acme\\* for this customer.", (string?)card.Json()["body"]![0]!["text"]);
    }

    [Fact]
    public void The_way_back_is_offered_when_there_is_one_and_goes_to_the_same_page()
    {
        var view = Scenes.Bare().View("C-0");
        Assert.DoesNotContain(AccountCard.Of(view, null, null, Books.Reader()).Buttons(), b => (string?)b["verb"] == Verbs.ShowDigest);
        var back = Assert.Single(AccountCard.Of(view, null, new DigestPlace(Books.Today, 4), Books.Reader()).Buttons(), b => (string?)b["verb"] == Verbs.ShowDigest);
        Assert.Equal(4, (int)back["data"]![Verbs.Page]!);
    }
}
