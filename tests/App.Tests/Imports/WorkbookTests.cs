using System.Text;
using CollectionsBot.Core;

namespace CollectionsBot.App.Tests;

public sealed class WorkbookTests
{
    private static readonly object?[] Headings = ["Customer No", "Customer", "Invoice", "Date", "Due Date", "Open", "Currency"];

    [Fact]
    public void Dates_are_dates_numbers_are_numbers_and_a_formula_is_the_value_stored_with_it()
    {
        var reading = Reading.Of(Xlsx.Of([
            ["Open items of November"],
            Headings,
            [10042.0, "Kiln", "R-1", new DateOnly(2026, 4, 3), new DateOnly(2026, 5, 3), 1284.1, "EUR"],
            [10042.0, "Kiln", 2960623488.0, new DateOnly(2026, 4, 4), 46145.0, -1000.0, "EUR"],
            [10043.0, "=cmd|' /C calc'!A0", "R-3", "2026-04-05", null, new Xlsx.Formula("1+1", 0.1 + 0.2), "USD"],
            [10043.0, "Dinar", "R-4", "2026-04-05", null, 1.234, "KWD"],
        ]));

        Assert.Empty(reading.Rejected);
        Assert.Equal(["284.10 EUR", "1.234 KWD", "0.30 USD"], reading.Totals.Select(t => t.ToString()));
        Assert.Equal((new CustomerId("10042"), new DateOnly(2026, 4, 3), new DateOnly(2026, 5, 3)), (reading.Rows[0].Customer.Id, reading.Rows[0].Item!.DocumentDate, reading.Rows[0].Item!.DueDate));
        Assert.Equal(("2960623488", new DateOnly(2026, 5, 3)), (reading.Rows[1].Key.Number, reading.Rows[1].Item!.DueDate));
        Assert.Equal("=cmd|' /C calc'!A0", reading.Rows[2].Customer.Name);
    }

    [Fact]
    public void The_sheet_whose_headings_fit_is_read() =>
        Assert.Single(Reading.Of(Xlsx.Of([["Notes"], ["Made by", "Ann"]], [Headings, ["1", "Kiln", "R-1", "2026-04-03", null, 5.0, "EUR"]])).Rows);

    [Fact]
    public void A_part_that_unpacks_to_far_more_than_it_is_packed_is_refused_before_it_is_kept()
    {
        var bomb = Xlsx.Zip([("xl/worksheets/sheet1.xml", new string(' ', 50_000_000))]);
        Assert.True(bomb.Length < 100_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("would unpack to more than", Reading.Refusal(bomb), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 5_000_000);
    }

    [Fact]
    public void Another_kind_of_zip_file_and_a_document_type_in_a_part_are_refused()
    {
        Assert.Contains("damaged, or another kind of ZIP", Reading.Refusal(Xlsx.Zip([("letter.txt", "hello")])), StringComparison.Ordinal);
        Assert.NotEmpty(Reading.Refusal(Xlsx.Zip([("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><workbook>&a;</workbook>")])));
    }

    [Fact]
    public void Every_truncated_or_damaged_workbook_is_read_or_refused()
    {
        var whole = Xlsx.Of([Headings, ["1", "Kiln", "R-1", new DateOnly(2026, 4, 3), null, 5.5, "EUR"]]);
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var bytes = whole[..(seed % 2 == 0 ? random.Next(40, whole.Length) : whole.Length)];
            for (var i = random.Next(6); i > 0; i--)
            {
                bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                Assert.InRange(Reading.Of(bytes).Rows.Length, 0, 1);
            }
            catch (ReceivablesFileException told)
            {
                Assert.NotEmpty(told.Message);
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Utf_16_without_a_byte_order_mark_is_recognised(bool bigEndian) =>
        Assert.Equal("Café", Assert.Single(Reading.Of(new UnicodeEncoding(bigEndian, false).GetBytes("Customer,Invoice,Date,Open\nCafé,1,2026-10-03,5.00\n")).Rows).Customer.Name);
}
