namespace CollectionsBot.Core;

/// <summary>The fee of a dunning level was charged for a document.</summary>
public sealed record FeeCharged(CustomerId Customer, ItemKey Item, int Level, Money Amount) : Fact, ICustomerFact;

/// <summary>Interest on a document was claimed.</summary>
/// <param name="Customer">From whom.</param>
/// <param name="Item">For which document.</param>
/// <param name="Kind">By which rule.</param>
/// <param name="From">The first day of the claim.</param>
/// <param name="Until">The last one.</param>
/// <param name="Lines">How it was worked out, kept because rates are configuration and may be others later.</param>
/// <param name="Amount">What was claimed.</param>
public sealed record InterestClaimed(
    CustomerId Customer, ItemKey Item, InterestKind Kind, DateOnly From, DateOnly Until, ImmutableArray<InterestLine> Lines, Money Amount) : Fact, ICustomerFact;

/// <summary>The sum that a late document costs once was claimed.</summary>
public sealed record FixedSumClaimed(CustomerId Customer, ItemKey Item, Money Amount) : Fact, ICustomerFact;

/// <summary>The accounting system booked a charge as a document.</summary>
/// <param name="Customer">Whose charge.</param>
/// <param name="Charge">The sequence number under which it was charged.</param>
/// <param name="Document">The document.</param>
public sealed record ChargeMatched(CustomerId Customer, long Charge, ItemKey Document) : Fact, ICustomerFact;

/// <summary>The rate of a customer's own contract was set; null when the team's policy counts again.</summary>
public sealed record InterestTermsSet(CustomerId Customer, AnnualRate? Rate, string Why) : Fact, ICustomerFact;
