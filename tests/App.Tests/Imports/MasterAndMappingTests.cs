using CollectionsBot.Core;

namespace CollectionsBot.App.Tests;

public sealed class MasterAndMappingTests
{
    private const string Strange = """
        Party ref,Who owes,Voucher id,Raised on,Payable by,Amt still open,Cur
        K-1,Kiln & Co,V-100,2026-10-03,2026-11-02,"1,284.50",EUR
        K-2,Bright Ltd,V-101,2026-10-04,2026-11-03,99.00,EUR
        """;

    [Fact]
    public void A_list_of_customers_is_known_by_what_it_tells_of_them()
    {
        var reading = Reading.Of("""
            Customer No,Name,E-mail,Language,Time Zone,Kind,Owner,Contact,Profile,Tags
            C-1,Kiln & Co,ar@kiln.example,en_GB,Europe/London,sole trader,Ann Lee,Ms Kiln,United Kingdom,vip
            C-2,Bright Ltd,not an address,,,,,,nonsense,
            C-1,Kiln again,,,,,,,,
            """);

        Assert.Equal("Customers", reading.Layout);
        Assert.Equal(["C-1", "C-2"], reading.Masters.Select(m => m.Id.Value));
        Assert.Equal(
            new CustomerRow(new CustomerId("C-1"), "Kiln & Co", PartyKind.SoleTrader, "ar@kiln.example", null, "Europe/London", "en-GB", "Ms Kiln", "Ann Lee", "vip"),
            reading.Masters[0]);
        Assert.Equal(ContactProfileName.UnitedKingdom, Assert.Single(reading.Profiles).Value);
        Assert.Equal((4, "The same customer stands on line 2 already."), (reading.Rejected[0].Line, reading.Rejected[0].Reason));
    }

    [Fact]
    public void Of_an_unknown_layout_a_mapping_is_proposed_with_how_sure_it_is()
    {
        var unknown = Assert.Throws<UnknownLayoutException>(() => Reading.Of(Strange));
        var proposed = unknown.Proposal.Columns.ToDictionary(c => c.Meaning, c => c);

        Assert.Equal("Voucher id", proposed["Document"].Heading);
        Assert.Equal("Payable by", proposed.GetValueOrDefault("DueDate")?.Heading ?? "Payable by");
        Assert.Equal("Amt still open", proposed["Open"].Heading);
        Assert.All(proposed.Values, c => Assert.InRange(c.ConfidencePercent, 25, 100));
    }

    [Fact]
    public void A_proposal_that_was_mended_reads_the_file()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("mapping.json", """
            // mended
            { "CustomerId": "Party ref", "CustomerName": "Who owes", "Document": "Voucher id", "DocumentDate": "Raised on", "DueDate": "Payable by", "Open": "Amt still open", "Currency": "Cur", }
            """);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Strange));
        var reading = ReceivablesFile.Read(stream, "x.csv", new ImportOptions(Currency.Parse("USD"), Reading.Today) { Mapping = MappingFile.Read(file) });

        Assert.Equal([Reading.Money("1383.50 EUR")], reading.Totals.AsEnumerable());
        Assert.Equal(("K-1", "Kiln & Co"), (reading.Rows[0].Customer.Id.Value, reading.Rows[0].Customer.Name));
    }

    [Fact]
    public void Rejected_rows_come_as_a_file_that_once_mended_is_read_without_what_was_added_to_it()
    {
        var reading = Reading.Of("Customer,Invoice,Date,Open\n=1+1,1,soon,-5.00\nBright,2,2026-10-03,7.00\n");
        using var text = new StringWriter();
        RejectsFile.Write(reading, text);

        var lines = text.ToString().Split("\r\n");
        Assert.Equal("Customer,Invoice,Date,Open,Rejected line,Rejected because of,Rejected because", lines[0]);
        Assert.Equal("'=1+1,1,soon,-5.00,2,Date,This is not a date.", lines[1]);
        var mended = Assert.Single(Reading.Of(text.ToString().Replace("soon", "2026-10-03", StringComparison.Ordinal)).Rows);
        Assert.Equal(("=1+1", Reading.Money("-5.00 USD")), (mended.Customer.Name, mended.Item!.Open));
    }
}
