using System.Runtime.ExceptionServices;

namespace CollectionsBot.Journal;

/// <summary>Makes pages of what a store reads.</summary>
internal static class EntryPages
{
    /// <summary>How many entries a page holds: enough to be worth a task, and few enough to stay near the processor.</summary>
    private const int PageEntries = 256;

    /// <summary>Pages of entries that a store gives as texts.</summary>
    public static IEnumerable<EntryPage> Of(IEnumerable<Entry> entries, ChainHead after)
    {
        using var rows = entries.GetEnumerator();
        foreach (var page in Of(after, Add))
        {
            yield return page;
        }

        bool Add(EntryPage page)
        {
            if (!rows.MoveNext())
            {
                return false;
            }

            page.Add(rows.Current);
            return true;
        }
    }

    /// <summary>Pages of what is added to them. What came before a fault of the store is handed out before the fault.</summary>
    /// <param name="after">Where the chain stands before the first.</param>
    /// <param name="add">Adds the next entry; false when there is none.</param>
    public static IEnumerable<EntryPage> Of(ChainHead after, Func<EntryPage, bool> add)
    {
        for (var more = true; more;)
        {
            var page = new EntryPage(after);
            var fault = Fill(page, add, ref more);
            after = page.Last;
            yield return page;
            fault?.Throw();
        }
    }

    private static ExceptionDispatchInfo? Fill(EntryPage page, Func<EntryPage, bool> add, ref bool more)
    {
        try
        {
            while (more && page.Count < PageEntries)
            {
                more = add(page);
            }

            return null;
        }
        catch (JournalException e)
        {
            return ExceptionDispatchInfo.Capture(e);
        }
    }
}
