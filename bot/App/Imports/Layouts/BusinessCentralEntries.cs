namespace CollectionsBot.App;

/// <summary>Customer ledger entries of Business Central. "Open" says yes or no; what is open stands in the remaining amount.</summary>
internal static class BusinessCentralEntries
{
    /// <summary>The layout.</summary>
    public static Layout Layout { get; } = new("Business Central customer ledger entries")
    {
        Marks = Layouts.Marks("customerno", "documentno", "remainingamount|remainingamtlcy", "entryno|postingdate"),
        Headings =
        [
            (Field.CustomerId, ["customerno"]),
            (Field.CustomerName, ["customername"]),
            (Field.Document, ["documentno"]),
            (Field.Type, ["documenttype"]),
            (Field.DocumentDate, ["documentdate", "postingdate"]),
            (Field.DueDate, ["duedate"]),
            (Field.Open, ["remainingamount", "remainingamtlcy"]),
            (Field.Amount, ["originalamount", "amount", "amountlcy"]),
            (Field.Currency, ["currencycode"]),
            (Field.PaidOn, ["closedatdate"]),
        ],
    };
}
