namespace CollectionsBot.App;

/// <summary>IBM's late-payment histories: invoices that were settled, which tell how their customers pay.</summary>
internal static class PaymentHistory
{
    /// <summary>The layout.</summary>
    public static Layout Layout { get; } = new("IBM late-payment history")
    {
        Marks = Layouts.Marks("customerid", "invoicenumber", "invoiceamount", "settleddate"),
        Headings =
        [
            (Field.CustomerId, ["customerid"]),
            (Field.Document, ["invoicenumber"]),
            (Field.DocumentDate, ["invoicedate"]),
            (Field.DueDate, ["duedate"]),
            (Field.Amount, ["invoiceamount"]),
            (Field.Currency, ["currency"]),
            (Field.PaidOn, ["settleddate"]),
            (Field.Disputed, ["disputed"]),
        ],
        UsualDates = DateOrder.MonthDay,
        ClearedByDate = true,
    };
}
