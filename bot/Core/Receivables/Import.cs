namespace CollectionsBot.Core;

/// <summary>One row of a receivables export after it was read and checked.</summary>
/// <param name="Customer">The customer's master data in this row; what it leaves empty stays as known.</param>
/// <param name="Item">The open item, or null when the document is cleared (its open amount is zero).</param>
/// <param name="Key">Which document.</param>
public sealed record ReceivableRow(CustomerRow Customer, ItemKey Key, OpenItem? Item);

/// <summary>The customer's columns of a row.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Name">The name, or null when the file has none.</param>
/// <param name="Kind">The sort of party, or null when the file does not say.</param>
/// <param name="Email">The e-mail address, or null.</param>
/// <param name="Phone">The phone number, or null.</param>
/// <param name="TimeZone">The IANA time zone, or null.</param>
public sealed record CustomerRow(
    CustomerId Id, string? Name, PartyKind? Kind = null, string? Email = null, string? Phone = null, string? TimeZone = null);

/// <summary>What an import changed.</summary>
/// <param name="CustomersAdded">Customers that were not known before.</param>
/// <param name="CustomersChanged">Customers whose master data changed.</param>
/// <param name="ItemsAdded">Open items that were not known before.</param>
/// <param name="ItemsChanged">Open items that changed.</param>
/// <param name="ItemsSettled">Items that are cleared.</param>
public sealed record ImportCounts(int CustomersAdded, int CustomersChanged, int ItemsAdded, int ItemsChanged, int ItemsSettled);

/// <summary>Compares an export with what is known and says what changed.</summary>
public static class Import
{
    /// <summary>The most rows of one import.</summary>
    public const int RowsMax = 1_000_000;

    /// <summary>The facts that bring what is known to what the export says; none when they agree already.</summary>
    /// <remarks>What the accounting system says about an item always wins.</remarks>
    public static Decision Decide(IReadOnlyDictionary<CustomerId, Account> accounts, ImportReceivables command)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(command);
        if (command.Rows.Length > RowsMax)
        {
            return Decision.Refuse(RefusalReason.OutOfBounds);
        }

        var facts = ImmutableArray.CreateBuilder<Fact>();
        var counts = new ImportCounts(0, 0, 0, 0, 0);
        var masters = new Dictionary<CustomerId, Customer>();
        var seen = new HashSet<(CustomerId, ItemKey)>();

        foreach (var row in command.Rows)
        {
            var known = masters.GetValueOrDefault(row.Customer.Id) ?? accounts.GetValueOrDefault(row.Customer.Id)?.Customer;
            masters[row.Customer.Id] = Merge(known, row.Customer);
        }

        foreach (var (id, master) in masters.OrderBy(m => m.Key))
        {
            if (!accounts.TryGetValue(id, out var account))
            {
                facts.Add(new CustomerAdded(master));
                counts = counts with { CustomersAdded = counts.CustomersAdded + 1 };
            }
            else if (account.Customer != master)
            {
                facts.Add(new CustomerChanged(master));
                counts = counts with { CustomersChanged = counts.CustomersChanged + 1 };
            }
        }

        // By customer, so that one customer's movements of one import stand together in the history.
        foreach (var rows in command.Rows.GroupBy(r => r.Customer.Id).OrderBy(g => g.Key))
        {
            foreach (var row in rows)
            {
                if (!seen.Add((rows.Key, row.Key)))
                {
                    return Decision.Refuse(RefusalReason.DocumentTwice);
                }

                var before = accounts.GetValueOrDefault(rows.Key)?.Find(row.Key);
                switch (before, row.Item)
                {
                    case (null, { } item):
                        facts.Add(new ItemAdded(rows.Key, item));
                        counts = counts with { ItemsAdded = counts.ItemsAdded + 1 };
                        break;
                    case ({ } item, null):
                        facts.Add(new ItemSettled(rows.Key, item.Key));
                        counts = counts with { ItemsSettled = counts.ItemsSettled + 1 };
                        break;
                    case ({ } was, { } now) when was != now:
                        facts.Add(new ItemChanged(rows.Key, now));
                        counts = counts with { ItemsChanged = counts.ItemsChanged + 1 };
                        break;
                }
            }

            counts = Settle(command, accounts.GetValueOrDefault(rows.Key), seen, facts, counts);
        }

        foreach (var account in accounts.Values.Where(a => !masters.ContainsKey(a.Customer.Id)).OrderBy(a => a.Customer.Id))
        {
            counts = Settle(command, account, seen, facts, counts);
        }

        if (facts.Count > 0)
        {
            facts.Add(new ReceivablesImported(command.Source, command.Snapshot, counts));
        }

        return Decision.Accept(facts.ToImmutable());
    }

    private static ImportCounts Settle(
        ImportReceivables command, Account? account, HashSet<(CustomerId, ItemKey)> seen, ImmutableArray<Fact>.Builder facts, ImportCounts counts)
    {
        if (!command.Snapshot || account is null)
        {
            return counts;
        }

        var gone = account.ItemsByAge().Where(i => !seen.Contains((account.Customer.Id, i.Key))).ToList();
        facts.AddRange(gone.Select(i => new ItemSettled(account.Customer.Id, i.Key)));
        return counts with { ItemsSettled = counts.ItemsSettled + gone.Count };
    }

    private static Customer Merge(Customer? known, CustomerRow row) => new(
        row.Id,
        row.Name ?? known?.Name ?? row.Id.Value,
        row.Kind ?? known?.Kind ?? PartyKind.Company,
        row.Email ?? known?.Email,
        row.Phone ?? known?.Phone,
        row.TimeZone ?? known?.TimeZone);
}
