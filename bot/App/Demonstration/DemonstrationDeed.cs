using System.Collections.Immutable;
using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>Something that a made-up member of staff did.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Time">The time of day, in the portfolio's time zone.</param>
/// <param name="By">Who did it.</param>
/// <param name="Customer">About whom; null when about no customer.</param>
public abstract record DemonstrationDeed(DateOnly Date, TimeOnly Time, Actor By, CustomerId? Customer);

/// <summary>A command was given that depends on nothing which came before.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Time">The time of day, in the portfolio's time zone.</param>
/// <param name="By">Who did it.</param>
/// <param name="Customer">About whom; null when about no customer.</param>
/// <param name="Command">The command, from its stamp.</param>
public sealed record GivenDeed(DateOnly Date, TimeOnly Time, Actor By, CustomerId? Customer, Func<Stamp, Command> Command)
    : DemonstrationDeed(Date, Time, By, Customer);

/// <summary>The last request about a customer was approved.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Time">The time of day, in the portfolio's time zone.</param>
/// <param name="By">Who approved.</param>
/// <param name="About">About whom.</param>
/// <param name="Kind">What sort of request it was.</param>
public sealed record ApprovedDeed(DateOnly Date, TimeOnly Time, Actor By, CustomerId About, RequestKind Kind)
    : DemonstrationDeed(Date, Time, By, About);

/// <summary>An attempt to reach the customer was logged.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Time">The time of day, in the portfolio's time zone.</param>
/// <param name="By">Who did it.</param>
/// <param name="About">About whom.</param>
/// <param name="Attempt">How it went.</param>
/// <param name="Promise">What was promised, when it ended in a promise.</param>
/// <param name="DisputedItems">What was contested, when it ended in a dispute.</param>
public sealed record LoggedDeed(
    DateOnly Date,
    TimeOnly Time,
    Actor By,
    CustomerId About,
    ContactAttempt Attempt,
    PromiseTerms? Promise,
    ImmutableArray<ItemKey> DisputedItems) : DemonstrationDeed(Date, Time, By, About);

/// <summary>The customer's last dispute was resolved.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Time">The time of day, in the portfolio's time zone.</param>
/// <param name="By">Who did it.</param>
/// <param name="About">About whom.</param>
/// <param name="Result">How it ended, in words.</param>
public sealed record ResolvedDeed(DateOnly Date, TimeOnly Time, Actor By, CustomerId About, DisputeVerdict Verdict, string Result)
    : DemonstrationDeed(Date, Time, By, About);
