namespace CollectionsBot.Core;

/// <summary>How a placement with an agency or a lawyer ended.</summary>
public enum PlacementOutcome
{
    /// <summary>Everything was paid.</summary>
    PaidInFull,

    /// <summary>A part was paid, and no more is to be had.</summary>
    PaidInPart,

    /// <summary>They gave it back: nothing is to be had.</summary>
    Uncollectable,

    /// <summary>The team called it back.</summary>
    CalledBack,
}

/// <summary>Ends a placement, with what came of it.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Request">Under which request it was placed.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Fee">What they charged, costs included; nothing or more, in the placement's currency.</param>
/// <param name="Reason">In words; needed.</param>
public sealed record ClosePlacement(Stamp Stamp, RequestId Request, PlacementOutcome Outcome, Money Fee, string Reason) : Command(Stamp);

/// <summary>A placement came to its end.</summary>
/// <param name="Customer">Whose debt.</param>
/// <param name="Request">Under which request it was placed.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Fee">What they charged, costs included.</param>
/// <param name="Reason">In words.</param>
public sealed record PlacementClosed(CustomerId Customer, RequestId Request, PlacementOutcome Outcome, Money Fee, string Reason) : Fact, IRequestFact;
