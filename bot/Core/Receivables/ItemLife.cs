namespace CollectionsBot.Core;

/// <summary>How a document stood from a day on.</summary>
/// <param name="From">The business date on which this was seen.</param>
/// <param name="Item">The document; null from the day on which it was seen to be cleared.</param>
public readonly record struct ItemState(DateOnly From, OpenItem? Item);

/// <summary>One document from the day on which it became known, as it stood each day since.</summary>
/// <remarks>
/// A day shows what was known at its end. What is asked of a past day is answered from the states of that day, so that a
/// back-dated ageing never subtracts receipts that came later.
/// </remarks>
/// <param name="Key">Which document.</param>
/// <param name="States">At least one, oldest first; the first is not cleared.</param>
public sealed record ItemLife(ItemKey Key, ImmutableArray<ItemState> States)
{
    /// <summary>The business date on which it became known.</summary>
    public DateOnly KnownFrom => States[0].From;

    /// <summary>The document as it was first seen.</summary>
    public OpenItem First => States[0].Item!;

    /// <summary>How it stood at the end of a date; null before it became known.</summary>
    public ItemState? StateOn(DateOnly date)
    {
        for (var i = States.Length - 1; i >= 0; i--)
        {
            if (States[i].From <= date)
            {
                return States[i];
            }
        }

        return null;
    }

    /// <summary>The document as it stood at the end of a date; null when it was not known yet, or cleared.</summary>
    public OpenItem? OpenOn(DateOnly date) => StateOn(date)?.Item;

    /// <summary>The document as it was last seen open by a date; null before it became known.</summary>
    public OpenItem? LastSeenBy(DateOnly date) => States.LastOrDefault(s => s.From <= date && s.Item is not null).Item;

    /// <summary>The lives of an account's documents, in the order in which they became known.</summary>
    /// <remarks>
    /// A document that was cleared and comes back lives on: its payment bounced. The same number with another document date or
    /// in another currency is another document.
    /// </remarks>
    public static ImmutableArray<ItemLife> Of(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var lives = new List<(ItemKey Key, List<ItemState> States)>();
        var current = new Dictionary<ItemKey, int>();
        foreach (var recorded in account.History)
        {
            var (key, item) = recorded.Fact switch
            {
                ItemAdded added => StateOf(account.Placed(added.Customer, added.Item)),
                ItemChanged changed => StateOf(account.Placed(changed.Customer, changed.Item)),
                ItemSettled settled => (account.KeyOf(settled.Customer, settled.Key), null),
                _ => default((ItemKey, OpenItem?)?),
            } ?? default;
            if (key.Number is null)
            {
                continue;
            }

            var known = current.TryGetValue(key, out var at);
            if (item is null)
            {
                if (known)
                {
                    Add(lives[at].States, recorded.On, null);
                }
            }
            else if (known && IsSame(lives[at].States, item))
            {
                Add(lives[at].States, recorded.On, item);
            }
            else
            {
                if (known)
                {
                    Add(lives[at].States, recorded.On, null);
                }

                current[key] = lives.Count;
                lives.Add((key, [new ItemState(recorded.On, item)]));
            }
        }

        return [.. lives.Select(l => new ItemLife(l.Key, [.. l.States]))];
    }

    private static (ItemKey, OpenItem?) StateOf(OpenItem item) => (item.Key, item);

    private static bool IsSame(List<ItemState> states, OpenItem item)
    {
        var last = states.FindLast(s => s.Item is not null).Item!;
        return last.DocumentDate == item.DocumentDate && last.Open.Currency == item.Open.Currency;
    }

    /// <summary>The order of the history wins over its dates: nothing that was seen later stands before.</summary>
    private static void Add(List<ItemState> states, DateOnly on, OpenItem? item)
    {
        var from = on < states[^1].From ? states[^1].From : on;
        if (states[^1].Item is not null || item is not null)
        {
            states.Add(new ItemState(from, item));
        }
    }
}
