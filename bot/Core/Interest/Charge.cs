namespace CollectionsBot.Core;

/// <summary>What a charge is for.</summary>
public enum ChargeKind
{
    /// <summary>The fee of a dunning level.</summary>
    Fee,

    /// <summary>The sum that a late document costs once.</summary>
    FixedSum,

    /// <summary>Interest.</summary>
    Interest,
}

/// <summary>Something that was charged for a late document, beside what the accounting system says is owed.</summary>
/// <remarks>
/// Charges stand apart from the balance, because what the accounting system says about a customer's documents always wins. When
/// it books a charge, the charge is matched with that document and only the document counts from then on. What shall not be
/// paid is given up by a fee waiver, which somebody else approves.
/// </remarks>
/// <param name="Sequence">The journal's number of the entry; it names the charge.</param>
/// <param name="Kind">What for.</param>
/// <param name="Item">For which document.</param>
/// <param name="Amount">How much; more than nothing.</param>
/// <param name="On">The business date on which it was charged.</param>
/// <param name="By">Who charged it.</param>
public sealed record Charge(long Sequence, ChargeKind Kind, ItemKey Item, Money Amount, DateOnly On, Actor By)
{
    /// <summary>The dunning level of a fee; 0 for the others.</summary>
    public int Level { get; init; }

    /// <summary>The last day of interest; null for the others.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How interest was worked out; empty for the others.</summary>
    public ImmutableArray<InterestLine> Lines { get; init; } = [];

    /// <summary>How the accounting system booked it; null while it did not.</summary>
    public Booking? Booked { get; init; }
}

/// <summary>A charge became a document of the accounting system.</summary>
/// <param name="Sequence">The journal's number of the entry.</param>
/// <param name="On">The business date.</param>
/// <param name="Document">The document.</param>
public sealed record Booking(long Sequence, DateOnly On, ItemKey Document);
