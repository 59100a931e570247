namespace CollectionsBot.App.Tests;

public sealed class DateReadingTests
{
    [Theory]
    [InlineData("2026-11-04")]
    [InlineData("2026-11-04T00:00:00")]
    [InlineData("2026-11-04 23:30:00Z")]
    [InlineData("2026/11/04")]
    [InlineData("20261104")]
    [InlineData("04.11.2026")]
    [InlineData("4.11.26")]
    [InlineData("4 Nov 2026")]
    [InlineData("04-Nov-26")]
    [InlineData("4 November 2026")]
    [InlineData("Nov 4, 2026")]
    [InlineData("11/04/2026")]
    [InlineData("11/4/26")]
    public void A_date_is_read_however_it_is_written(string written) =>
        Assert.Equal(new DateOnly(2026, 11, 4), Of(DateOrder.MonthDay, written).Rows[0].Item!.DocumentDate);

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("31.04.2026")]
    [InlineData("29 Feb 2026")]
    [InlineData("4 Nex 2026")]
    [InlineData("4 Marchember 2026")]
    [InlineData("46348")]
    [InlineData("0000-01-01")]
    [InlineData("soon")]
    public void What_the_calendar_does_not_have_is_rejected(string written)
    {
        var rejected = Assert.Single(Of(null, written).Rejected);

        Assert.Equal((2, "This is not a date.", "Date", written), (rejected.Line, rejected.Reason, rejected.Column, rejected.Value));
    }

    [Theory]
    [InlineData("1989-12-31")]
    [InlineData("2101-01-01")]
    public void Years_far_from_today_are_rejected(string written) =>
        Assert.Equal("The year must lie between 1990 and 2100.", Assert.Single(Of(null, written).Rejected).Reason);

    [Fact]
    public void One_day_above_twelve_settles_the_order_for_the_whole_column()
    {
        var reading = Of(null, "03/04/2026", "25/12/2025");

        Assert.Equal(new DateOnly(2026, 4, 3), reading.Rows[0].Item!.DocumentDate);
        Assert.Contains("Dates read as day/month/year.", reading.Notes);
    }

    [Fact]
    public void A_column_that_shows_nothing_follows_the_other_one()
    {
        var row = Assert.Single(Reading.Of("Customer,Invoice,Date,Due Date,Open\nA,1,03/04/2026,04/13/2026,5.00\n").Rows);

        Assert.Equal((new DateOnly(2026, 3, 4), new DateOnly(2026, 4, 13)), (row.Item!.DocumentDate, row.Item.DueDate));
    }

    [Fact]
    public void When_nothing_settles_the_order_the_file_is_refused_and_the_option_named()
    {
        var message = Reading.Refusal("Customer,Invoice,Date,Open\nA,1,03/04/2026,5.00\n");

        Assert.Equal(
            "Every date in 'Date' could be day/month or month/day, such as 03/04/2026 on line 2. Say which is meant with --dates dmy or --dates mdy.",
            message);
    }

    [Theory]
    [InlineData(DateOrder.DayMonth, 3, 4)]
    [InlineData(DateOrder.MonthDay, 4, 3)]
    public void The_option_settles_the_order(DateOrder order, int day, int month) =>
        Assert.Equal(new DateOnly(2026, month, day), Of(order, "03/04/2026").Rows[0].Item!.DocumentDate);

    [Fact]
    public void A_date_that_reads_the_same_both_ways_needs_no_order() =>
        Assert.Equal(new DateOnly(2026, 5, 5), Of(null, "05/05/2026").Rows[0].Item!.DocumentDate);

    [Fact]
    public void Dates_that_contradict_each_other_refuse_the_file_unless_the_order_is_given()
    {
        Assert.Contains("25/12/2025 on line 2 has the day first, 12/25/2025 on line 3 the month", Reading.Refusal(Text("25/12/2025", "12/25/2025")), StringComparison.Ordinal);

        var rejected = Assert.Single(Of(DateOrder.DayMonth, "25/12/2025", "12/25/2025").Rejected);
        Assert.Equal((3, "This is not a date as day/month/year."), (rejected.Line, rejected.Reason));
    }

    [Fact]
    public void Years_of_two_digits_lie_around_today()
    {
        Assert.Equal(1999, Of(null, "4.11.99").Rows[0].Item!.DocumentDate.Year);
        Assert.Equal(2046, Of(null, "4.11.46").Rows[0].Item!.DocumentDate.Year);
    }

    [Fact]
    public void A_due_date_stands_in_for_a_missing_document_date()
    {
        var row = Assert.Single(Reading.Of("Customer,Invoice,Due Date,Open\nA,1,2026-10-03,5.00\n").Rows);

        Assert.Equal((new DateOnly(2026, 10, 3), new DateOnly(2026, 10, 3)), (row.Item!.DocumentDate, row.Item.DueDate));
    }

    [Fact]
    public void Odd_dates_are_kept_and_noted()
    {
        var reading = Reading.Of("Customer,Invoice,Date,Due Date,Open\nA,1,2026-10-03,2026-09-03,5.00\nA,2,2027-01-03,2027-02-03,5.00\n");

        Assert.Equal(2, reading.Rows.Length);
        Assert.Contains("A due date lies before the document's date (line 2).", reading.Notes);
        Assert.Contains("A document's date lies in the future (line 3).", reading.Notes);
    }

    private static ReceivablesReading Of(DateOrder? order, params string[] dates) => Reading.Of(Text(dates), order);

    private static string Text(params string[] dates) =>
        "Customer;Invoice;Date;Open\n" + string.Concat(dates.Select((d, i) => $"A;{i + 1};{d};5\n"));
}
