using CollectionsBot.Core;

namespace CollectionsBot.App.Tests;

public sealed class QuickBooksExportTests
{
    private const string Online = """
        Juniper Supply Company,,,,,,
        A/R Ageing Detail,,,,,,
        "As of November 22, 2026",,,,,,

        Num,Customer,Date,Due Date,Amount,Open Balance,P.O. #
        Current,,,,,,
        1041,"Okafor, Ada",11/05/2026,12/05/2026,"1,284.50","1,284.50",P-1
        Total Current,,,,"1,284.50","1,284.50",
        1 - 30 days past due,,,,,,
        1017,Bright Kiln LLC,10/01/2026,10/31/2026,640.00,140.25,
        Total 1 - 30 days past due,,,,640.00,140.25,
        TOTAL,,,,"1,924.50","1,424.75",
        "Sunday, 22 Nov 2026 10:11 AM GMT-05:00",,,,,,
        """;

    private const string Desktop = """
        ,Type,Date,Num,P. O. #,Name,Due Date,Class,Aging,Open Balance
        Current,,,,,,,,,
        ,Invoice,11/10/2026,2201,,Tanager Foods,12/10/2026,,,900.00
        ,Credit Memo,11/11/2026,2202,,Tanager Foods,11/11/2026,,,-80.00
        Total Current,,,,,,,,,820.00
        1 - 30,,,,,,,,,
        ,Payment,11/12/2026,,,Tanager Foods,,,,-500.00
        ,Statement Charge,10/09/2026,2203,,Tanager Foods,11/08/2026,,14,15.00
        Total 1 - 30,,,,,,,,,-485.00
        > 90,,,,,,,,,
        ,Invoice,07/01/2026,2100,,Quarry & Sons,07/31/2026,,114,"2,000.00"
        Total > 90,,,,,,,,,"2,000.00"
        TOTAL,,,,,,,,,"2,335.00"
        """;

    [Fact]
    public void The_detail_report_is_recognised_by_its_headings_below_the_titles()
    {
        var reading = Reading.Of(Online);

        Assert.Equal("QuickBooks A/R Ageing Detail", reading.Layout);
        Assert.Empty(reading.Rejected);
        Assert.Equal(["1041", "1017"], reading.Rows.Select(r => r.Key.Number));
        Assert.Equal([Reading.Money("1424.75 USD")], reading.Totals.AsEnumerable());
        Assert.Contains("Dates read as month/day/year.", reading.Notes);
    }

    [Fact]
    public void Amounts_with_thousands_and_names_with_the_surname_first_stay_what_they_are()
    {
        var row = Reading.Of(Online).Rows[0];

        Assert.Equal((new CustomerId("Okafor, Ada"), "Okafor, Ada"), (row.Customer.Id, row.Customer.Name));
        Assert.Equal(Reading.Money("1284.50 USD"), row.Item!.Open);
        Assert.Equal((new DateOnly(2026, 11, 5), new DateOnly(2026, 12, 5)), (row.Item.DocumentDate, row.Item.DueDate));
    }

    [Fact]
    public void Month_comes_first_even_when_no_date_shows_it()
    {
        var row = Assert.Single(Reading.Of("Num,Customer,Date,Due Date,Amount,Open Balance\n1,A,03/04/2026,05/06/2026,1.50,1.50\n").Rows);

        Assert.Equal((new DateOnly(2026, 3, 4), new DateOnly(2026, 5, 6)), (row.Item!.DocumentDate, row.Item.DueDate));
    }

    [Fact]
    public void A_british_edition_with_a_day_above_twelve_is_read_with_the_day_first()
    {
        var rows = Reading.Of("Num,Customer,Date,Due Date,Amount,Open Balance\n1,A,03/04/2026,25/06/2026,1.50,1.50\n").Rows;

        Assert.Equal((new DateOnly(2026, 4, 3), new DateOnly(2026, 6, 25)), (rows[0].Item!.DocumentDate, rows[0].Item!.DueDate));
    }

    [Fact]
    public void The_desktop_report_with_its_blank_column_and_age_lines_gives_only_documents()
    {
        var reading = Reading.Of(Desktop);

        Assert.Equal("QuickBooks A/R Ageing Detail", reading.Layout);
        Assert.Empty(reading.Rejected);
        Assert.Equal(
            [ItemType.Invoice, ItemType.CreditNote, ItemType.Payment, ItemType.DebitNote, ItemType.Invoice],
            reading.Rows.Select(r => r.Key.Type));
        Assert.Equal([Reading.Money("2335.00 USD")], reading.Totals.AsEnumerable());
    }

    [Fact]
    public void A_payment_without_a_number_is_named_by_its_date_and_amount()
    {
        var reading = Reading.Of(Desktop);

        Assert.Equal("2026-11-12 500.00 USD", reading.Rows[2].Key.Number);
        Assert.Contains("Payments and credits without a number are named by their date and amount (line 7).", reading.Notes);
    }
}
