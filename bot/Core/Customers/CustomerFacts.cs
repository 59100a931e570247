namespace CollectionsBot.Core;

/// <summary>A fact that is about a second customer besides.</summary>
public interface IOtherCustomerFact : ICustomerFact
{
    /// <summary>The second customer.</summary>
    CustomerId Other { get; }
}

/// <summary>A collector was made to look after the customer, in place of the one before.</summary>
public sealed record OwnerAssigned(CustomerId Customer, Owner Owner) : Fact, ICustomerFact;

/// <summary>Nobody looks after the customer any more.</summary>
public sealed record OwnerUnassigned(CustomerId Customer) : Fact, ICustomerFact;

/// <summary>Tags were put on the customer.</summary>
public sealed record CustomerTagged(CustomerId Customer, ImmutableArray<string> Tags) : Fact, ICustomerFact;

/// <summary>Tags were taken from the customer.</summary>
public sealed record CustomerUntagged(CustomerId Customer, ImmutableArray<string> Tags) : Fact, ICustomerFact;

/// <summary>A person at the customer became known, or something about them changed.</summary>
/// <param name="Customer">At which customer.</param>
/// <param name="Person">Who, in place of the one of that name.</param>
public sealed record ContactPersonSet(CustomerId Customer, ContactPerson Person) : Fact, ICustomerFact;

/// <summary>A person is no longer at the customer.</summary>
public sealed record ContactPersonRemoved(CustomerId Customer, string Name) : Fact, ICustomerFact;

/// <summary>A guarantor answers for another customer's debt.</summary>
/// <param name="Customer">The guarantor.</param>
/// <param name="For">Whose debt.</param>
public sealed record GuaranteeGiven(CustomerId Customer, CustomerId For) : Fact, IOtherCustomerFact
{
    CustomerId IOtherCustomerFact.Other => For;
}

/// <summary>A guarantor no longer answers for another customer's debt.</summary>
/// <param name="Customer">The guarantor.</param>
/// <param name="For">Whose debt.</param>
public sealed record GuaranteeEnded(CustomerId Customer, CustomerId For) : Fact, IOtherCustomerFact
{
    CustomerId IOtherCustomerFact.Other => For;
}

/// <summary>A customer turned out to be another one: from here on, everything about both stands under the one that was kept.</summary>
/// <param name="Customer">The one that was kept.</param>
/// <param name="Duplicate">The one that was merged into it.</param>
/// <param name="Why">How one knows.</param>
public sealed record CustomersMerged(CustomerId Customer, CustomerId Duplicate, string Why) : Fact, IOtherCustomerFact
{
    CustomerId IOtherCustomerFact.Other => Duplicate;
}

/// <summary>Two customers who look like one are not: nobody is asked about them again.</summary>
/// <param name="Customer">One of them.</param>
/// <param name="Other">The other.</param>
/// <param name="Why">How one knows; null when nobody said.</param>
public sealed record CustomersToldApart(CustomerId Customer, CustomerId Other, string? Why) : Fact, IOtherCustomerFact
{
    /// <summary>Both in the one order that they have whichever is named first.</summary>
    internal static (CustomerId, CustomerId) Pair(CustomerId one, CustomerId other) => one.CompareTo(other) <= 0 ? (one, other) : (other, one);
}
