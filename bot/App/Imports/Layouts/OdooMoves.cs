using System.Collections.Immutable;

namespace CollectionsBot.App;

/// <summary>Odoo's journal entries (account.move), under their technical names or under the English labels.</summary>
/// <remarks>Credit notes carry unsigned amounts; rows that only continue the one above have no number.</remarks>
internal static class OdooMoves
{
    /// <summary>The layout.</summary>
    public static Layout Layout { get; } = new("Odoo invoices (account.move)")
    {
        Marks = Layouts.Marks("amountresidual|amountdue|amountresidualsigned", "invoicedatedue|duedate", "movetype|paymentstate|paymentstatus", "partnerid|partner|invoicepartnerdisplayname|customer"),
        Headings =
        [
            (Field.CustomerName, ["partneridname", "invoicepartnerdisplayname", "partner", "customer", "partnerid"]),
            (Field.CustomerId, ["partnerref", "partneridref", "partneridid", "partnerid"]),
            (Field.Document, ["name", "number", "displayname"]),
            (Field.Type, ["movetype", "type"]),
            (Field.DocumentDate, ["invoicedate", "invoicebilldate", "date"]),
            (Field.DueDate, ["invoicedatedue", "duedate"]),
            (Field.Open, ["amountresidual", "amountdue", "amountresidualsigned"]),
            (Field.Amount, ["amounttotal", "total", "amounttotalsigned"]),
            (Field.Currency, ["currencyid", "currency", "currencyidname"]),
            (Field.Status, ["state", "status"]),
        ],
        Sorts = ImmutableDictionary<string, DocumentSort>.Empty
            .Add("outinvoice", DocumentSort.Invoice).Add("customerinvoice", DocumentSort.Invoice).Add("outreceipt", DocumentSort.Invoice)
            .Add("outrefund", DocumentSort.CreditNote).Add("customercreditnote", DocumentSort.CreditNote).Add("entry", DocumentSort.DebitNote),
        IsReport = true,
    };
}
