namespace CollectionsBot.Core.Tests;

/// <summary>What waits, as each person of the team sees it: Mara asks, Ada decides as administrator, Sena is a collector.</summary>
public class RequestViewTests
{
    private readonly Desk _desk = new Desk().On("2026-11-05")
        .Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-20"), Invoice("Globex", "2", "400.00 EUR", due: "2026-10-21"))
        .Grants(Approving.Sena, Role.Collector)
        .ProposesPlan("Acme", "600.00 EUR", 3, "2026-12-01")
        .Does(s => new ProposeWriteOff(s with { Actor = Approving.Ada }, new CustomerId("Globex"), Of("40.00 EUR"), "too small to ask for"));

    [Theory]
    [InlineData("mara", "", "PP-1", "WO-1")]
    [InlineData("ada", "PP-1", "WO-1", "")]
    [InlineData("sena", "", "", "PP-1 WO-1")]
    public void Each_sees_apart_what_is_his_to_decide_what_is_his_own_and_the_rest(string reader, string toDecide, string own, string others)
    {
        var waiting = WaitingRequests.Of(_desk.Portfolio, reader, _desk.Today);
        Assert.Equal((toDecide, own, others), (Names(waiting.ToDecide), Names(waiting.Own), Names(waiting.Others)));
    }

    [Fact]
    public void Asked_about_one_customer_only_what_is_about_them_is_told()
    {
        Assert.Equal("PP-1", Names(WaitingRequests.Of(_desk.Portfolio, "sena", _desk.Today, new CustomerId("Acme")).Others));
        Assert.Equal("", Names(WaitingRequests.Of(_desk.Portfolio, "sena", _desk.Today, new CustomerId("Initech")).Others));
    }

    [Theory]
    [InlineData("PP-1", "mara", false, true)]
    [InlineData("PP-1", "ada", true, false)]
    [InlineData("PP-1", "sena", false, false)]
    [InlineData("WO-1", "ada", false, true)]
    public void Deciding_and_taking_back_are_open_to_whom_they_belong_as_long_as_it_waits(string request, string reader, bool mayDecide, bool mayWithdraw)
    {
        Assert.Equal((mayDecide, mayWithdraw), May(request, reader));
        _desk.Give(s => new WithdrawRequest(s with { Actor = _desk.Request(request).By }, Approving.Id(request)));
        Assert.Equal((false, false), May(request, reader));
    }

    [Fact]
    public void Only_a_plan_has_payments_to_be_judged_and_nobody_sees_what_was_never_asked()
    {
        Assert.Equal(3, RequestView.Of(_desk.Portfolio, Approving.Id("PP-1"), "ada", _desk.Today)!.Plan!.Instalments.Length);
        Assert.Null(RequestView.Of(_desk.Portfolio, Approving.Id("WO-1"), "ada", _desk.Today)!.Plan);
        Assert.Null(RequestView.Of(_desk.Portfolio, Approving.Id("PP-2"), "ada", _desk.Today));
    }

    private (bool, bool) May(string request, string reader)
    {
        var view = RequestView.Of(_desk.Portfolio, Approving.Id(request), reader, _desk.Today)!;
        return (view.MayDecide, view.MayWithdraw);
    }

    private static string Names(ImmutableArray<WaitingRequest> waiting) => string.Join(' ', waiting.Select(w => w.Request.Id.ToString()).Order(StringComparer.Ordinal));
}
