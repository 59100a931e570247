namespace CollectionsBot.Core;

/// <summary>A place in the total order of a worklist, also one that no account stands at any more.</summary>
/// <param name="Rank">The lowest stands first; without a unit.</param>
/// <param name="Customer">Decides among those of one rank.</param>
public readonly record struct WorklistMark(long Rank, CustomerId Customer);

/// <summary>The account whose turn it is for somebody who works through the list one by one.</summary>
/// <param name="Customer">Who.</param>
/// <param name="Mark">Where it stands, to go on from there when it has left the list.</param>
/// <param name="Number">Its number among those of the list now, from 1.</param>
/// <param name="Count">How many are in the list now.</param>
/// <param name="IsRoundAgain">Whether the list was through, so that this one was passed over before.</param>
public sealed record WorklistTurn(CustomerId Customer, WorklistMark Mark, int Number, int Count, bool IsRoundAgain);
