namespace CollectionsBot.Core;

/// <summary>What somebody may do, and whether another does it meanwhile.</summary>
/// <param name="Person">Who.</param>
/// <param name="Roles">The roles that are their own, the widest first.</param>
/// <param name="IsFirstAdministrator">Whether the configuration makes them an administrator.</param>
/// <param name="Delegation">The absence that lasts or comes, with who decides meanwhile; null when there is none.</param>
public sealed record Colleague(Actor Person, ImmutableArray<Role> Roles, bool IsFirstAdministrator, Delegation? Delegation);

/// <summary>Who has which role, and who stands in for whom.</summary>
/// <param name="People">Those who have a role or are away, the widest role first, then by name and identifier.</param>
/// <param name="Policy">Up to how much each role approves.</param>
public sealed record PeopleView(ImmutableArray<Colleague> People, ApprovalPolicy Policy)
{
    /// <summary>Everybody on a date.</summary>
    public static PeopleView Of(Portfolio portfolio, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        var people = portfolio.People;
        var all = portfolio.Rules.FirstAdministrators.Concat(people.Granted.Keys).Concat(people.Delegations.Keys).Distinct(StringComparer.Ordinal)
            .Select(id => new Colleague(
                portfolio.Colleagues.Of(id),
                [.. people.RolesOf(id).Reverse()],
                people.IsFirstAdministrator(id),
                people.Delegations.TryGetValue(id, out var delegation) && delegation.Until >= on ? delegation : null))
            .Where(c => c is { Roles.IsEmpty: false } or { Delegation: not null });
        return new PeopleView(
            [.. all.OrderBy(c => c.Roles is [var widest, ..] ? -(int)widest : 1).ThenBy(c => c.Person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(c => c.Person.Id, StringComparer.Ordinal)],
            portfolio.Rules.Approvals);
    }
}
