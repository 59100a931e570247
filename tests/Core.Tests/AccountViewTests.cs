namespace CollectionsBot.Core.Tests;

public class AccountViewTests
{
    private readonly Desk _desk = new Desk().On("2026-11-02").Imports(
        Invoice("Acme", "3", "30.00 EUR", due: "2026-10-20"), Invoice("Acme", "1", "10.00 EUR", due: null, dated: "2026-09-01"),
        Invoice("Acme", "2", "20.00 USD", due: "2026-11-02"), CreditNote("Acme", "9", "5.00 EUR"));

    [Fact]
    public void Who_asks_about_an_account_is_told_what_is_overdue_oldest_first_and_what_has_no_due_date()
    {
        _desk.HearsPromise("Acme", "15.00 EUR", by: "2026-11-10").HearsDispute("Acme", "3").HearsDispute("Acme", "1").ResolvesDisputes("Acme");
        _desk.On("2026-11-20").HearsDispute("Acme", "2");

        var view = AccountView.Of(_desk.Account("Acme"), _desk.Today, _desk.Portfolio.Rules);

        Assert.Equal(["1", "3", "2"], view.Overdue.Select(i => i.Number));
        Assert.Equal([Of("35.00 EUR"), Of("20.00 USD")], view.Balances.Select(b => b.Total));
        Assert.Equal(1, view.WithoutDueDate);
        Assert.Equal(PromiseStatus.Broken, Assert.Single(view.Promises).Status);
        Assert.Equal(new ItemKey(ItemType.Invoice, "2"), Assert.Single(Assert.Single(view.Disputes).Items));
        Assert.Equal(Day("2026-11-20"), view.LastContact?.On);
        Assert.Equal(_desk.NextFor("Acme").Action, view.Step.Action);
    }

    [Fact]
    public void The_history_is_told_newest_first_in_pages_of_ten_and_no_fact_is_left_out_or_told_twice()
    {
        for (var i = 0; i < 20; i++)
        {
            _desk.Logs("Acme", ResultCode.NoAnswer);
        }

        var pages = Enumerable.Range(0, 3).Select(page => HistoryPage.Of(_desk.Account("Acme"), page)).ToList();

        Assert.Equal([10, 10, 5], pages.Select(p => p.Facts.Length));
        Assert.All(pages, p => Assert.Equal(3, p.Pages));
        Assert.Equal(_desk.Account("Acme").History.Reverse(), pages.SelectMany(p => p.Facts));
        Assert.Equal((2, 0), (HistoryPage.Of(_desk.Account("Acme"), 99).Page, HistoryPage.Of(_desk.Account("Acme"), -1).Page));
    }
}
