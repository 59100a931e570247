namespace CollectionsBot.Core;

/// <summary>Makes a collector look after a customer.</summary>
public sealed record AssignOwner(Stamp Stamp, CustomerId Customer, Owner Owner) : Command(Stamp);

/// <summary>Leaves a customer without a collector.</summary>
public sealed record UnassignOwner(Stamp Stamp, CustomerId Customer) : Command(Stamp);

/// <summary>Puts tags on a customer.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Customer">On whom.</param>
/// <param name="Tags">Which, as people write them.</param>
public sealed record TagCustomer(Stamp Stamp, CustomerId Customer, ImmutableArray<string> Tags) : Command(Stamp);

/// <summary>Takes tags from a customer.</summary>
public sealed record UntagCustomer(Stamp Stamp, CustomerId Customer, ImmutableArray<string> Tags) : Command(Stamp);

/// <summary>Puts a person at a customer, in place of the one of that name.</summary>
public sealed record SetContactPerson(Stamp Stamp, CustomerId Customer, ContactPerson Person) : Command(Stamp);

/// <summary>Takes a person from a customer.</summary>
public sealed record RemoveContactPerson(Stamp Stamp, CustomerId Customer, string Name) : Command(Stamp);

/// <summary>Notes that a guarantor answers for a customer's debt.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Customer">The guarantor.</param>
/// <param name="For">Whose debt.</param>
public sealed record GiveGuarantee(Stamp Stamp, CustomerId Customer, CustomerId For) : Command(Stamp);

/// <summary>Notes that a guarantor no longer answers for a customer's debt.</summary>
public sealed record EndGuarantee(Stamp Stamp, CustomerId Customer, CustomerId For) : Command(Stamp);

/// <summary>Merges a duplicate into the customer that it is.</summary>
/// <remarks>
/// <para>
/// Afterwards documents, contacts, promises, plans, disputes, flags and receipts of both stand under the kept customer, in the
/// order of the history, as if there had been one account from the start: money that came in under either counts for what was
/// promised under either. The duplicate's identifier goes on working, in commands, in questions and in imports.
/// </para>
/// <para>
/// A document stays what the accounting system says it is: one that stands under both identifiers stays two, told apart by
/// <see cref="ItemKey.Under"/>, until that system clears one. So a merge never changes what is owed.
/// </para>
/// <para>
/// A merge cannot be taken back: what is promised, said or decided about the one account afterwards belongs to neither of two, and
/// to share it out would be a guess. How things stood before is in the history, and is what was known then.
/// </para>
/// </remarks>
/// <param name="Stamp">Who and when.</param>
/// <param name="Kept">The customer that stays.</param>
/// <param name="Duplicate">The one that is merged into it.</param>
/// <param name="Why">How one knows that they are one; 1 to <see cref="Request.ReasonLengthMax"/> characters.</param>
public sealed record MergeCustomers(Stamp Stamp, CustomerId Kept, CustomerId Duplicate, string Why) : Command(Stamp);

/// <summary>Says that two customers who look like one are not.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Customer">One of them.</param>
/// <param name="Other">The other.</param>
/// <param name="Why">How one knows; null when nobody says.</param>
public sealed record TellApart(Stamp Stamp, CustomerId Customer, CustomerId Other, string? Why) : Command(Stamp);
