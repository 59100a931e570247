namespace CollectionsBot.App;

/// <summary>Reads why something is contested, and in whose favour that ends.</summary>
internal static class DisputeWords
{
    private static readonly (string[] Words, DisputeReason Reason)[] Reasons =
    [
        (["twice", "duplicate", "double"], DisputeReason.DuplicateInvoice),
        (["purchase order", "order number", "po", "p.o."], DisputeReason.PurchaseOrder),
        (["address", "bill-to", "ship-to", "wrong company", "wrong entity"], DisputeReason.Address),
        (["tax", "vat"], DisputeReason.Tax),
        (["not received", "never got", "never arrived", "never received", "did not arrive"], DisputeReason.InvoiceNotReceived),
        (["terms", "discount"], DisputeReason.Terms),
        (["damaged", "broken", "faulty", "defective", "quality"], DisputeReason.Damaged),
        (["quantity", "short", "incomplete", "missing", "too few"], DisputeReason.Quantity),
        (["price", "overcharged", "rate", "rates"], DisputeReason.Price),
    ];

    private static readonly (string Words, DisputeVerdict Verdict)[] Verdicts =
    [
        (" in our favour", DisputeVerdict.AgainstCustomer), (" in our favor", DisputeVerdict.AgainstCustomer),
        (" in their favour", DisputeVerdict.ForCustomer), (" in their favor", DisputeVerdict.ForCustomer),
        (" as taken back", DisputeVerdict.Withdrawn), (" as withdrawn", DisputeVerdict.Withdrawn),
    ];

    /// <summary>The code that the words speak of; <see cref="DisputeReason.Other"/> when they speak of none.</summary>
    public static DisputeReason ReasonOf(string why)
    {
        var words = $" {string.Join(' ', why.Split([' ', ',', '.', ';'], StringSplitOptions.RemoveEmptyEntries))} ";
        return Reasons.Where(r => r.Words.Any(w => words.Contains($" {w} ", StringComparison.OrdinalIgnoreCase)))
            .Select(r => (DisputeReason?)r.Reason).FirstOrDefault() ?? DisputeReason.Other;
    }

    /// <summary>The words before the verdict, and the verdict; null when none is given.</summary>
    public static (string Words, DisputeVerdict? Verdict) VerdictOf(string words)
    {
        foreach (var (ending, verdict) in Verdicts)
        {
            if (words.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return (words[..^ending.Length].Trim(), verdict);
            }
        }

        return (words, null);
    }
}
