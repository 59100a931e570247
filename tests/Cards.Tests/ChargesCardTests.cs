using CollectionsBot.Core;

namespace CollectionsBot.Cards.Tests;

public class ChargesCardTests
{
    private static readonly Reader Reader = Books.Reader();

    [Fact]
    public void A_line_says_everything_that_it_takes_to_work_it_out_again()
    {
        var line = new InterestLine(new DateOnly(2025, 6, 21), new DateOnly(2025, 6, 30), AnnualRate.Percent(11.15m), Money.Parse("3650.00 EUR"));
        Assert.Equal("Jun 21, 2025 to Jun 30, 2025: 3,650.00\u00A0EUR × 11.15\u00A0% × 10 days ÷ 365 = 11.150000\u00A0EUR", ChargePhrases.Of(line, Reader));
        Assert.Equal("1.5000\u00A0JPY", Reader.Exact(new InterestLine(Books.Today, Books.Today, AnnualRate.Percent(15), Money.Parse("3650 JPY"))));
    }

    [Fact]
    public void What_was_charged_and_what_could_be_stand_apart_from_the_balance()
    {
        var view = Scenes.Late().View("C-1");
        var card = ChargesCard.Of(view.Customer, view.Charges, null, "n1", Reader);
        var text = string.Join('\n', card.Texts());
        foreach (var part in new[] { "own rates and sums · beside the balance", "fee of level 2 on INV", "and 3 documents more", "and 6 lines more" })
            Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.Contains(card.Buttons(), b => (string?)b["verb"] == Verbs.ClaimCharges);
        Assert.Contains("more could be", string.Join('\n', AccountCard.Of(view, null, null, Reader).Drawn()), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_could_be_charged_no_button_offers_it()
    {
        var quiet = Scenes.QuietDay().View("C-1");
        Assert.DoesNotContain(ChargesCard.Of(quiet.Customer, quiet.Charges, null, "n1", Reader).Buttons(), b => (string?)b["verb"] == Verbs.ClaimCharges);
        Assert.DoesNotContain("Interest and fees", AccountCard.Of(quiet, null, null, Reader).Drawn(), StringComparison.Ordinal);

        var respite = Scenes.Late().Does(0, s => new RaiseFlag(s, new CustomerId("C-1"), FlagKind.BreathingSpace, "moratorium")).View("C-1");
        var card = ChargesCard.Of(respite.Customer, respite.Charges, null, "n1", Reader);
        Assert.DoesNotContain(card.Buttons(), b => (string?)b["verb"] == Verbs.ClaimCharges);
        Assert.Contains(card.Texts(), t => t.StartsWith("Nothing accrues or is charged", StringComparison.Ordinal));
    }
}
