using System.Text;

namespace CollectionsBot.App.Tests;

/// <summary>A handful of customers, read from a file as every portfolio is, on one Wednesday.</summary>
internal static class SmallPortfolio
{
    public static readonly DateOnly Today = new(2026, 11, 18);
    public static readonly DateTimeOffset Now = new(2026, 11, 18, 15, 0, 0, TimeSpan.Zero);
    public static readonly PortfolioRules Rules = PortfolioRules.Default(TimeZoneInfo.Utc) with { FirstAdministrators = ["a-ada"] };
    public static readonly CustomerId Acme = new("C-1001");

    /// <summary>Acme owes 2,350.50 USD: 500.00 not due, 800.50 for 10 days, 1,200.00 for 70 days, less 150.00 of credits.</summary>
    public const string Csv = """
        Customer ID,Customer,Customer Type,Type,Number,Date,Due Date,Amount,Open Amount,Currency,Email,Phone
        C-1001,Acme Corporation,company,Invoice,INV-1,2026-08-10,2026-09-09,1200.00,1200.00,USD,ap@acme.example,+1 555 0100
        C-1001,Acme Corporation,company,Invoice,INV-2,2026-10-09,2026-11-08,800.50,800.50,USD,ap@acme.example,+1 555 0100
        C-1001,Acme Corporation,company,Invoice,INV-3,2026-11-10,2026-12-10,500.00,500.00,USD,ap@acme.example,+1 555 0100
        C-1001,Acme Corporation,company,Credit Note,CN-1,2026-11-01,,-100.00,-100.00,USD,ap@acme.example,+1 555 0100
        C-1001,Acme Corporation,company,Payment,PMT-1,2026-11-02,,-50.00,-50.00,USD,ap@acme.example,+1 555 0100
        C-1002,Globex Logistics,company,Invoice,GL-1,2026-09-19,2026-10-19,3000.00,3000.00,EUR,,
        C-1002,Globex Logistics,company,Invoice,GL-2,2026-10-02,2026-11-01,400.00,400.00,USD,,
        C-1003,Globex Components,company,Invoice,GC-1,2026-10-18,2026-11-17,750.25,750.25,GBP,,
        C-1004,Maria Lopez,consumer,Invoice,ML-1,2026-06-01,2026-07-01,89.90,89.90,USD,,
        C-1005,Sakura Trading,company,Invoice,ST-1,2026-09-01,2026-10-01,125000,125000,JPY,,
        C-1006,Prepaid Partners,company,Payment,PP-1,2026-11-02,,-75.00,-75.00,USD,,
        """;

    /// <summary>A customer whose name and document try to be Markdown, HTML, a link and a formula.</summary>
    public const string Hostile = """
        Customer ID,Customer,Number,Date,Due Date,Amount,Open Amount,Currency
        C-6666,"=HYPERLINK(""http://evil.example"") *Bold* <b>Bad</b> [link](http://evil.example)",@SUM(A1),2026-08-10,2026-09-09,100.00,100.00,USD
        """;

    public static ImportReceivables Import(string csv = Csv, bool snapshot = false, string id = "import-1")
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv), writable: false);
        var reading = ReceivablesFile.Read(stream, "export.csv", new ImportOptions(Currency.Parse("USD"), Today));
        Assert.Empty(reading.Rejected);
        return new ImportReceivables(Stamp(id), "export.csv", reading.Rows, snapshot);
    }

    /// <summary>Somebody asks for a plan of four months for Acme, in a chat.</summary>
    public static ProposePlan AskForPlan(string id, Actor by, string? askedIn = null) => new(
        Stamp(id) with { Actor = by }, Acme, Money.Parse("1000.00 USD"), new ScheduleTerms(Frequency.Monthly, new DateOnly(2026, 12, 1), 4), "cannot pay at once")
    { AskedIn = askedIn };

    public static Stamp Stamp(string id) => new(new CommandId(id), new Actor("a-import", "Importer"), Now, Today);
}
