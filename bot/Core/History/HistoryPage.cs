namespace CollectionsBot.Core;

/// <summary>A page of what happened about one customer, newest first.</summary>
/// <param name="Customer">Who.</param>
/// <param name="Page">Which page, from 0.</param>
/// <param name="Pages">How many there are; at least 1.</param>
/// <param name="Facts">The facts of this page, newest first.</param>
public sealed record HistoryPage(Customer Customer, int Page, int Pages, ImmutableArray<RecordedFact> Facts)
{
    /// <summary>How many facts a page holds.</summary>
    public const int Size = 10;

    /// <summary>A page of an account's history; a number beyond the last gives the last.</summary>
    public static HistoryPage Of(Account account, int page)
    {
        ArgumentNullException.ThrowIfNull(account);
        var pages = Math.Max(1, (account.History.Count + Size - 1) / Size);
        var at = Math.Clamp(page, 0, pages - 1);
        var last = account.History.Count - (at * Size);
        return new HistoryPage(
            account.Customer, at, pages, [.. Enumerable.Range(1, Math.Min(Size, last)).Select(back => account.History[last - back])]);
    }
}
