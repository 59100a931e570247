namespace CollectionsBot.Core;

/// <summary>Decides about roles and delegations.</summary>
internal static class PeopleDecisions
{
    public static Decision Grant(People people, GrantRole command)
    {
        if (Refused(people, command.Stamp, command.Person, command.Role) is { } refused)
        {
            return refused;
        }

        // Four eyes would end where an administrator can make himself whatever he needs; another has to.
        if (command.Person.Id == command.Stamp.Actor.Id)
        {
            return Decision.Refuse(RefusalReason.OwnRole);
        }

        return people.RolesOf(command.Person.Id).Contains(command.Role)
            ? Decision.Accept()
            : Decision.Accept(new RoleGranted(command.Person, command.Role));
    }

    public static Decision Revoke(People people, RevokeRole command)
    {
        if (Refused(people, command.Stamp, command.Person, command.Role) is { } refused)
        {
            return refused;
        }

        var person = command.Person.Id;
        if (!people.RolesOf(person).Contains(command.Role))
        {
            return Decision.Accept();
        }

        return command.Role switch
        {
            Role.Administrator when people.IsFirstAdministrator(person) => Decision.Refuse(RefusalReason.SetByConfiguration),
            Role.Administrator when !people.HasAdministratorBeside(person) => Decision.Refuse(RefusalReason.LastAdministrator),
            _ => Decision.Accept(new RoleRevoked(command.Person, command.Role)),
        };
    }

    public static Decision Delegate(People people, DelegateAuthority command)
    {
        var (on, actor) = (command.Stamp.On, command.Stamp.Actor);
        if (!IsWithinBounds(command.To))
        {
            return Decision.Refuse(RefusalReason.OutOfBounds);
        }

        if (command.To.Id == actor.Id)
        {
            return Decision.Refuse(RefusalReason.OwnRole);
        }

        if (people.RolesOf(actor.Id).IsEmpty)
        {
            return Decision.Refuse(RefusalReason.NoAuthority);
        }

        if (command.Until < on || command.Until < command.From
            || command.From > on.AddDays(Delegation.DaysMax) || command.Until > command.From.AddDays(Delegation.DaysMax))
        {
            return Decision.Refuse(RefusalReason.PeriodInvalid);
        }

        return Decision.Accept(new AuthorityDelegated(command.To, command.From, command.Until));
    }

    public static Decision EndDelegation(People people, EndDelegation command) =>
        people.Delegations.ContainsKey(command.Stamp.Actor.Id) ? Decision.Accept(new DelegationEnded()) : Decision.Accept();

    /// <summary>Who has which role is an administrator's own matter: it cannot be delegated.</summary>
    private static Decision? Refused(People people, Stamp stamp, Actor person, Role role) =>
        !IsWithinBounds(person) || !Enum.IsDefined(role) ? Decision.Refuse(RefusalReason.OutOfBounds)
        : !people.RolesOf(stamp.Actor.Id).Contains(Role.Administrator) ? Decision.Refuse(RefusalReason.NotAdministrator)
        : null;

    public static bool IsWithinBounds(Actor person) =>
        person is { Id.Length: > 0 and <= Actor.LengthMax, Name.Length: <= Actor.LengthMax } && FreeText.IsWellFormed(person.Id) && FreeText.IsWellFormed(person.Name);
}
