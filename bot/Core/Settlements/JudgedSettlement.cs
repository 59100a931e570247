namespace CollectionsBot.Core;

/// <summary>Where a settlement stands on a date.</summary>
public enum SettlementStatus
{
    /// <summary>It was agreed to, and its payment may still come in time.</summary>
    Pending,

    /// <summary>The whole payment came in time: what is left of the claim is discharged.</summary>
    Paid,

    /// <summary>The payment did not come in time: nothing is discharged.</summary>
    Failed,
}

/// <summary>A settlement that was agreed to, with what has become of it on a date.</summary>
/// <param name="Request">The request under which it was proposed.</param>
/// <param name="Terms">What was agreed.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Received">How much arrived for it in time.</param>
public sealed record JudgedSettlement(Request Request, SettlementTerms Terms, SettlementStatus Status, Money Received)
{
    /// <summary>Judges a settlement that is in force: money counts that was seen after it was approved and by its date with the tolerance.</summary>
    public static JudgedSettlement Of(Request request, SettlementTerms terms, IReadOnlyList<Receipt> receipts, DateOnly on, WorklistPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(receipts);
        ArgumentNullException.ThrowIfNull(policy);
        var deadline = terms.PayBy.AddDays(policy.PromiseToleranceDays);
        var received = 0L;
        foreach (var receipt in receipts.Where(r => r.On <= on && r.On <= deadline
            && r.Sequence > request.Resolution?.Sequence && r.Amount.Currency == terms.Payment.Currency))
        {
            received = Math.Clamp(received + receipt.Amount.MinorUnits, 0, terms.Payment.MinorUnits);
        }

        var status = received == terms.Payment.MinorUnits ? SettlementStatus.Paid
            : on <= deadline ? SettlementStatus.Pending
            : SettlementStatus.Failed;
        return new JudgedSettlement(request, terms, status, new Money(received, terms.Payment.Currency));
    }
}
