using System.Collections.Immutable;

namespace CollectionsBot.App;

/// <summary>Sage's detailed aged debtors: two-letter types, the age columns beside the balance.</summary>
internal static class SageAgeing
{
    /// <summary>The layout.</summary>
    public static Layout Layout { get; } = new("Sage aged debtors")
    {
        Marks = Layouts.Marks("ac|accountref|accountreference", "ref|invref|invoiceref|reference|no", "older|120days|period3", "balance|outstanding|total|amount"),
        Headings =
        [
            (Field.CustomerId, ["ac", "accountref", "accountreference"]),
            (Field.CustomerName, ["name", "accountname", "customername"]),
            (Field.Document, ["ref", "invref", "invoiceref", "reference", "no"]),
            (Field.Type, ["type", "tp"]),
            (Field.DocumentDate, ["date", "invoicedate"]),
            (Field.DueDate, ["duedate", "due"]),
            (Field.Open, ["balance", "outstanding", "total"]),
            (Field.Amount, ["amount", "gross", "netamount"]),
            (Field.Currency, ["currency"]),
        ],
        Sorts = ImmutableDictionary<string, DocumentSort>.Empty
            .Add("si", DocumentSort.Invoice).Add("sc", DocumentSort.CreditNote).Add("sr", DocumentSort.Payment).Add("sa", DocumentSort.Payment)
            .Add("sp", DocumentSort.DebitNote).Add("sd", DocumentSort.CreditNote),
        UsualDates = DateOrder.DayMonth,
        IsReport = true,
        NumbersCredits = true,
    };
}
