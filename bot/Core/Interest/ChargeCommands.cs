namespace CollectionsBot.Core;

/// <summary>Charges the fee of a dunning level for a document: once for a level and document.</summary>
public sealed record ChargeFee(Stamp Stamp, CustomerId Customer, ItemKey Item, int Level) : Command(Stamp);

/// <summary>Claims the interest that has run up to a date and was not claimed before.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Customer">From whom.</param>
/// <param name="Items">For which documents; empty for every one that bears some.</param>
/// <param name="Until">The last day of it, today at the latest; the next claim begins the day after.</param>
public sealed record ClaimInterest(Stamp Stamp, CustomerId Customer, ImmutableArray<ItemKey> Items, DateOnly Until) : Command(Stamp);

/// <summary>Claims the sum that a late document costs once.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Customer">From whom.</param>
/// <param name="Items">For which documents; empty for every one for which it is due.</param>
public sealed record ClaimFixedSums(Stamp Stamp, CustomerId Customer, ImmutableArray<ItemKey> Items) : Command(Stamp);

/// <summary>Says that the accounting system booked a charge: from here on its document stands in the balance in the charge's place.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Customer">Whose charge.</param>
/// <param name="Charge">The sequence number under which it was charged.</param>
/// <param name="Document">The invoice or debit note; one may hold several charges, up to its amount.</param>
public sealed record MatchCharge(Stamp Stamp, CustomerId Customer, long Charge, ItemKey Document) : Command(Stamp);

/// <summary>Sets the rate of a customer's own contract; a manager's or administrator's to say.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Customer">Whose contract.</param>
/// <param name="Rate">The rate for a year, 0 for a contract without interest; null to go by the team's policy again.</param>
/// <param name="Why">Where it is agreed; needed.</param>
public sealed record SetInterestTerms(Stamp Stamp, CustomerId Customer, AnnualRate? Rate, string Why) : Command(Stamp);
