namespace CollectionsBot.Core;

/// <summary>Documents that the customer contests. They are not chased while it is open, and stay in the ageing.</summary>
/// <param name="Sequence">The journal's number of the entry that opened it; it names the dispute.</param>
/// <param name="Items">The documents contested; empty while it is not yet known which.</param>
/// <param name="Reason">Why, in the customer's words.</param>
/// <param name="OpenedOn">The business date on which it was opened.</param>
/// <param name="ResolvedOn">The business date on which it was resolved, when it was.</param>
public sealed record Dispute(long Sequence, ImmutableArray<ItemKey> Items, string Reason, DateOnly OpenedOn, DateOnly? ResolvedOn = null)
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonLengthMax = 500;

    /// <summary>The most documents in one dispute.</summary>
    public const int ItemsMax = 500;

    /// <summary>Whether it is open on a date.</summary>
    public bool IsOpen(DateOnly on) => OpenedOn <= on && !(ResolvedOn <= on);
}
