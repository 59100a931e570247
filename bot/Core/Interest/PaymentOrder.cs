namespace CollectionsBot.Core;

/// <summary>What a payment under a plan meets first, when the plan takes in interest and fees beside the debt.</summary>
public enum PaymentOrder
{
    /// <summary>The debt, and then the charges.</summary>
    PrincipalFirst,

    /// <summary>Costs, then interest, then the debt: section 367 of the German civil code (BGB), unless something else was agreed.</summary>
    CostsInterestPrincipal,
}
