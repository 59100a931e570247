namespace CollectionsBot.Simulation.Model;

/// <summary>What the reference model knows of one customer: plain lists, searched from end to end.</summary>
internal sealed class KnownCustomer(Customer told)
{
    /// <summary>What the accounting system last told, the customer's own first, then of those who were merged into it.</summary>
    public List<Customer> Told { get; } = [told];

    public CustomerId Id => told.Id;

    /// <summary>The own master data, with what is empty taken from the first merged one that has it.</summary>
    public Customer Master => Told[0] with
    {
        Kind = Told.FirstOrDefault(c => c.Kind != PartyKind.Company)?.Kind ?? PartyKind.Company,
        Email = Told.FirstOrDefault(c => c.Email is not null)?.Email,
        Phone = Told.FirstOrDefault(c => c.Phone is not null)?.Phone,
        TimeZone = Told.FirstOrDefault(c => c.TimeZone is not null)?.TimeZone,
    };

    public string? Owner { get; set; }

    public SortedSet<string> Tags { get; } = new(StringComparer.Ordinal);

    public List<OpenItem> Items { get; } = [];

    public List<OpenItem> Cleared { get; } = [];

    public List<KnownContact> Contacts { get; } = [];

    public List<KnownPromise> Promises { get; } = [];

    public List<KnownDispute> Disputes { get; } = [];

    public List<KnownReceipt> Receipts { get; } = [];

    /// <summary>What is listed under a merged identifier stays apart from what is listed under the own one.</summary>
    public ItemKey Placed(CustomerId id, ItemKey key) => id == Id || key.Under is not null ? key : key with { Under = id };

    public OpenItem Placed(CustomerId id, OpenItem item) => item with { Under = Placed(id, item.Key).Under };

    /// <summary>Everything of a duplicate is this customer's, in the order in which it happened.</summary>
    public void Take(KnownCustomer duplicate)
    {
        Told.AddRange(duplicate.Told);
        Owner ??= duplicate.Owner;
        Tags.UnionWith(duplicate.Tags);
        Items.AddRange(duplicate.Items.Select(i => Placed(duplicate.Id, i)));
        Cleared.AddRange(duplicate.Cleared.Select(i => Placed(duplicate.Id, i)));
        Sort(Contacts, duplicate.Contacts, c => c.Moment);
        Sort(Promises, duplicate.Promises, p => p.Sequence);
        Sort(Disputes, duplicate.Disputes.Select(d => d.With(d.Items.Select(i => Placed(duplicate.Id, i)))), d => d.Sequence);
        Sort(Receipts, duplicate.Receipts, r => (r.Moment, r.Place));
    }

    private static void Sort<T, TKey>(List<T> list, IEnumerable<T> more, Func<T, TKey> by)
    {
        var sorted = list.Concat(more).OrderBy(by).ToList();
        list.Clear();
        list.AddRange(sorted);
    }

    /// <summary>The documents that an open dispute names on a date.</summary>
    public bool IsDisputed(OpenItem item, DateOnly on)
    {
        foreach (var dispute in Disputes)
        {
            if (dispute.IsOpen(on) && dispute.Items.Contains(item.Key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What has become of every promise on a date, and how much came in for it.</summary>
    public List<(PromiseStatus Status, long Received)> Judge(DateOnly on, int toleranceDays)
    {
        var received = Promises.ToDictionary(p => p, _ => 0L);
        foreach (var receipt in Receipts)
        {
            if (receipt.On > on)
            {
                continue;
            }

            var left = receipt.Amount;
            foreach (var promise in Promises.OrderBy(p => p.DueOn).ThenBy(p => p.Sequence))
            {
                var last = promise.DueOn.AddDays(toleranceDays);
                var isFor = promise.Currency == receipt.Currency && promise.Moment < receipt.Moment && receipt.On <= last
                    && (promise.WithdrawnOn is null || receipt.On < promise.WithdrawnOn);
                if (!isFor)
                {
                    continue;
                }

                // Money fills the promise up to its amount; money taken back empties it down to nothing.
                var moved = left > 0 ? Math.Min(left, promise.Amount - received[promise]) : -Math.Min(-left, received[promise]);
                received[promise] += moved;
                left -= moved;
            }
        }

        return [.. Promises.Select(p => (StatusOf(p, received[p], on, toleranceDays), received[p]))];
    }

    private static PromiseStatus StatusOf(KnownPromise promise, long received, DateOnly on, int toleranceDays)
    {
        if (received == promise.Amount)
        {
            return PromiseStatus.Kept;
        }

        if (promise.WithdrawnOn <= on)
        {
            return PromiseStatus.Withdrawn;
        }

        var isOver = on.DayNumber - promise.DueOn.DayNumber > toleranceDays;
        return !isOver ? PromiseStatus.Open : received == 0 ? PromiseStatus.Broken : PromiseStatus.PartlyKept;
    }
}

/// <summary>A logged contact; its moment is the number of the command that logged it.</summary>
internal sealed record KnownContact(int Moment, DateOnly On, ResultCode Result, DateOnly? CallBackOn);

/// <summary>A promise; its moment is the number of the command that made it.</summary>
internal sealed class KnownPromise(long sequence, int moment, long amount, Currency currency, DateOnly dueOn)
{
    public long Sequence => sequence;

    public int Moment => moment;

    public long Amount => amount;

    public Currency Currency => currency;

    public DateOnly DueOn => dueOn;

    public DateOnly? WithdrawnOn { get; set; }
}

/// <summary>A dispute, named by the sequence number of its fact.</summary>
internal sealed class KnownDispute(long sequence, ImmutableArray<ItemKey> items, DateOnly openedOn)
{
    public long Sequence => sequence;

    public ImmutableArray<ItemKey> Items => items;

    public DateOnly OpenedOn => openedOn;

    public DateOnly? ResolvedOn { get; set; }

    public KnownDispute With(IEnumerable<ItemKey> renamed) => new(sequence, [.. renamed], openedOn) { ResolvedOn = ResolvedOn };

    public bool IsOpen(DateOnly on) => openedOn <= on && (ResolvedOn is null || ResolvedOn > on);
}

/// <summary>Money that one command showed to have come in; its place is among the customers of that command.</summary>
internal sealed record KnownReceipt(int Moment, int Place, DateOnly On, long Amount, Currency Currency);
