namespace CollectionsBot.Core;

/// <summary>Who decides in whose place while somebody is away.</summary>
/// <param name="By">Who is away.</param>
/// <param name="To">Who decides meanwhile.</param>
/// <param name="From">The first date.</param>
/// <param name="Until">The last date.</param>
public sealed record Delegation(Actor By, Actor To, DateOnly From, DateOnly Until)
{
    /// <summary>The longest absence, in days.</summary>
    public const int DaysMax = 366;
}

/// <summary>A role that somebody may act in.</summary>
/// <param name="Role">The role.</param>
/// <param name="InPlaceOf">Whose it is, when it was delegated; null for one's own.</param>
public sealed record Authority(Role Role, Actor? InPlaceOf);

/// <summary>Who has which role, and who decides for whom: the fold of the facts about it.</summary>
/// <remarks>Only what is one's own can be delegated, so what was delegated to somebody is never passed on.</remarks>
public sealed class People
{
    private readonly SortedDictionary<string, ImmutableSortedSet<Role>> _roles = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Delegation> _delegations = new(StringComparer.Ordinal);
    private readonly ImmutableHashSet<string> _firstAdministrators;

    internal People(ImmutableArray<string> firstAdministrators) =>
        _firstAdministrators = firstAdministrators.IsDefault ? [] : firstAdministrators.ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>The roles that were granted, by the person's identifier.</summary>
    public IReadOnlyDictionary<string, ImmutableSortedSet<Role>> Granted => _roles;

    /// <summary>The delegations, by the identifier of who is away.</summary>
    public IReadOnlyDictionary<string, Delegation> Delegations => _delegations;

    /// <summary>Whether the configuration makes somebody an administrator; no command can take that away.</summary>
    public bool IsFirstAdministrator(string person) => _firstAdministrators.Contains(person);

    /// <summary>The roles that are somebody's own.</summary>
    public ImmutableSortedSet<Role> RolesOf(string person)
    {
        var roles = _roles.GetValueOrDefault(person, []);
        return IsFirstAdministrator(person) ? roles.Add(Role.Administrator) : roles;
    }

    /// <summary>What somebody may act as on a date: what is his own first, then what was delegated; the humblest role first.</summary>
    public IEnumerable<Authority> AuthoritiesOf(string person, DateOnly on) => RolesOf(person).Select(role => new Authority(role, null))
        .Concat(_delegations.Values
            .Where(d => d.To.Id == person && d.From <= on && on <= d.Until)
            .SelectMany(d => RolesOf(d.By.Id).Select(role => new Authority(role, d.By))));

    /// <summary>Whether somebody may decide what another asked for: not what he asked for himself, nor in the place of who did.</summary>
    public bool MayDecide(string person, PinnedPolicy policy, Actor askedBy, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(askedBy);
        return person != askedBy.Id && AuthoritiesOf(person, on).Any(a => a.InPlaceOf?.Id != askedBy.Id && policy.Allows(a.Role));
    }

    /// <summary>Who may decide some request on a date, be it in somebody's place; by identifier.</summary>
    public IEnumerable<string> Deciders(DateOnly on) => _firstAdministrators.Concat(_roles.Keys).Concat(_delegations.Values.Select(d => d.To.Id))
        .Distinct(StringComparer.Ordinal)
        .Where(id => AuthoritiesOf(id, on).Any(a => a.Role != Role.Collector))
        .Order(StringComparer.Ordinal);

    /// <summary>Whether anybody else is an administrator.</summary>
    internal bool HasAdministratorBeside(string person) => !_firstAdministrators.Remove(person).IsEmpty
        || _roles.Any(r => r.Key != person && r.Value.Contains(Role.Administrator));

    internal void Apply(RecordedFact recorded)
    {
        switch (recorded.Fact)
        {
            case RoleGranted granted:
                _roles[granted.Person.Id] = _roles.GetValueOrDefault(granted.Person.Id, []).Add(granted.Role);
                break;
            case RoleRevoked revoked:
                _roles[revoked.Person.Id] = _roles.GetValueOrDefault(revoked.Person.Id, []).Remove(revoked.Role);
                break;
            case AuthorityDelegated delegated:
                _delegations[recorded.Actor.Id] = new Delegation(recorded.Actor, delegated.To, delegated.From, delegated.Until);
                break;
            case DelegationEnded:
                _delegations.Remove(recorded.Actor.Id);
                break;
        }
    }
}
