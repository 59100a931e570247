namespace CollectionsBot.Core;

/// <summary>What somebody promises: the whole debt or a part of it, at once or in parts.</summary>
/// <param name="Amount">How much; of the first part when there are several.</param>
/// <param name="DueOn">By when.</param>
public sealed record PromiseTerms(Money Amount, DateOnly DueOn)
{
    /// <summary>The further parts: "500 on Friday and 700 on the 15th". All in one currency.</summary>
    public ImmutableArray<PromisePart> Then { get; init; } = [];

    /// <summary>The documents that it is for; empty for whatever is owed.</summary>
    public ImmutableArray<ItemKey> Items { get; init; } = [];

    /// <summary>All parts, in the order in which they were told.</summary>
    public ImmutableArray<PromisePart> Parts => [new PromisePart(Amount, DueOn), .. Then];
}

/// <summary>A part of what is promised.</summary>
/// <param name="Amount">How much.</param>
/// <param name="DueOn">By when.</param>
public sealed record PromisePart(Money Amount, DateOnly DueOn);

/// <summary>Takes back what is promised and still pending.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Customer">Whose promise.</param>
/// <param name="Promise">The sequence number under which it was made; null for every pending one.</param>
/// <param name="Reason">Why; needed.</param>
public sealed record WithdrawPromise(Stamp Stamp, CustomerId Customer, long? Promise, string Reason) : Command(Stamp);
