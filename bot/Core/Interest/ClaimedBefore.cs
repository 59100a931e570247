namespace CollectionsBot.Core;

/// <summary>What was claimed before for one document.</summary>
/// <param name="Until">The last day for which interest was claimed; null when none was.</param>
/// <param name="Lines">How the interest claimed was worked out.</param>
/// <param name="Interest">How much interest was claimed.</param>
/// <param name="IsSumClaimed">Whether the fixed sum was: it is due once.</param>
public sealed record ClaimedBefore(DateOnly? Until, ImmutableArray<InterestLine> Lines, Money Interest, bool IsSumClaimed);
