using CollectionsBot.Journal;

namespace CollectionsBot.App;

/// <summary>An entry of the journal with the hash before it, so that its own can be worked out again without the journal.</summary>
/// <param name="Entry">The entry, exactly as in the journal.</param>
/// <param name="Before">The hash of the entry before it in the journal.</param>
internal sealed record DossierEntry(Entry Entry, string Before)
{
    /// <summary>Whether the entry is the one that its hash says.</summary>
    public bool IsSound => Chain.FaultOf(Entry, new ChainHead(Entry.Sequence - 1, Before)) is null;
}

/// <summary>Every entry of a journal that is about one customer.</summary>
/// <param name="Customer">The customer's identifier.</param>
/// <param name="Name">The name, as it is known at the head.</param>
/// <param name="MadeAt">The instant as of which it is made, in UTC.</param>
/// <param name="On">The business date at that instant.</param>
/// <param name="Head">The last entry of the history that it was made from, about whomever that is.</param>
/// <param name="Entries">The entries, oldest first.</param>
internal sealed record Dossier(CustomerId Customer, string Name, DateTimeOffset MadeAt, DateOnly On, ChainHead Head, ImmutableArray<DossierEntry> Entries)
{
    /// <summary>Gathers the entries about an account.</summary>
    /// <param name="account">The account, as of <paramref name="until"/>.</param>
    /// <param name="until">The last entry to look at.</param>
    /// <param name="journal">The history.</param>
    /// <param name="madeAt">The instant as of which it is made.</param>
    /// <param name="on">The business date at that instant.</param>
    /// <exception cref="JournalException">The journal cannot be read, or holds an entry that is not sound.</exception>
    public static Dossier Of(Account account, long until, IJournal journal, DateTimeOffset madeAt, DateOnly on)
    {
        var own = account.History.Select(h => h.Sequence).ToHashSet();
        var entries = ImmutableArray.CreateBuilder<DossierEntry>(own.Count);
        var head = ChainHead.Empty;
        foreach (var entry in journal.Read().TakeWhile(e => e.Sequence <= until))
        {
            if (Chain.FaultOf(entry, head) is { } fault)
            {
                throw new JournalException($"The history is not sound: {fault}. Nothing was written. Run 'verify' for a report.");
            }

            if (own.Contains(entry.Sequence) || IsMessageAbout(account, entry))
            {
                entries.Add(new DossierEntry(entry, head.Hash));
            }

            head = new ChainHead(entry.Sequence, entry.Hash);
        }

        return new Dossier(account.Customer.Id, account.Customer.Name, madeAt, on, head, entries.ToImmutable());
    }

    /// <summary>Messages stand in the history of conversations; those that showed a request of this customer belong here too.</summary>
    private static bool IsMessageAbout(Account account, Entry entry) =>
        entry.Kind.StartsWith("post.", StringComparison.Ordinal)
        && FactCodec.Read(entry).Fact is IPostFact { Request: var request } && account.Requests.Find(request) is not null;
}
