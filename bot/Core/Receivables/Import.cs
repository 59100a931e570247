namespace CollectionsBot.Core;

/// <summary>One row of a receivables export after it was read and checked.</summary>
/// <param name="Customer">The customer's master data in this row; what it leaves empty stays as known.</param>
/// <param name="Item">The open item, or null when the document is cleared (its open amount is zero).</param>
/// <param name="Key">Which document.</param>
/// <param name="Paid">How the document was cleared, when the file tells; null otherwise, and for open items.</param>
public sealed record ReceivableRow(CustomerRow Customer, ItemKey Key, OpenItem? Item, PaidItem? Paid = null);

/// <summary>The customer's columns of a row.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Name">The name, or null when the file has none.</param>
/// <param name="Kind">The sort of party, or null when the file does not say.</param>
/// <param name="Email">The e-mail address, or null.</param>
/// <param name="Phone">The phone number, or null.</param>
/// <param name="TimeZone">The IANA time zone, or null.</param>
/// <param name="Language">The language's tag, or null.</param>
/// <param name="Contact">The name of whom to ask for, or null.</param>
/// <param name="Owner">The collector's name, or null.</param>
/// <param name="Tags">The tags as <see cref="Core.Tags.Text"/> writes them, or null.</param>
public sealed record CustomerRow(
    CustomerId Id,
    string? Name,
    PartyKind? Kind = null,
    string? Email = null,
    string? Phone = null,
    string? TimeZone = null,
    string? Language = null,
    string? Contact = null,
    string? Owner = null,
    string? Tags = null);

/// <summary>What an import changed.</summary>
/// <param name="CustomersAdded">Customers that were not known before.</param>
/// <param name="CustomersChanged">Customers whose master data changed.</param>
/// <param name="ItemsAdded">Open items that were not known before.</param>
/// <param name="ItemsChanged">Open items that changed.</param>
/// <param name="ItemsSettled">Items that are cleared.</param>
/// <param name="PaymentsLearned">Payments of the past that became known; null for none.</param>
public sealed record ImportCounts(
    int CustomersAdded, int CustomersChanged, int ItemsAdded, int ItemsChanged, int ItemsSettled, int? PaymentsLearned = null);

/// <summary>Compares an export with what is known and says what changed.</summary>
public static class Import
{
    /// <summary>The most rows of one import.</summary>
    public const int RowsMax = 1_000_000;

    /// <summary>The facts that bring what is known to what the export says; none when they agree already.</summary>
    /// <remarks>
    /// What the accounting system says about an item always wins. The facts name the identifiers that it uses: what it lists under
    /// one that was merged into another is compared with what is known under that one, and reaches the account that was kept.
    /// </remarks>
    internal static Decision Decide(CustomerBook book, ImportReceivables command)
    {
        if (command.Rows.Length > RowsMax || command.Customers.Length > RowsMax)
        {
            return Decision.Refuse(RefusalReason.OutOfBounds);
        }

        var facts = ImmutableArray.CreateBuilder<Fact>();
        var counts = new ImportCounts(0, 0, 0, 0, 0);
        var masters = new Dictionary<CustomerId, Customer>();
        var seen = new HashSet<(CustomerId, ItemKey)>();

        foreach (var (row, opens) in command.Rows.Select(r => (r.Customer, Opens: r.Item is not null)).Concat(command.Customers.Select(c => (c, Opens: false))))
        {
            var known = masters.GetValueOrDefault(row.Id) ?? book.Find(row.Id)?.MasterOf(row.Id);
            masters[row.Id] = !opens && known is not null && IsErased(book, row.Id) ? known : Merge(known, row);
        }

        foreach (var (id, master) in masters.OrderBy(m => m.Key))
        {
            if (book.Find(id) is not { } account)
            {
                facts.Add(new CustomerAdded(master));
                counts = counts with { CustomersAdded = counts.CustomersAdded + 1 };
            }
            else if (account.MasterOf(id) != master)
            {
                facts.Add(new CustomerChanged(master));
                counts = counts with { CustomersChanged = counts.CustomersChanged + 1 };
            }
        }

        // By customer, so that one customer's movements of one import stand together in the history.
        foreach (var rows in command.Rows.GroupBy(r => r.Customer.Id).OrderBy(g => g.Key))
        {
            var account = book.Find(rows.Key);
            foreach (var row in rows)
            {
                if (!seen.Add((rows.Key, row.Key)))
                {
                    return Decision.Refuse(RefusalReason.DocumentTwice);
                }

                var before = account?.Find(account.KeyOf(rows.Key, row.Key));
                switch (before, row.Item)
                {
                    case (null, { } item):
                        facts.Add(new ItemAdded(rows.Key, item));
                        counts = counts with { ItemsAdded = counts.ItemsAdded + 1 };
                        break;
                    case ({ }, null):
                        facts.Add(new ItemSettled(rows.Key, row.Key));
                        counts = counts with { ItemsSettled = counts.ItemsSettled + 1 };
                        break;
                    case ({ } was, { } now) when was != account!.Placed(rows.Key, now):
                        facts.Add(new ItemChanged(rows.Key, now));
                        counts = counts with { ItemsChanged = counts.ItemsChanged + 1 };
                        break;
                    case (null, null) when row.Paid is { } paid && account?.KnowsPayment(account.Placed(rows.Key, paid.Item)) != true:
                        facts.Add(new PastPaymentLearned(rows.Key, paid));
                        counts = counts with { PaymentsLearned = (counts.PaymentsLearned ?? 0) + 1 };
                        break;
                }
            }

            counts = Settle(command, account, rows.Key, seen, facts, counts);
        }

        foreach (var (id, account) in book.Identifiers.Where(i => !masters.ContainsKey(i.Id)).OrderBy(i => i.Id))
        {
            counts = Settle(command, account, id, seen, facts, counts);
        }

        if (command.Bounds is { } bounds && command.Snapshot && SnapshotMove.Of(book.Identifiers.Select(i => i.Account), command.Rows, counts).IsBeyond(bounds))
        {
            return Decision.Refuse(RefusalReason.SnapshotBeyondBounds);
        }

        if (facts.Count > 0)
        {
            facts.Add(new ReceivablesImported(command.Source, command.Snapshot, counts));
        }

        return Decision.Accept(facts.ToImmutable());
    }

    private static ImportCounts Settle(
        ImportReceivables command, Account? account, CustomerId id, HashSet<(CustomerId, ItemKey)> seen, ImmutableArray<Fact>.Builder facts, ImportCounts counts)
    {
        if (!command.Snapshot || account is null)
        {
            return counts;
        }

        var gone = account.ItemsByAge()
            .Where(i => (i.Under ?? account.Customer.Id) == id)
            .Select(i => i.Key with { Under = null })
            .Where(key => !seen.Contains((id, key))).ToList();
        facts.AddRange(gone.Select(key => new ItemSettled(id, key)));
        return counts with { ItemsSettled = counts.ItemsSettled + gone.Count };
    }

    /// <summary>A paid document that a file still lists does not bring a name back that was erased; one that is open does.</summary>
    private static bool IsErased(CustomerBook book, CustomerId id) => book.Find(id) is { } account && Retention.IsErased(account);

    private static Customer Merge(Customer? known, CustomerRow row) => new(
        row.Id,
        row.Name ?? known?.Name ?? row.Id.Value,
        row.Kind ?? known?.Kind ?? PartyKind.Company,
        row.Email ?? known?.Email,
        row.Phone ?? known?.Phone,
        row.TimeZone ?? known?.TimeZone,
        row.Language ?? known?.Language,
        row.Contact ?? known?.Contact,
        row.Owner ?? known?.Owner,
        row.Tags ?? known?.Tags);
}
