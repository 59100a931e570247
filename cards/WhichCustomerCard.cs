using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>Asks which of several customers is meant, or offers the nearest to a name that nobody has.</summary>
public static class WhichCustomerCard
{
    /// <summary>The most customers offered: Teams shows six buttons side by side.</summary>
    public const int OffersMax = 5;

    /// <summary>Draws the question.</summary>
    /// <param name="question">What is asked; plain text.</param>
    /// <param name="candidates">Who may be meant, best first.</param>
    /// <param name="verb">What the buttons ask for.</param>
    /// <param name="nonce">What was said so far, when it is kept; null when nothing is.</param>
    public static AdaptiveCard Of(string question, ImmutableArray<Customer> candidates, string verb, string? nonce = null) => new([
        new TextBlock(Markdown.Escape(question, 400)),
    ])
    {
        Actions = [.. candidates.Take(OffersMax).Select(c => new ExecuteAction(
            PlainText.Clean($"{c.Name} ({c.Id.Value})", 100), verb, nonce is null ? ActionData.Of((Verbs.Customer, c.Id.Value)) : ActionData.Of((Verbs.Customer, c.Id.Value), (Verbs.Nonce, nonce))))],
    };
}
