using System.Collections.Immutable;
using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>Something that a made-up member of staff did about a made-up customer.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Time">The time of day, in the portfolio's time zone.</param>
/// <param name="By">Who did it.</param>
/// <param name="Customer">About whom.</param>
public abstract record DemonstrationDeed(DateOnly Date, TimeOnly Time, Actor By, CustomerId Customer);

/// <summary>An attempt to reach the customer was logged.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Time">The time of day, in the portfolio's time zone.</param>
/// <param name="By">Who did it.</param>
/// <param name="Customer">About whom.</param>
/// <param name="Attempt">How it went.</param>
/// <param name="Promise">What was promised, when it ended in a promise.</param>
/// <param name="DisputedItems">What was contested, when it ended in a dispute.</param>
public sealed record LoggedDeed(
    DateOnly Date,
    TimeOnly Time,
    Actor By,
    CustomerId Customer,
    ContactAttempt Attempt,
    PromiseTerms? Promise,
    ImmutableArray<ItemKey> DisputedItems) : DemonstrationDeed(Date, Time, By, Customer);

/// <summary>The customer's last dispute was resolved.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Time">The time of day, in the portfolio's time zone.</param>
/// <param name="By">Who did it.</param>
/// <param name="Customer">About whom.</param>
/// <param name="Result">How it ended, in words.</param>
public sealed record ResolvedDeed(DateOnly Date, TimeOnly Time, Actor By, CustomerId Customer, DisputeVerdict Verdict, string Result)
    : DemonstrationDeed(Date, Time, By, Customer);
