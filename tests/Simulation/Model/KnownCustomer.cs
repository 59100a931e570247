namespace CollectionsBot.Simulation.Model;

/// <summary>What the reference model knows of one customer: plain lists, searched from end to end.</summary>
internal sealed class KnownCustomer(Customer master, DateOnly since)
{
    public Customer Master { get; set; } = master;

    /// <summary>The date on which they became known.</summary>
    public DateOnly Since => since;

    /// <summary>What was open at the end of each day on which that changed.</summary>
    public SortedDictionary<DateOnly, ImmutableArray<OpenItem>> Days { get; } = [];

    public List<OpenItem> Items { get; } = [];

    public List<OpenItem> Cleared { get; } = [];

    public List<KnownContact> Contacts { get; } = [];

    public List<KnownPromise> Promises { get; } = [];

    public List<KnownDispute> Disputes { get; } = [];

    public List<KnownReceipt> Receipts { get; } = [];

    /// <summary>What was owed in a currency at the end of a day.</summary>
    public long Owed(DateOnly on, Currency currency)
    {
        var days = Days.Where(d => d.Key <= on).ToList();
        return days.Count == 0 ? 0 : days[^1].Value.Where(i => i.Open.Currency == currency).Sum(i => i.Open.MinorUnits);
    }

    /// <summary>The documents that a dispute keeps from being chased on a date.</summary>
    public bool IsDisputed(OpenItem item, DateOnly on)
    {
        foreach (var dispute in Disputes)
        {
            if (dispute.Shields(on) && dispute.Items.Contains(item.Key))
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

/// <summary>A logged contact.</summary>
internal sealed record KnownContact(int Moment, DateOnly On, ResultCode Result, DateOnly? CallBackOn);

/// <summary>A promise; its moment is the number of the command that made it.</summary>
internal sealed class KnownPromise(long sequence, int moment, long amount, Currency currency, DateOnly dueOn, DateOnly madeOn, ImmutableArray<ItemKey> items)
{
    public long Sequence => sequence;

    public int Moment => moment;

    public long Amount => amount;

    public Currency Currency => currency;

    public DateOnly DueOn => dueOn;

    public DateOnly MadeOn => madeOn;

    public ImmutableArray<ItemKey> Items => items;

    public DateOnly? WithdrawnOn { get; set; }
}

/// <summary>A dispute, named by the sequence number of its fact.</summary>
internal sealed class KnownDispute(long sequence, ImmutableArray<ItemKey> items, DateOnly openedOn)
{
    private const int CorrectionDays = 14;

    public long Sequence => sequence;

    public ImmutableArray<ItemKey> Items => items;

    public DateOnly OpenedOn => openedOn;

    public Actor? Owner { get; set; }

    public DateOnly? DueOn { get; set; }

    public List<string> Evidence { get; } = [];

    public DateOnly? ResolvedOn { get; set; }

    public int ResolvedAt { get; set; }

    public bool WasRight { get; set; }

    /// <summary>While it is open, and for two weeks after the customer was found right.</summary>
    public bool Shields(DateOnly on) => IsOpen(on) || (WasRight && on >= ResolvedOn && on.DayNumber - ResolvedOn.Value.DayNumber < CorrectionDays);

    public bool IsOpen(DateOnly on) => openedOn <= on && (ResolvedOn is null || ResolvedOn > on);
}

/// <summary>Money that one command showed to have come in.</summary>
internal sealed record KnownReceipt(int Moment, DateOnly On, long Amount, Currency Currency);
