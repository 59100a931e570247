namespace CollectionsBot.Core;

/// <content>What ties an account to others: guarantees, and the customers that were merged into it.</content>
public sealed partial class Account
{
    private ImmutableArray<Account> _guarantors = [];
    private ImmutableArray<Account> _guarantees = [];

    /// <summary>Whether it was merged into another account, which has everything since.</summary>
    internal bool IsMergedAway { get; private set; }

    /// <summary>Those who answer for this customer's debt, by identifier.</summary>
    public IEnumerable<Customer> Guarantors => _guarantors.Select(a => a.Customer).OrderBy(c => c.Id);

    /// <summary>Those for whose debt this customer answers, by identifier.</summary>
    public IEnumerable<Customer> Guarantees => _guarantees.Select(a => a.Customer).OrderBy(c => c.Id);

    /// <summary>What a document is called here that a customer lists under a number: a merged customer's stay apart from the kept one's.</summary>
    internal ItemKey KeyOf(CustomerId customer, ItemKey key) => key.Under is not null || customer == Customer.Id ? key : key with { Under = customer };

    /// <summary>A document as it stands here that a customer lists.</summary>
    internal OpenItem Placed(CustomerId customer, OpenItem item) =>
        item.Under is not null || customer == Customer.Id ? item : item with { Under = customer };

    /// <summary>What several documents are called here, in the words of a command about a customer; none twice.</summary>
    internal ImmutableArray<ItemKey> KeysOf(CustomerId customer, ImmutableArray<ItemKey> keys) =>
        keys.IsDefault ? [] : [.. keys.Select(key => KeyOf(customer, key)).Distinct()];

    /// <summary>The master data that the accounting system last told under an identifier; null when it is not one of this account's.</summary>
    internal Customer? MasterOf(CustomerId id) => _file.MasterOf(id);

    /// <summary>Takes in everything of a duplicate, which is left without documents; what is listed oldest first stays in the order of the history.</summary>
    internal void Absorb(Account duplicate)
    {
        var id = duplicate.Customer.Id;
        duplicate.IsMergedAway = true;
        foreach (var item in duplicate._items)
        {
            _items.Put(Placed(id, item));
        }

        foreach (var item in duplicate._cleared?.Values.Select(i => Placed(id, i)) ?? [])
        {
            (_cleared ??= [])[item.Key] = item;
        }

        duplicate._items.Clear();
        duplicate._cleared = null;

        Interleave(_disputes ??= [], duplicate.Disputes.Select(d => d with { Items = KeysOf(id, d.Items) }), d => d.Sequence);
        Interleave(_contacts ??= [], duplicate.Contacts, c => c.Sequence);
        Interleave(_promises ??= [], duplicate.Promises.Select(p => p with { Items = KeysOf(id, p.Items) }), p => p.Sequence);
        Interleave(_flags ??= [], duplicate.Flags, f => f.Sequence);
        if (duplicate._pastPayments is { } payments)
        {
            (_pastPayments ??= []).AddRange(payments.Select(p => p with { Item = Placed(id, p.Item) }));
        }

        Interleave(_receipts ??= [], duplicate.Receipts, r => r.Sequence);
        // A fact about both, such as a guarantee, stands in the histories of both.
        Interleave(_history, duplicate._history.Except(_history).ToList(), f => f.Sequence);
        Requests.Absorb(duplicate.Requests, this);
        Charges.Absorb(duplicate.Charges, key => KeyOf(id, key));
        _trail.Absorb(duplicate._trail);
        Preferences = Preferences.And(duplicate.Preferences);
        _file.Absorb(duplicate._file);
        TakeOver(duplicate);
    }

    /// <summary>This customer answers for another's debt from now on.</summary>
    internal void Guarantee(Account debtor)
    {
        if (debtor != this && !_guarantees.Contains(debtor))
        {
            (_guarantees, debtor._guarantors) = (_guarantees.Add(debtor), debtor._guarantors.Add(this));
        }
    }

    /// <summary>This customer no longer answers for another's debt.</summary>
    internal void EndGuarantee(Account debtor) => (_guarantees, debtor._guarantors) = (_guarantees.Remove(debtor), debtor._guarantors.Remove(this));

    /// <summary>Whether this customer answers for another's debt.</summary>
    internal bool DoesGuarantee(Account debtor) => _guarantees.Contains(debtor);

    private void TakeOver(Account duplicate)
    {
        foreach (var debtor in duplicate._guarantees)
        {
            duplicate.EndGuarantee(debtor);
            Guarantee(debtor);
        }

        foreach (var guarantor in duplicate._guarantors)
        {
            guarantor.EndGuarantee(duplicate);
            guarantor.Guarantee(this);
        }
    }

    private static void Interleave<T>(List<T> ours, IEnumerable<T> theirs, Func<T, long> sequence)
    {
        ours.AddRange(theirs);
        ours.Sort((a, b) => sequence(a).CompareTo(sequence(b)));
    }
}
