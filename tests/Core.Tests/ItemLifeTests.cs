namespace CollectionsBot.Core.Tests;

public class ItemLifeTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void A_document_stands_each_day_as_it_was_known_then()
    {
        _desk.On("2026-11-02").Imports(Invoice("Acme", "1", "100.00 EUR", due: "2026-10-01"));
        _desk.On("2026-11-05").Imports(Invoice("Acme", "1", "100.00 EUR", due: "2026-10-01", open: "60.00 EUR"));
        _desk.On("2026-11-09").Imports();
        _desk.On("2026-11-12").Imports(Invoice("Acme", "1", "100.00 EUR", due: "2026-10-01", open: "60.00 EUR")); // the payment bounced

        var life = Assert.Single(ItemLife.Of(_desk.Account("Acme")));

        Money? Open(string date) => life.OpenOn(Day(date))?.Open;
        Assert.Equal((null, Of("100.00 EUR"), Of("100.00 EUR"), Of("60.00 EUR")), (Open("2026-11-01"), Open("2026-11-02"), Open("2026-11-04"), Open("2026-11-05")));
        Assert.Equal(((Money?)null, Of("60.00 EUR")), (Open("2026-11-09"), Open("2026-11-12")));
        Assert.Equal(Of("60.00 EUR"), life.LastSeenBy(Day("2026-11-10"))?.Open);
        Assert.Null(life.LastSeenBy(Day("2026-11-01")));
    }

    [Fact]
    public void The_same_number_of_another_date_or_currency_is_another_document()
    {
        _desk.On("2026-11-02").Imports(Invoice("Acme", "1", "100.00 EUR", due: "2026-10-01"));
        _desk.On("2026-11-05").Imports(Invoice("Acme", "1", "70.00 USD", due: "2026-10-01"));
        _desk.On("2026-11-09").Imports();
        _desk.On("2026-11-12").Imports(Invoice("Acme", "1", "80.00 USD", due: "2027-10-01", dated: "2026-11-11"));

        var lives = ItemLife.Of(_desk.Account("Acme"));

        Assert.Equal(["100.00 EUR", "70.00 USD", "80.00 USD"], lives.Select(l => l.First.Open.ToString()));
        Assert.Equal(["2026-11-05", "2026-11-09", null], lives.Select(l => l.States[^1].Item is null ? $"{l.States[^1].From:O}" : null));
    }

    [FsCheck.Xunit.Property(MaxTest = 50)]
    public void What_the_lives_say_of_today_is_what_is_open(int seed)
    {
        var desk = RandomWork.Desk(seed, 40);
        foreach (var account in desk.Portfolio.Accounts.Values)
        {
            var open = ItemLife.Of(account).Select(l => l.OpenOn(desk.Today)).OfType<OpenItem>();
            Assert.Equal(account.Items.OrderBy(i => i.Key.Type).ThenBy(i => i.Number).ThenBy(i => i.Under), open.OrderBy(i => i.Key.Type).ThenBy(i => i.Number).ThenBy(i => i.Under));
        }
    }
}
