namespace CollectionsBot.Core;

/// <summary>Why documents are contested.</summary>
public enum DisputeReason
{
    /// <summary>The price is not the agreed one.</summary>
    Price,

    /// <summary>Not as much came as was billed.</summary>
    Quantity,

    /// <summary>What came was damaged or faulty.</summary>
    Damaged,

    /// <summary>The same was billed before.</summary>
    DuplicateInvoice,

    /// <summary>The purchase order is missing or wrong.</summary>
    PurchaseOrder,

    /// <summary>It was billed or shipped to the wrong address or company.</summary>
    Address,

    /// <summary>The tax is wrong.</summary>
    Tax,

    /// <summary>The terms of payment are wrong.</summary>
    Terms,

    /// <summary>The invoice did not arrive.</summary>
    InvoiceNotReceived,

    /// <summary>Anything else, as the words say.</summary>
    Other,
}

/// <summary>Who was found right in a dispute.</summary>
public enum DisputeVerdict
{
    /// <summary>The customer: the documents are to be corrected.</summary>
    ForCustomer,

    /// <summary>We: the documents are owed as they stand.</summary>
    AgainstCustomer,

    /// <summary>Nobody: the customer took it back, or it was opened by mistake.</summary>
    Withdrawn,
}

/// <summary>The end of a dispute.</summary>
/// <param name="Sequence">The journal's number of the entry.</param>
/// <param name="On">The business date.</param>
/// <param name="Verdict">Who was found right; null in histories that did not say.</param>
/// <param name="Outcome">How it ended, in words.</param>
public sealed record DisputeEnd(long Sequence, DateOnly On, DisputeVerdict? Verdict, string Outcome);

/// <summary>Documents that the customer contests. They are not chased while it is open, and stay in the ageing.</summary>
/// <param name="Sequence">The journal's number of the entry that opened it; it names the dispute.</param>
/// <param name="Items">The documents contested; empty while it is not yet known which.</param>
/// <param name="Reason">Why, in the customer's words.</param>
/// <param name="OpenedOn">The business date on which it was opened.</param>
public sealed record Dispute(long Sequence, ImmutableArray<ItemKey> Items, string Reason, DateOnly OpenedOn)
{
    /// <summary>The longest reason, outcome or note, in characters.</summary>
    public const int ReasonLengthMax = 500;

    /// <summary>The most documents in one dispute.</summary>
    public const int ItemsMax = 500;

    /// <summary>The most notes of evidence in one dispute.</summary>
    public const int EvidenceMax = 50;

    /// <summary>How far ahead the date of an answer may lie, in days.</summary>
    public const int DaysAheadMax = 366;

    /// <summary>
    /// For how many days documents about which the customer was found right are not chased, so that they can be corrected
    /// in the accounting system; whatever is open after that is chased again.
    /// </summary>
    public const int CorrectionDays = 14;

    /// <summary>Why, as a code; null when nobody chose one.</summary>
    public DisputeReason? Code { get; init; }

    /// <summary>Who answers it; null while nobody is named.</summary>
    public Actor? Owner { get; init; }

    /// <summary>By when it is to be answered; null while there is no date.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>What was noted as evidence, oldest first.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>How it ended; null while it is open.</summary>
    public DisputeEnd? End { get; init; }

    /// <summary>Whether it is open on a date.</summary>
    public bool IsOpen(DateOnly on) => OpenedOn <= on && !(End?.On <= on);

    /// <summary>Whether its documents are not chased on a date: while it is open, and while what is wrong with them is corrected.</summary>
    public bool Shields(DateOnly on) => IsOpen(on)
        || (End is { Verdict: DisputeVerdict.ForCustomer, On: var end } && end <= on && on < end.AddDays(CorrectionDays));

    /// <summary>Whether it is open after the day on which it was to be answered.</summary>
    public bool IsLate(DateOnly on) => DueOn < on && IsOpen(on);
}
