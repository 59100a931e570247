using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Asks back when it is not clear which customer is meant.</summary>
internal static class Questions
{
    public static Reply Which(string intent, CustomerLookup lookup, string verb, string? nonce = null)
    {
        var name = PlainText.Clean(lookup.Name, 60);
        if (lookup.Candidates.IsEmpty)
        {
            return new Reply(intent, new Answer.Text($"I know no customer named \"{name}\"."));
        }

        var question = lookup.Near
            ? $"Which one do you mean by \"{name}\"?"
            : $"I know no customer named \"{name}\". The nearest are these:";
        return new Reply(intent, new Answer.Card(WhichCustomerCard.Of(question, lookup.Candidates, verb, nonce), question))
        {
            Candidates = lookup.Candidates,
        };
    }
}
