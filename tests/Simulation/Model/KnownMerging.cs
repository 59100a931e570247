namespace CollectionsBot.Simulation.Model;

/// <summary>Two customers who turn out to be one.</summary>
internal static class KnownMerging
{
    /// <summary>Takes the duplicate into the one that is kept.</summary>
    public static int Merge(ReferenceModel model, MergeCustomers merge)
    {
        var (kept, duplicate, on) = (model.Find(merge.Kept), model.Find(merge.Duplicate), merge.Stamp.On);
        if (kept is null || duplicate is null || kept == duplicate || duplicate.Id != merge.Duplicate || HaveTheSame(kept, duplicate, on))
        {
            return ReferenceModel.Refused;
        }

        Take(kept, duplicate);
        model.Guarantees.Merge(kept, duplicate);
        model.Customers.Remove(duplicate.Id.Value);
        return 1;
    }

    /// <summary>Two plans, or two settlements, would both claim what comes in.</summary>
    private static bool HaveTheSame(KnownCustomer kept, KnownCustomer duplicate, DateOnly on) => duplicate.Requests.Exists(d =>
        d.Id.Kind is RequestKind.Plan or RequestKind.Settlement && d.Lasts(on)
        && kept.Requests.Exists(k => k.Id.Kind == d.Id.Kind && k.Currency == d.Currency && k.Lasts(on)));

    /// <summary>Everything of a duplicate is the kept customer's, in the order in which it happened.</summary>
    private static void Take(KnownCustomer kept, KnownCustomer duplicate)
    {
        var id = duplicate.Id;
        kept.Told.AddRange(duplicate.Told);
        kept.Owner ??= duplicate.Owner;
        kept.Since = kept.Since < duplicate.Since ? kept.Since : duplicate.Since;
        kept.Tags.UnionWith(duplicate.Tags);
        foreach (var day in kept.Days.Keys.Union(duplicate.Days.Keys).Order().Reverse().ToList())
        {
            kept.Days[day] = [.. kept.OpenOn(day), .. duplicate.OpenOn(day)];
        }

        kept.Items.AddRange(duplicate.Items.Select(i => kept.Placed(id, i)));
        kept.Cleared.AddRange(duplicate.Cleared.Select(i => kept.Placed(id, i)));
        kept.Documents.AddRange(duplicate.Documents.Select(d => d.With(kept.Placed(id, d.First))));
        kept.Preferences = Both(kept.Preferences, duplicate.Preferences);
        Sort(kept.Contacts, duplicate.Contacts, c => c.Sequence);
        Sort(kept.Flags, duplicate.Flags, f => f.Sequence);
        Sort(kept.Promises, duplicate.Promises.Select(p => p.With(kept.Placed(id, p.Items))), p => p.Sequence);
        Sort(kept.Disputes, duplicate.Disputes.Select(d => d.With(kept.Placed(id, d.Items))), d => d.Sequence);
        KnownPerson.Merge(kept, duplicate);
        Sort(kept.Charges, duplicate.Charges.Select(c => c.With(kept.Placed(id, c.Item), key => kept.Placed(id, key))), c => c.Sequence);
        kept.Contracts.AddRange(kept.Contracts.Count == 0 ? duplicate.Contracts : []);
        Sort(kept.Receipts, duplicate.Receipts, r => (r.Moment, r.Place));
        Sort(kept.Requests, duplicate.Requests.Select(r => r.With(Renamed(kept, id, r.Known))), r => r.Moment);
    }

    private static KnownTerms Renamed(KnownCustomer kept, CustomerId id, KnownTerms terms) => terms.Terms is ExtensionTerms extension
        ? terms with { Terms = extension with { Items = kept.Placed(id, extension.Items) } }
        : terms;

    /// <summary>What either of them did not want, nobody wants now.</summary>
    private static ContactPreferences Both(ContactPreferences one, ContactPreferences other) => new(
        one.Profile ?? other.Profile,
        [.. one.Excluded.Concat(other.Excluded).Distinct().Order()],
        [.. one.Inconvenient.Concat(other.Inconvenient).Distinct().OrderBy(t => (t.Day, t.From, t.Until))]);

    private static void Sort<T, TKey>(List<T> list, IEnumerable<T> more, Func<T, TKey> by)
    {
        var sorted = list.Concat(more).OrderBy(by).ToList();
        list.Clear();
        list.AddRange(sorted);
    }
}
