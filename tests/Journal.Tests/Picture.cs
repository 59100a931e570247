using System.Text.Json;

namespace CollectionsBot.Journal.Tests;

/// <summary>Everything that a portfolio knows, as a text that is equal when the portfolios are.</summary>
internal static class Picture
{
    public static string Of(Portfolio portfolio) => JsonSerializer.Serialize(new
    {
        portfolio.Sequence,
        portfolio.Demonstration,
        Accounts = portfolio.Accounts.Values.OrderBy(a => a.Customer.Id).Select(a => new
        {
            a.Customer,
            Items = a.ItemsByAge(),
            a.Contacts,
            a.Promises,
            a.Disputes,
            a.Receipts,
            History = a.History.Select(h => (object)new { h.Sequence, h.At, h.On, h.Actor, h.Command, Fact = h.Fact.ToString() }),
        }),
        Conversations = portfolio.Conversations.Values,
        Digest = portfolio.DigestOn(Story.Today),
    });
}
