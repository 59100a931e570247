namespace CollectionsBot.Simulation.Model;

/// <summary>What the reference model knows of one customer: plain lists, searched from end to end.</summary>
internal sealed class KnownCustomer(Customer master)
{
    public Customer Master { get; set; } = master;

    public List<OpenItem> Items { get; } = [];

    public List<OpenItem> Cleared { get; } = [];

    public List<KnownContact> Contacts { get; } = [];

    public List<KnownPromise> Promises { get; } = [];

    public List<KnownDispute> Disputes { get; } = [];

    public List<KnownReceipt> Receipts { get; } = [];

    public ContactPreferences Preferences { get; set; } = ContactPreferences.None;

    public List<KnownFlag> Flags { get; } = [];

    public List<KnownDocument> Documents { get; } = [];

    public List<KnownRequest> Requests { get; } = [];

    /// <summary>Everything that is open in a currency, debts less credits.</summary>
    public long Owed(Currency currency) => Items.Where(i => i.Open.Currency == currency).Sum(i => i.Open.MinorUnits);

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

    public bool IsOpen(DateOnly on) => openedOn <= on && (ResolvedOn is null || ResolvedOn > on);
}

/// <summary>Money that one command showed to have come in.</summary>
internal sealed record KnownReceipt(int Moment, DateOnly On, long Amount, Currency Currency);
