namespace CollectionsBot.Simulation.Model;

/// <summary>Who has which role, and who decides for whom.</summary>
internal sealed class KnownPeople(PortfolioRules rules)
{
    private const int AbsenceDaysMax = 366;
    private const int Refused = -1;
    private readonly HashSet<(string Person, Role Role)> _granted = [];
    private readonly Dictionary<string, (string To, DateOnly From, DateOnly Until)> _away = [];

    /// <summary>The roles that are a person's own.</summary>
    public IEnumerable<Role> RolesOf(string person) => Enum.GetValues<Role>().Where(role => Has(person, role));

    /// <summary>The roles that a person may act in on a date, each with whose it is.</summary>
    public List<(Role Role, string Whose)> ActsAs(string person, DateOnly on) =>
    [
        .. RolesOf(person).Select(role => (role, person)),
        .. _away.Where(a => a.Value.To == person && a.Value.From <= on && on <= a.Value.Until).SelectMany(a => RolesOf(a.Key).Select(role => (role, a.Key))),
    ];

    /// <summary>Who is away, and who decides meanwhile.</summary>
    public IEnumerable<(string By, string To, DateOnly From, DateOnly Until)> Away => _away.Select(a => (a.Key, a.Value.To, a.Value.From, a.Value.Until));

    public int Grant(GrantRole grant)
    {
        if (!Has(grant.Stamp.Actor.Id, Role.Administrator) || grant.Person.Id == grant.Stamp.Actor.Id)
        {
            return Refused;
        }

        return Has(grant.Person.Id, grant.Role) || !_granted.Add((grant.Person.Id, grant.Role)) ? 0 : 1;
    }

    public int Revoke(RevokeRole revoke)
    {
        var (person, role) = (revoke.Person.Id, revoke.Role);
        if (!Has(revoke.Stamp.Actor.Id, Role.Administrator))
        {
            return Refused;
        }

        if (!Has(person, role))
        {
            return 0;
        }

        var others = rules.FirstAdministrators.Concat(_granted.Where(g => g.Role == Role.Administrator).Select(g => g.Person)).Where(p => p != person);
        if (role == Role.Administrator && (rules.FirstAdministrators.Contains(person) || !others.Any()))
        {
            return Refused;
        }

        _granted.Remove((person, role));
        return 1;
    }

    public int Delegate(DelegateAuthority delegated)
    {
        var (on, by) = (delegated.Stamp.On, delegated.Stamp.Actor.Id);
        if (delegated.To.Id == by || !RolesOf(by).Any() || delegated.Until < on || delegated.Until < delegated.From
            || delegated.From.DayNumber - on.DayNumber > AbsenceDaysMax || delegated.Until.DayNumber - delegated.From.DayNumber > AbsenceDaysMax)
        {
            return Refused;
        }

        _away[by] = (delegated.To.Id, delegated.From, delegated.Until);
        return 1;
    }

    public int EndDelegation(EndDelegation end) => _away.Remove(end.Stamp.Actor.Id) ? 1 : 0;

    private bool Has(string person, Role role) =>
        _granted.Contains((person, role)) || (role == Role.Administrator && rules.FirstAdministrators.Contains(person));
}
