namespace CollectionsBot.Simulation.Model;

/// <summary>What an export means: the customers and items are as it says, and what lowered the debt is money that came in.</summary>
internal sealed class KnownImport(ReferenceModel model, ImportReceivables import, int moment)
{
    private readonly Dictionary<(KnownCustomer Customer, Currency Currency), (long Amount, int Place)> _received = [];
    private int _place;

    /// <summary>Brings the customers to what an export says.</summary>
    /// <returns>How many facts should tell of it; -1 when the same document stands in it twice.</returns>
    public int Take()
    {
        if (import.Rows.Select(r => (r.Customer.Id, r.Key)).Distinct().Count() < import.Rows.Length)
        {
            return -1;
        }

        var facts = TakeMasters();
        var named = import.Rows.Select(r => r.Customer.Id).Distinct().Order().ToList();
        var others = model.Customers.Values.SelectMany(c => c.Told).Select(c => c.Id).Except(named).Order();
        var before = model.Customers.Values.ToDictionary(c => c, c => c.Items.ToList());
        foreach (var id in named.Concat(others))
        {
            _place++;
            facts += TakeRows(id);
        }

        foreach (var (customer, items) in before.Where(b => !b.Key.Items.SequenceEqual(b.Value)))
        {
            KnownDocument.Note(customer, items, import.Stamp.On);
            customer.NoteDay(import.Stamp.On);
        }

        foreach (var ((customer, currency), (amount, place)) in _received.Where(r => r.Value.Amount != 0))
        {
            customer.Receipts.Add(new KnownReceipt(moment, place, import.Stamp.On, amount, currency));
        }

        // One fact more says that there was an import, when it changed anything.
        return facts == 0 ? 0 : facts + 1;
    }

    private int TakeRows(CustomerId id)
    {
        var customer = model.Find(id)!;
        var before = customer.Items.Where(i => (i.Under ?? customer.Id) == id).ToList();
        var rows = import.Rows.Where(r => r.Customer.Id == id).ToList();
        var facts = rows.Sum(row => TakeRow(customer, customer.Placed(id, row.Key), row.Item is null ? null : customer.Placed(id, row.Item)));
        return facts + before.Where(i => import.Snapshot && rows.All(r => customer.Placed(id, r.Key) != i.Key)).Sum(gone => Settle(customer, gone));
    }

    private int TakeMasters()
    {
        var before = model.Customers.Values.SelectMany(c => c.Told).ToDictionary(c => c.Id);
        foreach (var told in import.Rows.Select(r => r.Customer))
        {
            var customer = model.Find(told.Id);
            var known = customer?.Told.Find(c => c.Id == told.Id) ?? new Customer(told.Id, told.Id.Value);
            var now = known with
            {
                Name = told.Name ?? known.Name,
                Kind = told.Kind ?? known.Kind,
                Email = told.Email ?? known.Email,
                Phone = told.Phone ?? known.Phone,
                TimeZone = told.TimeZone ?? known.TimeZone,
                Owner = told.Owner ?? known.Owner,
            };
            if (customer is null)
            {
                model.Customers[told.Id.Value] = new KnownCustomer(now, import.Stamp.On);
            }
            else
            {
                customer.Told[customer.Told.FindIndex(c => c.Id == told.Id)] = now;
            }
        }

        foreach (var customer in model.Customers.Values)
        {
            // The file says something else than it did; that it still says the same changes nothing.
            var (was, now) = (before.GetValueOrDefault(customer.Id)?.Owner, customer.Told[0].Owner);
            customer.Owner = now is null || now == was || now.Equals(customer.Owner, StringComparison.OrdinalIgnoreCase) ? customer.Owner : now;
        }

        return model.Customers.Values.SelectMany(c => c.Told).Count(c => !before.TryGetValue(c.Id, out var was) || was != c);
    }

    private int TakeRow(KnownCustomer customer, ItemKey key, OpenItem? item)
    {
        var at = customer.Items.FindIndex(i => i.Key == key);
        if (item is null)
        {
            return at < 0 ? 0 : Settle(customer, customer.Items[at]);
        }

        if (at < 0)
        {
            Add(customer, item);
            return 1;
        }

        var was = customer.Items[at];
        if (was.Open.Currency == item.Open.Currency)
        {
            Receive(customer, item.Open.Currency, was.Open.MinorUnits - item.Open.MinorUnits);
        }

        customer.Items[at] = item;
        return was == item ? 0 : 1;
    }

    private void Add(KnownCustomer customer, OpenItem item)
    {
        var before = customer.Cleared.FindLast(i => i.Key == item.Key);
        customer.Cleared.RemoveAll(i => i.Key == item.Key);
        var isOpenAgain = before is not null && before.DocumentDate == item.DocumentDate && before.Open.Currency == item.Open.Currency;
        if (item.Type == ItemType.Payment || isOpenAgain)
        {
            Receive(customer, item.Open.Currency, -item.Open.MinorUnits);
        }

        customer.Items.Add(item);
    }

    private int Settle(KnownCustomer customer, OpenItem item)
    {
        Receive(customer, item.Open.Currency, item.Open.MinorUnits);
        customer.Items.RemoveAll(i => i.Key == item.Key);
        customer.Cleared.Add(item);
        return 1;
    }

    private void Receive(KnownCustomer customer, Currency currency, long minorUnits)
    {
        if (minorUnits != 0)
        {
            var (amount, place) = _received.GetValueOrDefault((customer, currency), (0, _place));
            _received[(customer, currency)] = (amount + minorUnits, place);
        }
    }
}
