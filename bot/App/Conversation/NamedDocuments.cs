namespace CollectionsBot.App;

/// <summary>A customer and the open documents that are named after it: "Acme INV-1 and INV-2".</summary>
/// <param name="Lookup">Whom the words mean.</param>
/// <param name="Items">The documents; empty when none are named.</param>
/// <param name="Unread">What stands after the customer's name and is none of its open documents; null when there is nothing.</param>
internal sealed record NamedDocuments(CustomerLookup Lookup, ImmutableArray<ItemKey> Items, string? Unread)
{
    /// <summary>Reads the words: the longest beginning that is a customer's name as it is typed, and documents after it.</summary>
    public static NamedDocuments Read(Portfolio portfolio, string words)
    {
        var parts = words.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        for (var named = parts.Length; named > 0; named--)
        {
            var lookup = CustomerLookup.Of(portfolio, string.Join(' ', parts.Take(named)));
            if (lookup is { Certain: { } customer, Exact: true })
            {
                var items = parts.Skip(named).Where(p => !p.Equals("and", StringComparison.OrdinalIgnoreCase))
                    .Select(p => (Word: p, Item: Find(portfolio.Accounts[customer.Id], p))).ToList();
                var unread = items.Where(i => i.Item is null).Select(i => i.Word).FirstOrDefault();
                return new NamedDocuments(lookup, [.. items.Where(i => i.Item is not null).Select(i => i.Item!.Key)], unread);
            }
        }

        return new NamedDocuments(CustomerLookup.Of(portfolio, words), [], null);
    }

    /// <summary>A debt before a credit of the same number.</summary>
    private static OpenItem? Find(Account account, string number) =>
        account.ItemsByAge().Where(i => i.Number.Equals(number, StringComparison.OrdinalIgnoreCase)).OrderByDescending(i => i.IsDebt).FirstOrDefault();
}
