namespace CollectionsBot.Core;

/// <summary>Opens a dispute.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Customer">Who contests.</param>
/// <param name="Items">Which documents; empty while it is not yet known which.</param>
/// <param name="Code">Why, as a code.</param>
/// <param name="Reason">Why, in the customer's words; may be empty.</param>
/// <param name="Owner">Who answers it; null for nobody yet.</param>
/// <param name="DueOn">By when it is to be answered; null for no date.</param>
public sealed record OpenDispute(
    Stamp Stamp, CustomerId Customer, ImmutableArray<ItemKey> Items, DisputeReason Code, string Reason, Actor? Owner = null, DateOnly? DueOn = null) : Command(Stamp);

/// <summary>Sets who answers a dispute and by when, in place of what was set before.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Customer">Whose dispute.</param>
/// <param name="Dispute">The sequence number under which it was opened.</param>
/// <param name="Owner">Who answers it; null for nobody.</param>
/// <param name="DueOn">By when; null for no date.</param>
public sealed record AssignDispute(Stamp Stamp, CustomerId Customer, long Dispute, Actor? Owner, DateOnly? DueOn) : Command(Stamp);

/// <summary>Notes evidence about a dispute: a delivery note, a photograph, what somebody said, and where it is kept.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Customer">Whose dispute.</param>
/// <param name="Dispute">The sequence number under which it was opened.</param>
/// <param name="Note">What it is; needed.</param>
public sealed record AddDisputeEvidence(Stamp Stamp, CustomerId Customer, long Dispute, string Note) : Command(Stamp);

/// <summary>Ends a dispute.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Customer">Whose dispute.</param>
/// <param name="Dispute">The sequence number under which it was opened.</param>
/// <param name="Verdict">Who was found right.</param>
/// <param name="Outcome">How it ended, in words.</param>
public sealed record ResolveDispute(Stamp Stamp, CustomerId Customer, long Dispute, DisputeVerdict Verdict, string Outcome) : Command(Stamp);
