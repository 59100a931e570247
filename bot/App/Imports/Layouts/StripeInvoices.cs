namespace CollectionsBot.App;

/// <summary>Stripe's invoice objects: amounts in minor units, instants as seconds since 1970 (UTC), drafts among them.</summary>
internal static class StripeInvoices
{
    /// <summary>The layout.</summary>
    public static Layout Layout { get; } = new("Stripe invoices")
    {
        Marks = Layouts.Marks("amountremaining", "amountdue|amountpaid", "currency", "status"),
        Headings =
        [
            (Field.CustomerId, ["customer", "customerid"]),
            (Field.CustomerName, ["customername"]),
            (Field.Document, ["number", "id"]),
            (Field.DocumentDate, ["effectiveat", "created", "date"]),
            (Field.DueDate, ["duedate"]),
            (Field.Open, ["amountremaining"]),
            (Field.Amount, ["total", "amountdue"]),
            (Field.Currency, ["currency"]),
            (Field.Status, ["status"]),
            (Field.PaidOn, ["statustransitionspaidat", "paidat"]),
            (Field.Email, ["customeremail"]),
        ],
        InMinorUnits = true,
        // Read as minor units, a file in whole euros would owe a hundredth of the truth.
        Exactly = "amount_remaining",
    };

    /// <summary>The decimals of a currency as Stripe counts them, which differ from ISO 4217 in three cases.</summary>
    /// <remarks>Stripe keeps two decimals for ISK and UGX, which have lost them, and none for MGA, whose fifths are no hundredths.</remarks>
    public static int DecimalsOf(Core.Currency currency) => currency.Code switch { "ISK" or "UGX" => 2, "MGA" => 0, _ => currency.Decimals };
}
