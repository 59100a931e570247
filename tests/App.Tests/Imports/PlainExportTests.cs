using CollectionsBot.Core;

namespace CollectionsBot.App.Tests;

public sealed class PlainExportTests
{
    private const string Full = """
        Customer No,Customer Name,Customer Type,Document No,Document Type,Document Date,Due Date,Currency,Amount,Open Amount,E-mail,Phone,Time Zone,Country
        C-1,Harrow Textiles,Company,INV-1,Invoice,2026-09-01,2026-10-01,GBP,120.00,100.00,ar@harrow.example,+44 20 7946 0001,Europe/London,UK
        C-1,Harrow Textiles,Company,CN-1,Credit note,2026-09-05,,GBP,-20.00,-20.00,ar@harrow.example,+44 20 7946 0001,Europe/London,UK
        C-2,Delia Strand,Consumer,INV-2,Invoice,2026-10-10,2026-11-09,USD,55.10,55.10,,,America/New_York,US

        """;

    [Fact]
    public void Every_column_of_a_full_export_arrives_in_its_place()
    {
        var reading = Reading.Of(Full);

        Assert.Equal("Table with headings", reading.Layout);
        Assert.True(reading.IsComplete);
        Assert.Empty(reading.Notes);
        var row = reading.Rows[0];
        Assert.Equal(
            new CustomerRow(new CustomerId("C-1"), "Harrow Textiles", PartyKind.Company, "ar@harrow.example", "+44 20 7946 0001", "Europe/London"),
            row.Customer);
        Assert.Equal(
            new OpenItem(ItemType.Invoice, "INV-1", new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1), Reading.Money("120.00 GBP"), Reading.Money("100.00 GBP")),
            row.Item);
        Assert.Equal(row.Item!.Key, row.Key);
    }

    [Fact]
    public void Owner_tags_language_and_contact_arrive_where_a_file_has_them_and_what_is_none_is_left_out_with_a_note()
    {
        var reading = Reading.Of("""
            Customer No,Customer Name,Contact Name,Language,Collector,Tags,Invoice,Date,Open
            C-1,Harrow Textiles,Ms Ünal,en_GB,Megan  Lee,"VIP, Key  Account",1,2026-10-03,10.00
            C-2,Strand,,klingon!,,;;,2,2026-10-03,10.00
            """);
        Assert.Equal(
            new CustomerRow(new CustomerId("C-1"), "Harrow Textiles", Language: "en-GB", Contact: "Ms Ünal", Owner: "Megan Lee", Tags: "key account;vip"), reading.Rows[0].Customer);
        Assert.Equal(new CustomerRow(new CustomerId("C-2"), "Strand"), reading.Rows[1].Customer);
        Assert.Contains(reading.Notes, n => n.Contains("'klingon!' is not a language tag", StringComparison.Ordinal));
    }

    [Fact]
    public void The_reading_counts_customers_and_items_and_adds_up_each_currency_on_its_own()
    {
        var reading = Reading.Of(Full);

        Assert.Equal((2, 3), (reading.Customers, reading.Items));
        Assert.Equal([Reading.Money("80.00 GBP"), Reading.Money("55.10 USD")], reading.Totals.AsEnumerable());
    }

    [Fact]
    public void A_blank_due_date_leaves_the_item_without_one() => Assert.Null(Reading.Of(Full).Rows[1].Item!.DueDate);

    [Theory]
    [InlineData("customer,invoice,date,amount")]
    [InlineData("AMOUNT DUE;Invoice Date;INVOICE #;Debtor")]
    [InlineData("Ref\tName\tDue\tOutstanding")]
    [InlineData("Client Name|Reference No.|Due Date|Balance")]
    public void Headings_are_known_by_many_names_in_any_order_and_under_any_delimiter(string headings)
    {
        var delimiter = headings.First(c => ",;\t|".Contains(c, StringComparison.Ordinal));
        var cells = headings.Split(delimiter).Select(h => h.ToUpperInvariant() switch
        {
            "CUSTOMER" or "DEBTOR" or "NAME" or "CLIENT NAME" => "Kestrel Marine",
            "INVOICE" or "INVOICE #" or "REF" or "REFERENCE NO." => "R-7",
            "AMOUNT" or "AMOUNT DUE" or "OUTSTANDING" or "BALANCE" => "12.50",
            _ => "2026-10-03",
        });

        var row = Assert.Single(Reading.Of($"{headings}\n{string.Join(delimiter, cells)}\n").Rows);

        Assert.Equal(new CustomerId("Kestrel Marine"), row.Customer.Id);
        Assert.Equal("R-7", row.Key.Number);
        Assert.Equal(Reading.Money("12.50 USD"), row.Item!.Open);
    }

    [Fact]
    public void Customer_beside_a_name_is_the_customers_number()
    {
        var row = Assert.Single(Reading.Of("Customer,Name,Invoice,Date,Open\n10021,Kestrel Marine,7,2026-10-03,5.25\n").Rows);

        Assert.Equal((new CustomerId("10021"), "Kestrel Marine"), (row.Customer.Id, row.Customer.Name));
    }

    [Fact]
    public void What_the_file_does_not_say_is_assumed_aloud()
    {
        var reading = Reading.Of("Customer,Invoice,Date,Amount\nKestrel,7,2026-10-03,5.25\n", currency: "EUR");

        Assert.Contains("No currency column: EUR assumed.", reading.Notes);
        Assert.Contains("No customer number column: customers are told apart by their names.", reading.Notes);
        Assert.Contains("No open amount column: 'Amount' is taken for what is open.", reading.Notes);
        Assert.Equal(Reading.Money("5.25 EUR"), Assert.Single(reading.Rows).Item!.Amount);
    }

    [Fact]
    public void Without_an_original_amount_it_is_what_is_open()
    {
        var rows = Reading.Of("Customer,Invoice,Date,Amount,Open\nA1,1,2026-10-03,,5.25\n").Rows;

        Assert.Equal(Reading.Money("5.25 USD"), Assert.Single(rows).Item!.Amount);
    }

    [Fact]
    public void A_document_of_which_nothing_is_open_is_a_row_without_an_item()
    {
        var reading = Reading.Of("Customer,Invoice,Type,Date,Amount,Open\nA1,1,Credit memo,2026-10-03,5.25,0.00\n");

        Assert.Equal((null, new ItemKey(ItemType.CreditNote, "1")), (Assert.Single(reading.Rows).Item, reading.Rows[0].Key));
        Assert.Equal(0, reading.Items);
    }

    [Theory]
    [InlineData("Invoice", "10", ItemType.Invoice, 10)]
    [InlineData("Invoice", "-10", ItemType.CreditNote, -10)]
    [InlineData("", "10", ItemType.Invoice, 10)]
    [InlineData("", "-10", ItemType.CreditNote, -10)]
    [InlineData("BILL", "10", ItemType.Invoice, 10)]
    [InlineData("Debit Note", "10", ItemType.DebitNote, 10)]
    [InlineData("Credit Memo", "10", ItemType.CreditNote, -10)]
    [InlineData("credit-note", "-10", ItemType.CreditNote, -10)]
    [InlineData("Payment", "10", ItemType.Payment, -10)]
    [InlineData("Unapplied Cash", "-10", ItemType.Payment, -10)]
    [InlineData("General Journal", "10", ItemType.DebitNote, 10)]
    [InlineData("Journal", "-10", ItemType.CreditNote, -10)]
    [InlineData("RV", "10", ItemType.Invoice, 10)]
    [InlineData("DG", "-10", ItemType.CreditNote, -10)]
    [InlineData("DZ", "-10", ItemType.Payment, -10)]
    public void The_type_word_and_the_sign_say_what_a_document_is(string word, string amount, ItemType type, int open)
    {
        var row = Assert.Single(Reading.Of($"Customer,Invoice,Type,Date,Open\nA1,1,{word},2026-10-03,{amount}\n").Rows);

        Assert.Equal((type, new Money(open * 100, Currency.Parse("USD"))), (row.Item!.Type, row.Item.Open));
    }

    [Fact]
    public void An_invoice_and_a_credit_note_may_carry_the_same_number()
    {
        var reading = Reading.Of("Customer,Invoice,Date,Open\nA1,1,2026-10-03,10\nA1,1,2026-10-03,-10\n");

        Assert.Equal(2, reading.Rows.Length);
        Assert.Empty(reading.Rejected);
    }

    [Fact]
    public void Totals_empty_rows_and_repeated_headings_are_passed_over_and_not_rejected()
    {
        var reading = Reading.Of("""
            Customer No,Customer,Invoice,Date,Open
            1,Alder,I-1,2026-10-03,10.00
            ,,,,
            ,,,,10.00
            Customer No,Customer,Invoice,Date,Open
            2,Birch,I-2,2026-10-03,5.00
            Grand total,,,,15.00
            """);

        Assert.Equal(2, reading.Rows.Length);
        Assert.Empty(reading.Rejected);
        Assert.Contains("Lines without a document, such as totals, were passed over (3 rows, first on line 4).", reading.Notes);
    }
}
