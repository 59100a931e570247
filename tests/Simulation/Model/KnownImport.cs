namespace CollectionsBot.Simulation.Model;

/// <summary>What an export means: the customers and items are as it says, and what lowered the debt is money that came in.</summary>
internal static class KnownImport
{
    /// <summary>Brings the customers to what an export says.</summary>
    /// <returns>How many facts should tell of it; -1 when the same document stands in it twice.</returns>
    public static int Take(SortedDictionary<string, KnownCustomer> customers, ImportReceivables import, int moment)
    {
        if (import.Rows.Select(r => (r.Customer.Id, r.Key)).Distinct().Count() < import.Rows.Length)
        {
            return -1;
        }

        var facts = TakeMasters(customers, import);
        foreach (var customer in customers.Values)
        {
            var rows = import.Rows.Where(r => r.Customer.Id == customer.Master.Id).ToList();
            var before = customer.Items.ToList();
            var received = new SortedDictionary<Currency, long>();
            foreach (var row in rows)
            {
                facts += TakeRow(customer, row, received);
            }

            foreach (var gone in before.Where(i => import.Snapshot && rows.All(r => r.Key != i.Key)))
            {
                facts += Settle(customer, gone, received);
            }

            KnownDocument.Note(customer, before, import.Stamp.On);
            foreach (var (currency, amount) in received.Where(r => r.Value != 0))
            {
                customer.Receipts.Add(new KnownReceipt(moment, import.Stamp.On, amount, currency));
            }
        }

        // One fact more says that there was an import, when it changed anything.
        return facts == 0 ? 0 : facts + 1;
    }

    private static int TakeMasters(SortedDictionary<string, KnownCustomer> customers, ImportReceivables import)
    {
        var before = customers.ToDictionary(c => c.Key, c => c.Value.Master);
        foreach (var told in import.Rows.Select(r => r.Customer))
        {
            var known = customers.TryGetValue(told.Id.Value, out var customer) ? customer.Master : new Customer(told.Id, told.Id.Value);
            var now = known with
            {
                Name = told.Name ?? known.Name,
                Kind = told.Kind ?? known.Kind,
                Email = told.Email ?? known.Email,
                Phone = told.Phone ?? known.Phone,
                TimeZone = told.TimeZone ?? known.TimeZone,
            };
            if (customer is null)
            {
                customers[told.Id.Value] = new KnownCustomer(now);
            }
            else
            {
                customer.Master = now;
            }
        }

        return customers.Values.Count(c => !before.TryGetValue(c.Master.Id.Value, out var was) || was != c.Master);
    }

    private static int TakeRow(KnownCustomer customer, ReceivableRow row, SortedDictionary<Currency, long> received)
    {
        var at = customer.Items.FindIndex(i => i.Key == row.Key);
        if (row.Item is not { } item)
        {
            return at < 0 ? 0 : Settle(customer, customer.Items[at], received);
        }

        if (at < 0)
        {
            Add(customer, item, received);
            return 1;
        }

        var was = customer.Items[at];
        if (was.Open.Currency == item.Open.Currency)
        {
            Receive(received, item.Open.Currency, was.Open.MinorUnits - item.Open.MinorUnits);
        }

        customer.Items[at] = item;
        return was == item ? 0 : 1;
    }

    private static void Add(KnownCustomer customer, OpenItem item, SortedDictionary<Currency, long> received)
    {
        var before = customer.Cleared.FindLast(i => i.Key == item.Key);
        customer.Cleared.RemoveAll(i => i.Key == item.Key);
        var isOpenAgain = before is not null && before.DocumentDate == item.DocumentDate && before.Open.Currency == item.Open.Currency;
        if (item.Type == ItemType.Payment || isOpenAgain)
        {
            Receive(received, item.Open.Currency, -item.Open.MinorUnits);
        }

        customer.Items.Add(item);
    }

    private static int Settle(KnownCustomer customer, OpenItem item, SortedDictionary<Currency, long> received)
    {
        Receive(received, item.Open.Currency, item.Open.MinorUnits);
        customer.Items.RemoveAll(i => i.Key == item.Key);
        customer.Cleared.Add(item);
        return 1;
    }

    private static void Receive(SortedDictionary<Currency, long> received, Currency currency, long minorUnits) =>
        received[currency] = received.GetValueOrDefault(currency) + minorUnits;
}
