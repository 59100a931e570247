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

    /// <summary>Takes a fact about customers into the accounts that it is about.</summary>
    /// <returns>The accounts that it changed: none, one or two.</returns>
    public (Account? One, Account? Other) Apply(RecordedFact recorded, ICustomerFact fact)
    {
        if (recorded.Fact is CustomerAdded added)
        {
            _accounts[added.Master.Id] = new Account(added.Master);
        }

        if (Find(fact.Customer) is not { } account)
        {
            return (null, null);
        }

        account.Apply(recorded);
        var other = fact is IOtherCustomerFact { Other: var id } && Find(id) is { } found && found != account ? found : null;
        if (other is not null)
        {
            Relate(recorded, account, other);
        }

        return (account, other);
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
