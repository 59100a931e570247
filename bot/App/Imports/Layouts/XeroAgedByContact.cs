namespace CollectionsBot.App;

/// <summary>Xero's aged receivables by contact: the contact's name stands above its documents, or in the titles when there is one contact.</summary>
internal static class XeroAgedByContact
{
    /// <summary>The layout.</summary>
    public static Layout Layout { get; } = new("Xero aged receivables by contact")
    {
        Marks = Layouts.Marks("date|invoicedate", "duedate", "reference|invoicenumber|number", "credited", "due"),
        Never = ["contactname", "contact", "customer", "name"],
        Headings =
        [
            (Field.Document, ["invoicenumber", "number", "reference"]),
            (Field.DocumentDate, ["invoicedate", "date"]),
            (Field.DueDate, ["duedate"]),
            (Field.Open, ["due"]),
            (Field.Amount, ["total"]),
            (Field.Currency, ["currency"]),
        ],
        UsualDates = DateOrder.DayMonth,
        IsReport = true,
        NamesAbove = true,
    };
}
