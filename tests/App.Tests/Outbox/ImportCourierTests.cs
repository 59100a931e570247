namespace CollectionsBot.App.Tests;

/// <summary>What an import brought is told in the chat that gets the digest, once.</summary>
public sealed class ImportCourierTests : IAsyncLifetime
{
    private const string Paid = """
        Customer ID,Customer,Type,Number,Date,Due Date,Amount,Open Amount,Currency
        C-1001,Acme Corporation,Invoice,INV-1,2026-08-10,2026-09-09,1200.00,700.00,USD
        C-1009,Initech [EU],Invoice,IT-1,2026-11-10,2026-12-10,9000.00,9000.00,EUR
        """;

    private Office _office = null!;

    public async Task InitializeAsync() => _office = await Office.OpenAsync();

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Fact]
    public async Task The_summary_says_what_is_new_what_was_paid_and_what_surprises()
    {
        await _office.GiveAsync(SmallPortfolio.Import(Paid, id: "import-2"));
        await _office.Courier.LookAsync();
        await _office.Courier.LookAsync();
        var card = Assert.Single(_office.Connector.Sends).Card!.Value.ToString();
        Assert.Contains("1 new, 1 changed, 0 settled", card, StringComparison.Ordinal);
        Assert.Contains("500.00", card, StringComparison.Ordinal);
        Assert.Contains("Initech", card, StringComparison.Ordinal);
        Assert.Equal(Delivery.Sent, Assert.Single(_office.Facts<ImportReportDelivered>()).Delivery);
    }

    [Fact]
    public async Task A_crash_while_telling_leaves_it_uncertain_and_it_is_not_told_again()
    {
        await _office.GiveAsync(SmallPortfolio.Import(Paid, id: "import-2"));
        _office.Journal.FullFor = "import-report.delivered/1";
        await _office.Courier.LookAsync();
        await _office.RestartAsync();
        await _office.Courier.LookAsync();
        Assert.Single(_office.Connector.Sends);
        Assert.Equal(Delivery.Uncertain, Assert.Single(_office.Facts<ImportReportDelivered>()).Delivery);
    }
}
