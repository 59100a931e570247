namespace CollectionsBot.App;

/// <summary>Xero's sales invoices: a row for each line of an invoice, with the total of the whole invoice in every one of them.</summary>
/// <remarks>"AccountCode" is the ledger account of the line, and "Reference" is free text: neither names the customer or the document.</remarks>
internal static class XeroInvoices
{
    /// <summary>The layout.</summary>
    public static Layout Layout { get; } = new("Xero sales invoices")
    {
        Marks = Layouts.Marks("contactname", "invoicenumber", "invoicedate", "unitamount|lineamount|inventoryitemcode"),
        Headings =
        [
            (Field.CustomerName, ["contactname"]),
            (Field.CustomerId, ["accountnumber", "contactid"]),
            (Field.Document, ["invoicenumber"]),
            (Field.Type, ["type"]),
            (Field.DocumentDate, ["invoicedate"]),
            (Field.DueDate, ["duedate"]),
            (Field.Open, ["invoiceamountdue", "amountdue"]),
            (Field.Amount, ["total"]),
            (Field.Currency, ["currency"]),
            (Field.Status, ["status"]),
        ],
        UsualDates = DateOrder.DayMonth,
        RowPerLine = true,
    };
}
