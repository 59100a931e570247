namespace CollectionsBot.Simulation.Model;

/// <summary>What the reference model knows of one customer: plain lists, searched from end to end.</summary>
internal sealed class KnownCustomer(Customer told, DateOnly since)
{
    /// <summary>What the accounting system last told, the customer's own first, then of those who were merged into it.</summary>
    public List<Customer> Told { get; } = [told];

    public CustomerId Id => told.Id;

    /// <summary>The own master data, with what is empty taken from the first merged one that has it.</summary>
    public Customer Master => Told.Count == 1 ? Told[0] : Told[0] with
    {
        Kind = Told.FirstOrDefault(c => c.Kind != PartyKind.Company)?.Kind ?? PartyKind.Company,
        Email = Told.FirstOrDefault(c => c.Email is not null)?.Email,
        Phone = Told.FirstOrDefault(c => c.Phone is not null)?.Phone,
        TimeZone = Told.FirstOrDefault(c => c.TimeZone is not null)?.TimeZone,
    };

    /// <summary>The date on which they became known.</summary>
    public DateOnly Since { get; set; } = since;

    public string? Owner { get; set; }

    public SortedSet<string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>What was open at the end of each day on which that changed.</summary>
    public SortedDictionary<DateOnly, ImmutableArray<OpenItem>> Days { get; } = [];

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

    public List<KnownCharge> Charges { get; } = [];

    /// <summary>The rates of the own contract, each from a date on; null where the team's policy counts again.</summary>
    public List<(DateOnly On, AnnualRate? Rate)> Contracts { get; } = [];

    public List<ContactPerson> Persons { get; } = [];

    /// <summary>Whether a document is a charge that was booked.</summary>
    public bool IsCharge(ItemKey key) => Charges.Exists(c => c.Booked?.Document == key);

    /// <summary>Everything that is open in a currency, debts less credits.</summary>
    public long Owed(Currency currency) => Items.Where(i => i.Open.Currency == currency).Sum(i => i.Open.MinorUnits);

    /// <summary>What was owed in a currency at the end of a day.</summary>
    public long Owed(Currency currency, DateOnly on) => OpenOn(on).Where(i => i.Open.Currency == currency).Sum(i => i.Open.MinorUnits);

    /// <summary>What was open at the end of a day.</summary>
    public ImmutableArray<OpenItem> OpenOn(DateOnly on) => Days.LastOrDefault(d => d.Key <= on) is { Value.IsDefault: false } day ? day.Value : [];

    /// <summary>Notes what is open; what was seen later never stands before what was seen earlier.</summary>
    public void NoteDay(DateOnly on) => Days[Days.Count > 0 && Days.Last().Key > on ? Days.Last().Key : on] = [.. Items];

    /// <summary>What is listed under a merged identifier stays apart from what is listed under the own one.</summary>
    public ItemKey Placed(CustomerId id, ItemKey key) => id == Id || key.Under is not null ? key : key with { Under = id };

    public OpenItem Placed(CustomerId id, OpenItem item) => item with { Under = Placed(id, item.Key).Under };

    public ImmutableArray<ItemKey> Placed(CustomerId id, ImmutableArray<ItemKey> keys) => [.. keys.Select(key => Placed(id, key)).Distinct()];

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

    /// <summary>The number of the fact that withdrew it; 0 while none did.</summary>
    public long WithdrawnAt { get; set; }

    public KnownPromise With(ImmutableArray<ItemKey> renamed) =>
        new(sequence, moment, amount, currency, dueOn, madeOn, renamed) { WithdrawnOn = WithdrawnOn, WithdrawnAt = WithdrawnAt };
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

    public List<string> Evidence { get; init; } = [];

    public DateOnly? ResolvedOn { get; set; }

    /// <summary>The number of the fact that says how it ended; 0 while it is open.</summary>
    public long ResolvedAt { get; set; }

    public bool WasRight { get; set; }

    public KnownDispute With(ImmutableArray<ItemKey> renamed) => new(sequence, renamed, openedOn)
    {
        Owner = Owner,
        DueOn = DueOn,
        Evidence = Evidence,
        ResolvedOn = ResolvedOn,
        ResolvedAt = ResolvedAt,
        WasRight = WasRight,
    };

    /// <summary>While it is open, and for two weeks after the customer was found right.</summary>
    public bool Shields(DateOnly on) => IsOpen(on) || (WasRight && on >= ResolvedOn && on.DayNumber - ResolvedOn.Value.DayNumber < CorrectionDays);

    public bool IsOpen(DateOnly on) => openedOn <= on && (ResolvedOn is null || ResolvedOn > on);
}

/// <summary>Money that one command showed to have come in; its place is among the customers of that command.</summary>
internal sealed record KnownReceipt(int Moment, int Place, DateOnly On, long Amount, Currency Currency);
