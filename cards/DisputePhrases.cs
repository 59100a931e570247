using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>The words for disputes.</summary>
public static class DisputePhrases
{
    /// <summary>Why documents are contested.</summary>
    public static string Of(DisputeReason reason) => reason switch
    {
        DisputeReason.Price => "Price",
        DisputeReason.Quantity => "Quantity",
        DisputeReason.Damaged => "Damaged or faulty",
        DisputeReason.DuplicateInvoice => "Billed twice",
        DisputeReason.PurchaseOrder => "Purchase order missing or wrong",
        DisputeReason.Address => "Wrong address or company",
        DisputeReason.Tax => "Tax",
        DisputeReason.Terms => "Terms of payment",
        DisputeReason.InvoiceNotReceived => "Invoice not received",
        DisputeReason.Other => "Other",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No words for this reason."),
    };

    /// <summary>Who was found right.</summary>
    public static string Of(DisputeVerdict verdict) => verdict switch
    {
        DisputeVerdict.ForCustomer => "The customer was right",
        DisputeVerdict.AgainstCustomer => "The customer was not right",
        DisputeVerdict.Withdrawn => "Taken back",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "No words for this verdict."),
    };

    /// <summary>An open dispute: since when, which documents, why, who answers it and by when.</summary>
    public static string Of(Dispute dispute, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(dispute);
        ArgumentNullException.ThrowIfNull(reader);
        var items = dispute.Items.IsEmpty ? "not yet known which documents" : string.Join(", ", dispute.Items.Take(5).Select(i => i.Number));
        return $"since {reader.Date(dispute.OpenedOn)}: {items}"
            + (dispute.Code is { } code ? $"; {Of(code).ToLowerInvariant()}" : "")
            + Duty(dispute.Owner, dispute.DueOn, reader)
            + Said(dispute.Reason)
            + (dispute.Evidence is [.., var last] ? $" Evidence: “{Short(last)}”" : "");
    }

    /// <summary>Who answers it and by when, after what it is about; empty when neither is known.</summary>
    internal static string Duty(Actor? owner, DateOnly? due, Reader reader) =>
        (owner is null ? "" : $"; {owner.Name} answers it") + (due is { } date ? $"; due {reader.Date(date)}" : "");

    private static string Said(string text) => text.Length > 0 ? $". “{Short(text)}”" : "";

    private static string Short(string text) => text.Length > 120 ? text[..120] + "…" : text;
}
