using CollectionsBot.Core;

namespace CollectionsBot.App.Tests;

public sealed class RowsHeldAgainstEachOtherTests
{
    [Fact]
    public void The_same_document_twice_keeps_the_first_and_says_on_which_line_it_stands()
    {
        var reading = Reading.Of("Customer,Invoice,Date,Open\nA,1,2026-10-03,5\nB,1,2026-10-03,6\nA,1,2026-10-03,7\n");

        Assert.Equal([500L, 600L], reading.Rows.Select(r => r.Item!.Open.MinorUnits));
        Assert.Equal(new RejectedRow(4, "The same document of this customer stands on line 2 already.", "Invoice", "1"), Assert.Single(reading.Rejected));
        Assert.False(reading.IsComplete);
    }

    [Fact]
    public void A_customer_with_two_names_keeps_the_first()
    {
        var reading = Reading.Of("Customer No,Name,Invoice,Date,Open\n7,WAL-MOR llc,1,2026-10-03,5\n7,WAL-MOR corp,2,2026-10-03,6\n");

        Assert.All(reading.Rows, r => Assert.Equal("WAL-MOR llc", r.Customer.Name));
        Assert.Contains("Line 3: customer 7 is called 'WAL-MOR corp' here and 'WAL-MOR llc' on line 2; the first is kept.", reading.Notes);
        Assert.Equal(1, reading.Customers);
    }

    [Fact]
    public void Numbers_that_a_spreadsheet_made_into_floats_are_mended()
    {
        var reading = Reading.Of("Customer No,Invoice,Date,Open\n2960623488.0,1930438491.0,2026-10-03,5\n");

        Assert.Equal(("2960623488", "1930438491"), (reading.Rows[0].Customer.Id.Value, reading.Rows[0].Key.Number));
        Assert.Contains("'Customer No' has numbers with '.0' behind them, which was left off (line 2).", reading.Notes);
    }

    [Theory]
    [InlineData(",I-1", "There is no customer number.")]
    [InlineData("2.96E+09,I-1", "The customer number was rounded by a spreadsheet; export it as text.")]
    [InlineData("C-1,", "There is no document number.")]
    [InlineData("C-\u0007,I-1", "The customer number has characters that cannot be printed.")]
    [InlineData("C-1,I\u202E1", "The document number has characters that cannot be printed.")]
    public void A_row_without_a_usable_number_is_rejected(string cells, string reason)
    {
        var reading = Reading.Of($"Customer No,Invoice,Name,Date,Open\n{cells},Alder,2026-10-03,5\nC-2,2,Birch,2026-10-03,5\n");

        Assert.Equal((2, reason), (Assert.Single(reading.Rejected).Line, reading.Rejected[0].Reason));
        Assert.Single(reading.Rows);
    }

    [Fact]
    public void Numbers_beyond_their_length_are_rejected_and_names_are_cut()
    {
        var (id, number, name) = (new string('c', 65), new string('i', 65), new string('n', 201));
        var reading = Reading.Of($"Customer No,Invoice,Name,Date,Open\n{id},1,A,2026-10-03,5\nC,{number},A,2026-10-03,5\nD,1,{name},2026-10-03,5\n");

        Assert.Equal(
            ["The customer number is longer than 64 characters.", "The document number is longer than 64 characters."],
            reading.Rejected.Select(r => r.Reason));
        Assert.Equal(new string('n', Customer.NameLengthMax), Assert.Single(reading.Rows).Customer.Name);
        Assert.Contains("A customer's name is longer than 200 characters and was cut (line 4).", reading.Notes);
        Assert.All(reading.Rejected, r => Assert.True(r.Value!.Length <= ImportLimits.QuotedLengthMax));
    }

    [Fact]
    public void A_name_over_two_lines_becomes_one_line()
    {
        var reading = Reading.Of("Customer No,Name,Invoice,Date,Open\n7,\"Alder\r\n Interiors\",1,2026-10-03,5\n");

        Assert.Equal("Alder Interiors", Assert.Single(reading.Rows).Customer.Name);
    }

    [Theory]
    [InlineData("E-mail", "ar at alder.example", "is not one e-mail address")]
    [InlineData("E-mail", "a@b.example; c@d.example", "is not one e-mail address")]
    [InlineData("Phone", "see website", "is not one phone number")]
    [InlineData("Time Zone", "Mars/Olympus", "is not a time zone")]
    public void A_malformed_address_is_left_out_and_the_debt_is_kept(string heading, string value, string why)
    {
        var reading = Reading.Of($"Customer,Invoice,Date,Open,{heading}\nA,1,2026-10-03,5,{value}\n");

        Assert.Equal(new CustomerRow(new CustomerId("A"), "A"), Assert.Single(reading.Rows).Customer);
        Assert.Contains($"Line 2: '{value}' {why} and was left out.", reading.Notes);
    }

    [Fact]
    public void An_unknown_kind_of_customer_is_noted_and_an_unknown_type_of_document_rejected()
    {
        var reading = Reading.Of("Customer,Kind,Invoice,Type,Date,Open\nA,Martian,1,Invoice,2026-10-03,5\nA,Consumer,2,Quote,2026-10-03,5\n");

        Assert.Null(Assert.Single(reading.Rows).Customer.Kind);
        Assert.Contains("'Martian' is not a known kind of customer and was left out (line 2).", reading.Notes);
        Assert.Equal(new RejectedRow(3, "The document type is not known.", "Type", "Quote"), Assert.Single(reading.Rejected));
    }

    [Fact]
    public void However_much_is_wrong_the_notes_stay_within_their_bound()
    {
        var rows = Enumerable.Range(1, 500).Select(i => $"A,kind {i},{i},2026-10-03,5,nobody\n");
        var reading = Reading.Of("Customer,Kind,Invoice,Date,Open,E-mail\n" + string.Concat(rows));

        Assert.Equal(500, reading.Rows.Length);
        Assert.InRange(reading.Notes.Length, 20, ImportLimits.NotesMax);
        Assert.EndsWith("more notes are left out.", reading.Notes[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_that_together_could_not_be_counted_are_rejected_before_anything_overflows()
    {
        var rows = Enumerable.Range(1, 111_113).Select(i => $"A;{i};2026-10-03;{(i % 2 == 0 ? "-" : "")}90000000000\n");
        var reading = Reading.Of("Customer;Invoice;Date;Open\n" + string.Concat(rows));

        Assert.Equal([111_113, 111_114], reading.Rejected.Select(r => r.Line));
        Assert.All(reading.Rejected, r => Assert.Equal("The open amounts in USD are together beyond what can be counted.", r.Reason));
    }
}
