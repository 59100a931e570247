namespace CollectionsBot.App;

/// <summary>Raw items as they are drawn from SAP for HighRadius: numbers and dates written as floats, and a heading misspelt at its source.</summary>
internal static class HighRadiusItems
{
    /// <summary>The layout.</summary>
    public static Layout Layout { get; } = new("HighRadius raw items")
    {
        Marks = Layouts.Marks("custnumber", "totalopenamount", "docid|invoiceid", "dueindate"),
        Headings =
        [
            (Field.CustomerId, ["custnumber"]),
            (Field.CustomerName, ["namecustomer"]),
            (Field.Document, ["docid", "invoiceid"]),
            (Field.Type, ["documenttype"]),
            (Field.DocumentDate, ["documentcreatedate", "documentcreatedate1", "postingdate"]),
            (Field.DueDate, ["dueindate"]),
            (Field.Open, ["totalopenamount"]),
            (Field.Currency, ["invoicecurrency"]),
            (Field.PaidOn, ["cleardate"]),
        ],
        ClearedByDate = true,
    };
}
