namespace CollectionsBot.Core;

/// <summary>Decides about owners, tags and the people at a customer.</summary>
internal static class CustomerDecisions
{
    public static Decision Assign(Account account, AssignOwner command)
    {
        var owner = command.Owner with { Name = command.Owner.Name.Trim() };
        if (owner is not { Name.Length: > 0 and <= Actor.LengthMax } or { Id: { Length: 0 or > Actor.LengthMax } }
            || owner.Name.Any(char.IsControl) || !FreeText.IsWellFormed(owner.Name + owner.Id))
        {
            return Decision.Refuse(RefusalReason.OutOfBounds);
        }

        return owner == account.Owner ? Decision.Accept() : Decision.Accept(new OwnerAssigned(account.Customer.Id, owner));
    }

    public static Decision Unassign(Account account) =>
        account.Owner is null ? Decision.Accept() : Decision.Accept(new OwnerUnassigned(account.Customer.Id));

    public static Decision Tag(Account account, TagCustomer command)
    {
        var tags = Normal(command.Tags);
        if (tags.IsEmpty)
        {
            return Decision.Refuse(RefusalReason.TagInvalid, length: Tags.LengthMax);
        }

        var added = Tags.Sorted(tags.Except(account.Tags));
        return added.IsEmpty ? Decision.Accept()
            : account.Tags.Length + added.Length > Tags.Max ? Decision.Refuse(RefusalReason.TooMany, length: Tags.Max)
            : Decision.Accept(new CustomerTagged(account.Customer.Id, added));
    }

    public static Decision Untag(Account account, UntagCustomer command)
    {
        var removed = Tags.Sorted(Normal(command.Tags).Intersect(account.Tags));
        return removed.IsEmpty ? Decision.Refuse(RefusalReason.TagUnknown) : Decision.Accept(new CustomerUntagged(account.Customer.Id, removed));
    }

    public static Decision Set(Account account, SetContactPerson command)
    {
        if (!command.Person.IsValid)
        {
            return Decision.Refuse(RefusalReason.PersonInvalid);
        }

        var person = command.Person with
        {
            Addresses = [.. command.Person.Addresses.Distinct().OrderBy(a => a.Channel).ThenBy(a => a.Address, StringComparer.Ordinal)],
        };
        return account.People.Contains(person) ? Decision.Accept()
            : account.People.Count(p => !p.IsCalled(person.Name)) >= ContactPerson.Max ? Decision.Refuse(RefusalReason.TooMany, length: ContactPerson.Max)
            : Decision.Accept(new ContactPersonSet(account.Customer.Id, person));
    }

    public static Decision Remove(Account account, RemoveContactPerson command) => account.People.FirstOrDefault(p => p.IsCalled(command.Name)) is { } person
        ? Decision.Accept(new ContactPersonRemoved(account.Customer.Id, person.Name))
        : Decision.Refuse(RefusalReason.PersonUnknown);

    /// <summary>All of them or none: one that is no tag makes the whole list none.</summary>
    private static ImmutableArray<string> Normal(ImmutableArray<string> tags)
    {
        var normal = tags.IsDefault ? [] : tags.Select(Tags.Normal).ToImmutableArray();
        return normal.Contains(null) ? [] : Tags.Sorted(normal!);
    }
}
