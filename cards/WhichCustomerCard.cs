using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>Asks which of several customers is meant, or offers the nearest to a name that nobody has.</summary>
public static class WhichCustomerCard
{
    /// <summary>The most customers offered: more would be a search and not a question.</summary>
    public const int OffersMax = 5;

    /// <summary>Draws the question.</summary>
    /// <param name="question">What is asked; plain text.</param>
    /// <param name="candidates">Who may be meant, best first.</param>
    /// <param name="verb">What the buttons ask for.</param>
    /// <param name="nonce">What was said so far, when it is kept; null when nothing is.</param>
    public static AdaptiveCard Of(string question, ImmutableArray<Customer> candidates, string verb, string? nonce = null) => new([
        new TextBlock(Markdown.Escape(question, 400)),
        // One below the other: names are long, and side by side they would be cut off.
        .. candidates.Take(OffersMax).Select(c => new ActionSet([
            new ExecuteAction(Title(c), verb, nonce is null ? ActionData.Of((Verbs.Customer, c.Id.Value)) : ActionData.Of((Verbs.Customer, c.Id.Value), (Verbs.Nonce, nonce))),
        ]) { Spacing = Spacing.Small }),
    ]);

    /// <summary>The number tells customers of one name apart, so a long name gives way to it.</summary>
    private static string Title(Customer customer) =>
        PlainText.Clean($"{PlainText.Clean(customer.Name, 97 - customer.Id.Value.Length)} ({customer.Id.Value})", 100);
}
