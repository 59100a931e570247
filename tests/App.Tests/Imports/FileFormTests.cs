using System.Text;
using CollectionsBot.Core;

namespace CollectionsBot.App.Tests;

public sealed class FileFormTests
{
    private const string Small = "Customer,Invoice,Date,Open\nCafé Zoë,1,2026-10-03,5.00\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16", "utf-16BE", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_usual_encoding_gives_the_same_names(string encoding)
    {
        Encoding form = encoding switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8-bom" => new UTF8Encoding(true),
            "windows-1252" => Encoding.Latin1,
            _ => Encoding.GetEncoding(encoding),
        };

        var reading = Reading.Of([.. form.GetPreamble(), .. form.GetBytes(Small)]);

        Assert.Equal("Café Zoë", Assert.Single(reading.Rows).Customer.Name);
        Assert.Equal(encoding.StartsWith("utf-8", StringComparison.Ordinal), !reading.Notes[0].StartsWith("The file was read as", StringComparison.Ordinal));
    }

    [Fact]
    public void Line_numbers_are_those_of_the_file_also_behind_quoted_line_breaks_and_blank_lines()
    {
        var reading = Reading.Of("Customer,Text,Invoice,Date,Open\r\nA,\"one\r\ntwo\r\nthree\",1,2026-10-03,5\r\n\r\nB,,2,soon,5\r\n");

        Assert.Equal(6, Assert.Single(reading.Rejected).Line);
    }

    [Fact]
    public void A_delimiter_hint_of_a_spreadsheet_above_the_headings_does_no_harm() =>
        Assert.Single(Reading.Of("sep=;\nCustomer;Invoice;Date;Open\nA;1;2026-10-03;5,25\n").Rows);

    [Fact]
    public void A_decimal_comma_that_was_taken_for_a_delimiter_is_rejected_and_not_misread()
    {
        var reading = Reading.Of("Customer,Invoice,Date,Open\nA,1,2026-10-03,5,25\n");

        Assert.Equal("The row has more cells than there are headings; perhaps a comma within an amount.", Assert.Single(reading.Rejected).Reason);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_told_and_swallows_nothing_silently()
    {
        var reading = Reading.Of("Customer,Invoice,Date,Open,Text\nA,1,2026-10-03,5,ok\nB,2,2026-10-03,5,\"oh\nC,3,2026-10-03,5,ok\n");

        Assert.Single(reading.Rows);
        var rejected = Assert.Single(reading.Rejected);
        Assert.Equal(3, rejected.Line);
        Assert.StartsWith("A quotation mark is opened in this row and not closed", rejected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_mark_within_a_cell_is_only_a_character() =>
        Assert.Equal("19\" Racks", Assert.Single(Reading.Of("Customer,Invoice,Date,Open\n19\" Racks,1,2026-10-03,5\n").Rows).Customer.Name);

    [Fact]
    public void Cells_columns_and_rows_have_bounds()
    {
        Assert.Contains("more than 2000 characters", Rejection($"A,{new string('x', 2001)},1,2026-10-03,5"), StringComparison.Ordinal);
        Assert.Contains("more than 200 columns", Rejection("A,x,1,2026-10-03,5" + new string(',', 200)), StringComparison.Ordinal);
        Assert.Contains("longer than 100000 bytes", Reading.Refusal("Customer,Text,Invoice,Date,Open\nA," + new string('x', 300_000) + ",1,2026-10-03,5\n"), StringComparison.Ordinal);

        static string Rejection(string row) => Assert.Single(Reading.Of($"Customer,Text,Invoice,Date,Open\n{row}\n").Rejected).Reason;
    }

    [Fact]
    public void A_file_beyond_the_bound_is_refused_without_being_read_to_its_end()
    {
        using var endless = new EndlessStream();

        var refused = Assert.Throws<ReceivablesFileException>(
            () => ReceivablesFile.Read(endless, "big.csv", new ImportOptions(Currency.Parse("USD"), Reading.Today)));

        Assert.Contains("larger than 256 MB", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_rows_than_one_import_takes_are_refused()
    {
        var rows = new StringBuilder("Customer;Invoice;Date;Open\n", 32_000_000);
        for (var i = 0; i <= ImportLimits.RowsMax; i++)
        {
            rows.Append("A;").Append(i).Append(";2026-10-03;1\n");
        }

        Assert.Contains("more than 1000000 rows", Reading.Refusal(rows.ToString()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData(" \r\n\r\n", "The file is empty.")]
    [InlineData("PK\u0003\u0004stuff", "damaged, or another kind of ZIP file")]
    [InlineData("\u0001\u0000", "The file is not text.")]
    [InlineData("%PDF-1.7", "export the report as CSV")]
    [InlineData("Customer,Invoice\0", "The file is not text.")]
    public void What_is_not_a_table_is_refused_with_what_to_do(string text, string message) =>
        Assert.Contains(message, Reading.Refusal(text), StringComparison.Ordinal);

    [Fact]
    public void A_file_with_other_headings_is_refused_with_what_was_found_and_what_is_missing()
    {
        var message = Reading.Refusal("Employee,Salary,Start Date\nAda,100,2020-01-01\n");

        Assert.Contains("Line 1 has: Employee, Salary, Start Date.", message, StringComparison.Ordinal);
        Assert.Contains(
            "Missing: a customer number or name; a document number; a document date or due date; an open amount.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_is_needed_and_stands_twice_is_refused() =>
        Assert.Contains("The heading 'Open' stands twice", Reading.Refusal("Customer,Invoice,Date,Open,Open\nA,1,2026-10-03,5,6\n"), StringComparison.Ordinal);

    [Fact]
    public void A_file_of_headings_alone_is_a_reading_without_rows()
    {
        var reading = Reading.Of("Customer,Invoice,Date,Open\n");

        Assert.Empty(reading.Rows);
        Assert.Equal((0, 0), (reading.Customers, reading.Items));
    }

    private sealed class EndlessStream : Stream
    {
        private long _given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Assert.True(_given < ImportLimits.FileBytesMax + 1_000_000, "It was read beyond its bound.");
            buffer.AsSpan(offset, count).Fill((byte)'x');
            _given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
