using CollectionsBot.Core;

namespace CollectionsBot.App.Tests;

/// <summary>Every layout with the quirks of its system, and its sums added up here by hand.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Xero_has_a_row_for_each_line_and_counts_each_invoice_once()
    {
        var reading = Reading.Of("""
            *ContactName,EmailAddress,POAddressLine1,*InvoiceNumber,Reference,*InvoiceDate,*DueDate,Total,InventoryItemCode,*Description,*Quantity,*UnitAmount,*AccountCode,*TaxType,TaxAmount,Currency,Status
            Kiln & Co,ar@kiln.example,1 High St,INV-0041,PO 7,03/04/2026,25/04/2026,360.00,,Clay,2,100.00,200,20% VAT,40.00,GBP,AUTHORISED
            Kiln & Co,ar@kiln.example,1 High St,INV-0041,PO 7,03/04/2026,25/04/2026,360.00,,Glaze,1,100.00,200,20% VAT,20.00,GBP,AUTHORISED
            Bright Ltd,,,INV-0042,,05/04/2026,05/05/2026,"1,284.50",,Tiles,1,1284.50,200,No VAT,0.00,GBP,AUTHORISED
            Bright Ltd,,,INV-0043,,05/04/2026,05/05/2026,99.00,,Tiles,1,99.00,200,No VAT,0.00,GBP,DRAFT
            """);

        Assert.Equal("Xero sales invoices", reading.Layout);
        Assert.Empty(reading.Rejected);
        Assert.Equal(["INV-0041", "INV-0042"], reading.Rows.Select(r => r.Key.Number));
        Assert.Equal([Reading.Money("1644.50 GBP")], reading.Totals.AsEnumerable());
        Assert.Equal((new CustomerId("Kiln & Co"), "ar@kiln.example"), (reading.Rows[0].Customer.Id, reading.Rows[0].Customer.Email));
    }

    [Fact]
    public void A_further_line_of_an_invoice_with_another_total_is_rejected()
    {
        var reading = Reading.Of("ContactName,InvoiceNumber,InvoiceDate,DueDate,Total,UnitAmount\nA,1,25/04/2026,26/04/2026,5.00,5\nA,1,25/04/2026,26/04/2026,6.00,1\n");

        Assert.Equal("This document has another amount or date on line 2.", Assert.Single(reading.Rejected).Reason);
    }

    [Fact]
    public void Xeros_aged_report_names_the_contact_above_its_documents()
    {
        var reading = Reading.Of("""
            Aged Receivables Detail,,,,,,,
            Juniper Supply Company,,,,,,,
            As at 22 November 2026,,,,,,,
            ,,,,,,,
            Date,Reference,DueDate,Status,Total,Paid,Credited,Due
            Kiln & Co,,,,,,,
            2026-10-03,INV-1,2026-11-02,Overdue,500.00,120.00,0.00,380.00
            2026-11-03,INV-2,2026-12-03,,75.25,0.00,0.00,75.25
            Total Kiln & Co,,,,575.25,120.00,0.00,455.25
            Bright Ltd,,,,,,,
            2026-10-10,CN-7,,,-40.00,0.00,0.00,-40.00
            Total Bright Ltd,,,,-40.00,0.00,0.00,-40.00
            Total,,,,535.25,120.00,0.00,415.25
            """);

        Assert.Equal("Xero aged receivables by contact", reading.Layout);
        Assert.Empty(reading.Rejected);
        Assert.Equal(["Kiln & Co", "Kiln & Co", "Bright Ltd"], reading.Rows.Select(r => r.Customer.Name));
        Assert.Equal([Reading.Money("415.25 USD")], reading.Totals.AsEnumerable());
        Assert.Equal(Reading.Money("500.00 USD"), reading.Rows[0].Item!.Amount);
    }

    [Theory]
    [InlineData("Account;Document Number;Document Type;Document Date;Net due date;Arrears after net due date;Amount in local currency;Amount in doc. curr.;Document currency;Billing Document;Clearing date;Text")]
    [InlineData("Konto;Belegnummer;Belegart;Belegdatum;Nettofälligkeit;Verzug nach Nettofälligkeit;Betrag in Hauswährung;Betrag in Belegwährung;Belegwährung;Faktura;Ausgleichsdatum;Text")]
    [InlineData("Rekening;Documentnummer;Documentsoort;Documentdatum;Netto vervaldatum;Dagen na vervaldatum;Bedrag in lokale valuta;Bedrag in documentvaluta;Documentvaluta;Factuur;Vereffeningsdatum;Tekst")]
    [InlineData("Compte;N° document;Type de pièce;Date de la pièce;Date d'échéance nette;Retard;Montant en devise interne;Montant en devise pièce;Devise pièce;Facture;Date de rapprochement;Texte")]
    [InlineData("Cuenta;Nº documento;Clase de documento;Fecha de documento;Vencimiento neto;Demora;Importe en moneda local;Importe en moneda doc.;Moneda del documento;Factura;Fecha de compensación;Texto")]
    public void Sap_is_read_in_five_languages_with_trailing_minus_and_subtotals(string headings)
    {
        var reading = Reading.Of($"""
            {headings}
            0000100123;1800000417;RV;03.10.2026;02.11.2026;20;2.100,00;2.000,50;USD;90001;;Lieferung
            0000100123;1600000009;DG;05.10.2026;05.10.2026;48;250,25-;250,25-;EUR;;;
            0000100123;1400000031;DZ;07.10.2026;07.10.2026;46;1.234,56-;1.234,56-;EUR;;;
            0000100123;1800000001;RV;01.08.2026;31.08.2026;0;900,00;900,00;EUR;;05.09.2026;
            ;;;;;;615,19;;;;;
            0000100200;1800000500;RV;10.10.2026;09.11.2026;13;10.000,00;10.000,00;EUR;90002;;
            *;;;;;;10.615,19;;;;;
            """, currency: "EUR");

        Assert.Equal("SAP customer line items (FBL5N)", reading.Layout);
        Assert.Empty(reading.Rejected);
        Assert.Equal([Reading.Money("8515.19 EUR"), Reading.Money("2000.50 USD")], reading.Totals.AsEnumerable());
        Assert.Equal([ItemType.Invoice, ItemType.CreditNote, ItemType.Payment, ItemType.Invoice, ItemType.Invoice], reading.Rows.Select(r => r.Key.Type));
        Assert.Equal(new CustomerId("0000100123"), reading.Rows[0].Customer.Id);
        Assert.Equal((new DateOnly(2026, 9, 5), Reading.Money("900.00 EUR")), (reading.Rows[3].Paid!.On, reading.Rows[3].Paid!.Item.Amount));
    }

    [Fact]
    public void Business_central_says_yes_or_no_under_open_and_the_rest_under_remaining()
    {
        var reading = Reading.Of("""
            Entry_No,Customer_No,Posting_Date,Due_Date,Document_Type,Document_No,Open,Currency_Code,Amount,Remaining_Amount,Remaining_Amt_LCY
            2801,10000,2026-10-03,2026-11-02,Invoice,103201,true,,4000.00,1500.75,1500.75
            2802,10000,2026-10-20,2026-10-20,Payment,G00011,true,,-300.00,-300.00,-300.00
            2803,20000,2026-10-03,2026-10-17,Credit Memo,104001,Yes,EUR,-80.10,-80.10,-90.00
            2804,20000,2026-08-03,2026-09-02,Invoice,103100,false,EUR,700.00,0.00,0.00
            2805,30000,2026-10-30,2026-11-29,Finance Charge Memo,106001,true,EUR,12.00,12.00,13.40
            """);

        Assert.Equal("Business Central customer ledger entries", reading.Layout);
        Assert.Empty(reading.Rejected);
        Assert.Equal([Reading.Money("-68.10 EUR"), Reading.Money("1200.75 USD")], reading.Totals.AsEnumerable());
        Assert.Equal((4, 5), (reading.Items, reading.Rows.Length));
    }

    [Fact]
    public void Sage_means_a_payment_on_account_by_the_type_that_is_a_journal_elsewhere()
    {
        var reading = Reading.Of("""
            Aged Debtors Analysis (Detailed),,,,,,,,,,
            A/C,Name,No,Type,Date,Ref,Details,Balance,Current,30 Days,Older
            ABS001,ABS Garages,1,SI,03/10/2026,1001,Goods,1500.00,,1500.00,
            ABS001,ABS Garages,2,SC,15/10/2026,2001,Credit,-100.25,-100.25,,
            ABS001,ABS Garages,3,SA,20/10/2026,,Payment on account,-400.00,-400.00,,
            Total ABS001,,,,,,,999.75,,,
            BRI002,Bright Ltd,4,SI,01/02/2026,1002,Goods,80.00,,,80.00
            Grand Total,,,,,,,1079.75,,,
            """, currency: "GBP");

        Assert.Equal("Sage aged debtors", reading.Layout);
        Assert.Empty(reading.Rejected);
        Assert.Equal([Reading.Money("1079.75 GBP")], reading.Totals.AsEnumerable());
        Assert.Equal([ItemType.Invoice, ItemType.CreditNote, ItemType.Payment, ItemType.Invoice], reading.Rows.Select(r => r.Key.Type));
    }

    [Fact]
    public void Stripe_counts_in_minor_units_of_two_no_or_three_decimals_and_in_its_own_way_for_three_currencies()
    {
        var reading = Reading.Of("""
            id,number,status,customer,customer_name,created,due_date,currency,amount_due,amount_paid,amount_remaining
            in_1,A-1,open,cus_1,Kiln,1759478400,1762070400,usd,128450,28450,100000
            in_2,A-2,open,cus_1,Kiln,1759478400,,jpy,125000,0,125000
            in_3,A-3,open,cus_2,Bright,1759478400,1762070400,kwd,1234560,0,1234560
            in_4,A-4,open,cus_2,Bright,1759478400,1762070400,isk,500000,0,500000
            in_5,A-5,open,cus_2,Bright,1759478400,1762070400,mga,700,0,700
            in_6,,draft,cus_2,Bright,1759478400,,usd,999,0,999
            in_7,A-7,paid,cus_2,Bright,1759478400,1762070400,usd,5000,5000,0
            """);

        Assert.Equal("Stripe invoices", reading.Layout);
        Assert.Empty(reading.Rejected);
        Assert.Equal(
            ["5000 ISK", "125000 JPY", "1234.560 KWD", "700.00 MGA", "1000.00 USD"],
            reading.Totals.Select(t => t.ToString()));
        Assert.Equal((new DateOnly(2025, 10, 3), new DateOnly(2025, 11, 2)), (reading.Rows[0].Item!.DocumentDate, reading.Rows[0].Item!.DueDate));
        Assert.Equal(6, reading.Rows.Length);
    }

    [Fact]
    public void Headings_like_stripes_in_another_spelling_are_not_read_as_minor_units() =>
        Assert.Equal(
            [Reading.Money("1000.00 USD")],
            Reading.Of("Id,Number,Status,Customer Name,Date,Due Date,Currency,Amount Due,Amount Paid,Amount Remaining\n1,A-1,open,Kiln,2026-10-03,2026-11-02,USD,1000,0,1000\n").Totals.AsEnumerable());

    [Theory]
    [InlineData("name,partner_id,invoice_date,invoice_date_due,amount_total,amount_residual,currency_id,state,payment_state,move_type", "out_invoice", "out_refund")]
    [InlineData("Number,Invoice Partner Display Name,Invoice/Bill Date,Due Date,Total,Amount Due,Currency,Status,Payment Status,Type", "Customer Invoice", "Customer Credit Note")]
    public void Odoo_has_unsigned_credit_notes_drafts_and_rows_that_only_continue(string headings, string invoice, string refund)
    {
        var reading = Reading.Of($"""
            {headings}
            INV/2026/00041,Azure Interior,2026-10-03,2026-11-02,1150.00,350.50,EUR,posted,partial,{invoice}
            ,,,,,,,,,
            RINV/2026/00003,Azure Interior,2026-10-05,2026-10-05,80.25,80.25,EUR,posted,not_paid,{refund}
            /,Deco Addict,2026-10-05,2026-11-05,99.00,99.00,EUR,draft,not_paid,{invoice}
            INV/2026/00042,Deco Addict,2026-10-06,2026-11-05,1000.00,1000.00,EUR,posted,not_paid,{invoice}
            """);

        Assert.Equal("Odoo invoices (account.move)", reading.Layout);
        Assert.Empty(reading.Rejected);
        Assert.Equal([Reading.Money("1270.25 EUR")], reading.Totals.AsEnumerable());
        Assert.Equal(ItemType.CreditNote, reading.Rows[1].Key.Type);
    }

    [Fact]
    public void HighRadius_writes_numbers_and_dates_as_floats_and_leaves_what_was_paid_in_the_open_amount()
    {
        var reading = Reading.Of("""
            business_code,cust_number,name_customer,clear_date,buisness_year,doc_id,posting_date,document_create_date,document_create_date.1,due_in_date,invoice_currency,document type,posting_id,area_business,total_open_amount,baseline_create_date,cust_payment_terms,invoice_id,isOpen
            U001,0200769623,WAL-MAR corp,2020-02-11 00:00:00,2020.0,1930438491.0,2020-01-26,20200125,20200126,20200210.0,USD,RV,1.0,,54273.28,20200126.0,NAH4,1930438491.0,0
            U001,0200980828,BEN E,,2020.0,1930788888.0,2020-04-04,20200404,20200404,20200430.0,USD,RV,1.0,,79656.6,20200404.0,NAD1,1930788888.0,1
            CA02,140104423,PENDJ llc,,2020.0,2960623488.0,2020-04-01,20200331,20200401,20200411.0,CAD,RV,1.0,,3299.7,20200331.0,CA10,2960623488.0,1
            """);

        Assert.Equal("HighRadius raw items", reading.Layout);
        Assert.Empty(reading.Rejected);
        Assert.Equal([Reading.Money("3299.70 CAD"), Reading.Money("79656.60 USD")], reading.Totals.AsEnumerable());
        Assert.Equal(new DateOnly(2020, 2, 11), reading.Rows[0].Paid!.On);
        Assert.Equal(("1930788888", new DateOnly(2020, 4, 30)), (reading.Rows[1].Key.Number, reading.Rows[1].Item!.DueDate));
    }

    [Fact]
    public void A_late_payment_history_gives_payments_with_their_dates_and_leaves_out_what_was_contested()
    {
        var reading = Reading.Of("""
            countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate
            391,0379-NEVHP,4/6/2013,611365,1/2/2013,2/1/2013,55.94,No,1/15/2013,Paper,13,0
            406,8976-AMJEO,3/3/2012,7900770,1/26/2013,2/25/2013,61.74,Yes,3/3/2013,Electronic,36,6
            391,0379-NEVHP,4/6/2013,611366,3/1/2013,3/31/2013,60.00,No,4/10/2013,Paper,40,10
            """);

        Assert.Equal("IBM late-payment history", reading.Layout);
        Assert.Empty(reading.Rejected);
        Assert.Empty(reading.Totals);
        Assert.Equal(
            [(new DateOnly(2013, 1, 15), new DateOnly(2013, 2, 1)), (new DateOnly(2013, 4, 10), new DateOnly(2013, 3, 31))],
            reading.Rows.Where(r => r.Paid is not null).Select(r => (r.Paid!.On, r.Paid.Item.DueDate!.Value)));
    }

    [Fact]
    public void German_headings_and_totals_are_known()
    {
        var reading = Reading.Of("""
            Kundennr.;Kundenname;Rechnungsnr.;Rechnungsdatum;Fällig am;Offener Betrag;Währung
            0042;Töpferei Grün GmbH;R-1;03.10.2026;02.11.2026;1.284,50;EUR
            Zwischensumme;;;;;1.284,50;EUR
            0043;Müller KG;R-2;04.10.2026;03.11.2026;-84,50;EUR
            Gesamtsumme;;;;;1.200,00;EUR
            """);

        Assert.Empty(reading.Rejected);
        Assert.Equal([Reading.Money("1200.00 EUR")], reading.Totals.AsEnumerable());
        Assert.Equal("Töpferei Grün GmbH", reading.Rows[0].Customer.Name);
    }
}
