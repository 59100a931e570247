namespace CollectionsBot.Simulation.Model;

/// <summary>What should be done next about an account.</summary>
/// <param name="Action">What.</param>
/// <param name="Reasons">Why, with the points that each gives; those of the contact policy are left out.</param>
/// <param name="RestUntil">The first date on which something is to be done, when the account rests.</param>
internal sealed record KnownStep(NextAction Action, ImmutableArray<(Rule Rule, int Points)> Reasons, DateOnly? RestUntil = null)
{
    /// <summary>The rules that the model judges; a rule that is not named here is not its affair.</summary>
    public static ImmutableHashSet<Rule> Judged { get; } = [.. Enum.GetValues<Rule>().Where(r => r != Rule.ContactPolicy)];

    /// <summary>From when the contact is allowed, when not at once.</summary>
    public DateTimeOffset? AllowedFrom { get; init; }

    public static KnownStep Do(NextAction action, params IEnumerable<(Rule Rule, int Points)?> reasons) =>
        new(action, [.. reasons.OfType<(Rule Rule, int Points)>().OrderBy(r => -r.Points).ThenBy(r => r.Rule)]);

    /// <summary>The step with what is to be known besides.</summary>
    public KnownStep With(params (Rule Rule, int Points)?[] notices) => Do(Action, [.. Reasons, .. notices]) with { RestUntil = RestUntil, AllowedFrom = AllowedFrom };

    public static KnownStep Rest(DateOnly until, Rule rule) => new(NextAction.None, [(rule, 0)], until);
}
