namespace CollectionsBot.Core;

/// <summary>Who a customer is, whom one reaches there, and who looks after them: what an account knows beside money and contacts.</summary>
/// <remarks>
/// Owner and tags may be told by people and by the accounting system. Whoever changed them last is right; a file that goes on saying
/// what it always said changes nothing.
/// </remarks>
internal sealed class CustomerFile(Customer told)
{
    private Customer _told = told;

    /// <summary>The master data under the customer's own identifier, filled up from the merged ones.</summary>
    public Customer Master { get; private set; } = told;

    /// <summary>The master data of merged customers, in the order in which they were merged.</summary>
    public ImmutableArray<Customer> Merged { get; private set; } = [];

    /// <summary>The collector, or null.</summary>
    public Owner? Owner { get; private set; }

    /// <summary>The tags, in the order of their letters.</summary>
    public ImmutableArray<string> Tags { get; private set; } = [];

    /// <summary>The people there, the one to reach first on top, then by name.</summary>
    public ImmutableArray<ContactPerson> People { get; private set; } = [];

    /// <summary>What the accounting system last told under an identifier; null when it is another customer's.</summary>
    public Customer? MasterOf(CustomerId id) => id == _told.Id ? _told : Merged.FirstOrDefault(c => c.Id == id);

    public void Apply(Fact fact)
    {
        switch (fact)
        {
            case CustomerAdded added:
                Tell(null, added.Master);
                break;
            case CustomerChanged changed:
                Tell(MasterOf(changed.Master.Id), changed.Master);
                break;
            case OwnerAssigned assigned:
                Owner = assigned.Owner;
                break;
            case OwnerUnassigned:
                Owner = null;
                break;
            case CustomerTagged tagged:
                Tags = Core.Tags.Sorted(Tags.Union(tagged.Tags));
                break;
            case CustomerUntagged untagged:
                Tags = Core.Tags.Sorted(Tags.Except(untagged.Tags));
                break;
            case ContactPersonSet set:
                People = ContactPerson.Sorted([.. People.Where(p => !p.IsCalled(set.Person.Name)).Select(p => p with { First = p.First && !set.Person.First }), set.Person]);
                break;
            case ContactPersonRemoved removed:
                People = People.RemoveAll(p => p.IsCalled(removed.Name));
                break;
        }
    }

    /// <summary>The kept customer's own words win; what a duplicate has besides is added.</summary>
    public void Absorb(CustomerFile duplicate)
    {
        Merged = [.. Merged, duplicate._told, .. duplicate.Merged];
        Owner ??= duplicate.Owner;
        Tags = Core.Tags.Sorted(Tags.Union(duplicate.Tags));
        var hasFirst = People.Any(p => p.First);
        People = ContactPerson.Sorted(
        [
            .. People,
            .. duplicate.People.Where(p => !People.Any(o => o.IsCalled(p.Name))).Select(p => p with { First = p.First && !hasFirst }),
        ]);
        Fill();
    }

    private void Tell(Customer? before, Customer now)
    {
        if (now.Id == _told.Id)
        {
            _told = now;
            if (now.Owner is { } name && name != before?.Owner && Owner?.IsCalled(name) != true)
            {
                Owner = new Owner(name);
            }
        }
        else
        {
            Merged = [.. Merged.Select(c => c.Id == now.Id ? now : c)];
        }

        if (now.Tags != before?.Tags)
        {
            Tags = Core.Tags.Sorted(Tags.Except(Core.Tags.Read(before?.Tags)).Union(Core.Tags.Read(now.Tags)));
        }

        Fill();
    }

    /// <summary>A party that the law protects as a person stays one, whichever of its records was kept.</summary>
    private void Fill() => Master = Merged.IsEmpty ? _told : Merged.Aggregate(_told, (own, other) => own with
    {
        Kind = own.Kind == PartyKind.Company ? other.Kind : own.Kind,
        Email = own.Email ?? other.Email,
        Phone = own.Phone ?? other.Phone,
        TimeZone = own.TimeZone ?? other.TimeZone,
        Language = own.Language ?? other.Language,
        Contact = own.Contact ?? other.Contact,
    });
}
