namespace CollectionsBot.Simulation;

/// <summary>The accounting system: it issues documents, takes in payments, and exports what is open or what changed.</summary>
internal sealed class Ledger(Random chance, ImmutableArray<CustomerId> customers)
{
    private static readonly Currency[] Currencies = [.. new[] { "EUR", "EUR", "EUR", "USD", "JPY", "KWD" }.Select(Currency.Parse)];
    private static readonly string?[] Zones = [null, "Europe/London", "America/Chicago", "Australia/Lord_Howe", "Asia/Kathmandu", "Mars/Olympus"];
    private readonly SortedDictionary<(string Customer, ItemType Type, string Number), OpenItem> _open = [];
    private readonly SortedDictionary<(string Customer, ItemType Type, string Number), OpenItem> _paid = [];
    private readonly SortedSet<(string Customer, ItemType Type, string Number)> _changed = [];
    private readonly HashSet<CustomerId> _punctual = [.. customers.Where(_ => chance.Next(3) == 0)];
    private int _documents;

    /// <summary>A day of business.</summary>
    public void Day(DateOnly on)
    {
        foreach (var customer in customers)
        {
            PayInTime(customer, on);
            switch (chance.Next(_punctual.Contains(customer) ? 10 : 14))
            {
                case 0 or 1:
                    Issue(customer, chance.Next(6) == 0 ? ItemType.DebitNote : ItemType.Invoice, on);
                    break;
                case 2:
                    Issue(customer, chance.Next(2) == 0 ? ItemType.CreditNote : ItemType.Payment, on);
                    break;
                case 3 or 4 when Debts(customer) is [var debt, ..] && !_punctual.Contains(customer):
                    Pay(customer, debt.Open with { MinorUnits = Math.Max(1, debt.Open.MinorUnits / chance.Next(1, 4)) });
                    break;
                case 5:
                    Match(customer);
                    break;
                case 6 when _paid.Keys.Where(k => k.Customer == customer.Value).ToList() is { Count: > 0 } paid && paid[chance.Next(paid.Count)] is var bounced:
                    Put(bounced, _paid[bounced]);
                    break;
                case 7 when Debts(customer) is [.., var debt]:
                    Put((customer.Value, debt.Type, debt.Number), debt with { DueDate = chance.Next(3) == 0 ? null : debt.AgedFrom.AddDays(chance.Next(-3, 15)) });
                    break;
                case 8 when chance.Next(6) == 0 && Debts(customer) is [var debt, ..]:
                    Put((customer.Value, debt.Type, debt.Number), debt with { Amount = In(debt.Amount, "GBP"), Open = In(debt.Open, "GBP") });
                    break;
            }
        }
    }

    /// <summary>Money comes in and pays the oldest debts in its currency.</summary>
    public void Pay(CustomerId customer, Money amount)
    {
        foreach (var debt in Debts(customer).Where(d => d.Open.Currency == amount.Currency))
        {
            var part = Math.Min(amount.MinorUnits, debt.Open.MinorUnits);
            Lower((customer.Value, debt.Type, debt.Number), part);
            amount = amount with { MinorUnits = amount.MinorUnits - part };
        }
    }

    /// <summary>Everything that is open, or everything that changed since the last export.</summary>
    public ImportReceivables Export(Stamp stamp, bool snapshot)
    {
        var keys = snapshot ? _open.Keys : (IEnumerable<(string Customer, ItemType Type, string Number)>)_changed;
        var rows = keys.Select(key => Row(key)).ToImmutableArray();
        _changed.Clear();
        return new ImportReceivables(stamp, snapshot ? "open.csv" : "changes.csv", rows, snapshot);
    }

    private ReceivableRow Row((string Customer, ItemType Type, string Number) key)
    {
        var (spelling, zone) = (chance.Next(40), Zones[chance.Next(20) == 0 ? chance.Next(Zones.Length) : 0]);
        var name = spelling switch { 0 => $"{key.Customer} Trading Ltd", 1 => $"{key.Customer} Trading", _ => null };
        var owner = chance.Next(60) == 0 ? Team.Owners[chance.Next(Team.Owners.Length)] : null;
        return new ReceivableRow(
            new CustomerRow(new CustomerId(key.Customer), name, chance.Next(20) == 0 ? (PartyKind)chance.Next(4) : null, TimeZone: zone, Owner: owner), new ItemKey(key.Type, key.Number), _open.GetValueOrDefault(key));
    }

    private List<OpenItem> Debts(CustomerId customer) =>
        [.. _open.Where(i => i.Key.Customer == customer.Value && i.Value.IsDebt).Select(i => i.Value).OrderBy(i => i.AgedFrom).ThenBy(i => i.Number)];

    private void Issue(CustomerId customer, ItemType type, DateOnly on)
    {
        // Most customers keep to one currency; some amounts are too small to chase, and many are alike.
        var currency = Currencies[chance.Next(4) == 0 ? chance.Next(Currencies.Length) : customer.Value.Length % Currencies.Length];
        var minor = (chance.Next(5) == 0 ? 900L : 100_000L) * chance.Next(1, 4);
        var amount = new Money(type is ItemType.Invoice or ItemType.DebitNote ? minor : -minor, currency);
        // Old documents are overdue as soon as they are known; new ones fall due while what was agreed before them still lasts.
        var isNew = chance.Next(3) == 0 || (_punctual.Contains(customer) && chance.Next(5) > 0);
        var dated = on.AddDays(-chance.Next(isNew ? 3 : 70));
        Put((customer.Value, type, $"{++_documents}"), new OpenItem(type, $"{_documents}", dated, chance.Next(8) == 0 ? null : dated.AddDays(isNew ? chance.Next(10) : 30), amount, amount));
    }

    /// <summary>Some pay whatever falls due on its day. What was due before they knew of it they forget.</summary>
    private void PayInTime(CustomerId customer, DateOnly on)
    {
        foreach (var debt in Debts(customer).Where(d => d.DueDate == on && _punctual.Contains(customer)))
        {
            Lower((customer.Value, debt.Type, debt.Number), debt.Open.MinorUnits);
        }
    }

    /// <summary>A credit is set against a debt; both go down alike, and no money comes in.</summary>
    private void Match(CustomerId customer)
    {
        var credit = _open.FirstOrDefault(i => i.Key.Customer == customer.Value && !i.Value.IsDebt);
        var debt = Debts(customer).Find(d => d.Open.Currency == credit.Value?.Open.Currency);
        if (debt is not null)
        {
            var part = Math.Min(debt.Open.MinorUnits, -credit.Value.Open.MinorUnits);
            Lower((customer.Value, debt.Type, debt.Number), part);
            Lower(credit.Key, -part);
        }
    }

    private void Lower((string Customer, ItemType Type, string Number) key, long minorUnits)
    {
        if (minorUnits == 0)
        {
            return;
        }

        var item = _open[key];
        var left = item.Open.MinorUnits - minorUnits;
        _changed.Add(key);
        if (left == 0)
        {
            _open.Remove(key);
            _paid[key] = item;
        }
        else
        {
            _open[key] = item with { Open = item.Open with { MinorUnits = left } };
        }
    }

    private void Put((string Customer, ItemType Type, string Number) key, OpenItem item)
    {
        _open[key] = item;
        _paid.Remove(key);
        _changed.Add(key);
    }

    private static Money In(Money money, string currency) => new(money.MinorUnits, Currency.Parse(currency));
}
