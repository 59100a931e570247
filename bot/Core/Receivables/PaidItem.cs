namespace CollectionsBot.Core;

/// <summary>A debt that was paid before it was ever seen open here.</summary>
/// <param name="Item">The document; what was open of it is its whole amount.</param>
/// <param name="On">When it was cleared.</param>
public sealed record PaidItem(OpenItem Item, DateOnly On);

/// <summary>A payment of the past became known, from a history of settled documents.</summary>
/// <remarks>It tells how the customer pays, and no more: what was owed on past days stays what was then known.</remarks>
/// <param name="Customer">Who paid.</param>
/// <param name="Paid">What, and when.</param>
public sealed record PastPaymentLearned(CustomerId Customer, PaidItem Paid) : Fact, ICustomerFact;
