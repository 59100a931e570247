namespace CollectionsBot.Core;

/// <summary>The accounts by identifier, and which identifiers were merged into which account.</summary>
/// <remarks>Not thread-safe: it belongs to its portfolio.</remarks>
internal sealed class CustomerBook
{
    private readonly Dictionary<CustomerId, Account> _accounts = [];
    private readonly Dictionary<CustomerId, Account> _merged = [];

    /// <summary>The accounts, each under the one identifier that is its own.</summary>
    public IReadOnlyDictionary<CustomerId, Account> Accounts => _accounts;

    /// <summary>Every identifier that an accounting system may use, in no particular order, with the account that it reaches.</summary>
    public IEnumerable<(CustomerId Id, Account Account)> Identifiers => _accounts.Concat(_merged).Select(a => (a.Key, a.Value));

    /// <summary>The account that an identifier reaches, its own or a merged one; null when it is not known.</summary>
    public Account? Find(CustomerId id) => _accounts.GetValueOrDefault(id) ?? _merged.GetValueOrDefault(id);

    /// <summary>The accounts that a fact is about: none, one or two. A customer who becomes known has an empty one.</summary>
    public (Account? One, Account? Other) AccountsOf(ICustomerFact fact)
    {
        if (fact is CustomerAdded added)
        {
            _accounts[added.Master.Id] = new Account(added.Master);
        }

        var one = Find(fact.Customer);
        var other = fact is IOtherCustomerFact { Other: var id } ? Find(id) : null;
        return (one, one is null || other == one ? null : other);
    }

    /// <summary>Takes a fact into the accounts that it is about.</summary>
    public void Apply(RecordedFact recorded, Account? one, Account? other)
    {
        one?.Apply(recorded);
        if (one is not null && other is not null)
        {
            Relate(recorded, one, other);
        }
    }

    private void Relate(RecordedFact recorded, Account account, Account other)
    {
        switch (recorded.Fact)
        {
            case GuaranteeGiven:
                other.Apply(recorded);
                account.Guarantee(other);
                break;
            case GuaranteeEnded:
                other.Apply(recorded);
                account.EndGuarantee(other);
                break;
            case CustomersToldApart:
                other.Apply(recorded);
                break;
            case CustomersMerged:
                Merge(account, other);
                break;
        }
    }

    private void Merge(Account kept, Account duplicate)
    {
        _accounts.Remove(duplicate.Customer.Id);
        foreach (var id in duplicate.Merged.Select(c => c.Id).Prepend(duplicate.Customer.Id))
        {
            _merged[id] = kept;
        }

        kept.Absorb(duplicate);
    }
}
