namespace CollectionsBot.Core;

/// <summary>What the core decides about a command: the facts that follow, or a refusal.</summary>
/// <param name="Facts">What happens; empty when nothing is to be changed.</param>
/// <param name="Refusal">Why it does not happen; null when it does.</param>
public sealed record Decision(ImmutableArray<Fact> Facts, Refusal? Refusal)
{
    /// <summary>Facts.</summary>
    public static Decision Accept(params ImmutableArray<Fact> facts) => new(facts, null);

    /// <summary>A refusal.</summary>
    public static Decision Refuse(RefusalReason reason, Money? limit = null, DateOnly? date = null, int? length = null) =>
        new([], new Refusal(reason, limit, date, length));
}
