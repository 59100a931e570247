namespace CollectionsBot.Core;

/// <summary>Makes what is known of the persons at a customer unreadable for ever: the customer's own, and those of customers merged into it.</summary>
/// <remarks>
/// Names, addresses, numbers and what people wrote are gone; amounts, dates and who did what stay, and the chain stays whole. It
/// cannot be taken back. No role is asked for: whoever can give it owns the data folder and could delete all of it.
/// </remarks>
/// <param name="Stamp">Who and when.</param>
/// <param name="Customer">Of whom.</param>
/// <param name="Reason">Why; 1 to <see cref="Request.ReasonLengthMax"/> characters. It stays readable, so it names nobody.</param>
public sealed record EraseCustomer(Stamp Stamp, CustomerId Customer, string Reason) : Command(Stamp);

/// <summary>What was known of the persons at a customer was made unreadable.</summary>
/// <param name="Customer">Of whom.</param>
/// <param name="Merged">The customers that had been merged into this one; theirs went along.</param>
/// <param name="Reason">Why.</param>
public sealed record CustomerErased(CustomerId Customer, ImmutableArray<CustomerId> Merged, string Reason) : Fact, ICustomerFact
{
    /// <summary>What is read in place of every text that is gone.</summary>
    public const string Text = "(erased)";

    /// <summary>Everybody whose texts are gone.</summary>
    public IEnumerable<CustomerId> Everybody() => Merged.Prepend(Customer);
}
