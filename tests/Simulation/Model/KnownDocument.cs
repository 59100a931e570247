namespace CollectionsBot.Simulation.Model;

/// <summary>A document through time: how it stood after each import that changed it.</summary>
internal sealed class KnownDocument(OpenItem first)
{
    public OpenItem First => first;

    /// <summary>From which day on it stood how; null for cleared.</summary>
    public List<(DateOnly From, OpenItem? Item)> States { get; } = [];

    /// <summary>The same document, listed under a merged identifier.</summary>
    public KnownDocument With(OpenItem renamed)
    {
        var document = new KnownDocument(renamed);
        document.States.AddRange(States);
        return document;
    }

    /// <summary>Notes what an import changed.</summary>
    public static void Note(KnownCustomer customer, List<OpenItem> before, DateOnly on)
    {
        foreach (var gone in before.Where(i => !customer.Items.Exists(n => n.Key == i.Key)))
        {
            Last(customer, gone).Add(on, null);
        }

        foreach (var item in customer.Items.Where(i => !before.Contains(i)))
        {
            var known = customer.Documents.FindLast(d => d.First.Key == item.Key);
            if (known is null || known.Seen.DocumentDate != item.DocumentDate || known.Seen.Open.Currency != item.Open.Currency)
            {
                // The same number on another date or in another currency is another document: the first one is over.
                known?.Add(on, null);
                customer.Documents.Add(known = new KnownDocument(item));
            }

            known.Add(on, item);
        }
    }

    /// <summary>How late the documents that were cleared by a date were; those that were ever contested tell nothing.</summary>
    public static List<int> DaysLate(KnownCustomer customer, DateOnly on)
    {
        var late = new List<int>();
        foreach (var document in customer.Documents.Where(d => d.First.Open.IsPositive))
        {
            var known = document.States.Where(s => s.From <= on).ToList();
            var due = known.FindLast(s => s.Item is not null).Item?.DueDate;
            if (known is [.., { Item: null, From: var clearedOn }] && due is not null
                && !customer.Disputes.Exists(d => d.OpenedOn <= on && d.Items.Contains(document.First.Key)))
            {
                late.Add(Math.Max(0, clearedOn.DayNumber - due.Value.DayNumber));
            }
        }

        return late;
    }

    private OpenItem Seen => States.FindLast(s => s.Item is not null).Item!;

    private static KnownDocument Last(KnownCustomer customer, OpenItem item) => customer.Documents.FindLast(d => d.First.Key == item.Key)!;

    /// <summary>What came later in the history is never dated before what came earlier.</summary>
    private void Add(DateOnly on, OpenItem? item)
    {
        var from = States is [.., var last] && last.From > on ? last.From : on;
        if (item is not null || States[^1].Item is not null)
        {
            States.Add((from, item));
        }
    }
}
