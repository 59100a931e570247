using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Asks back when it is not clear which customer is meant.</summary>
internal static class Questions
{
    /// <summary>A name with a slip changes nothing: what was taken for it is said, and the person says it again. Null when the name is sure.</summary>
    public static Reply? Unsure(string intent, CustomerLookup lookup) => lookup switch
    {
        { Certain: null } => Which(intent, lookup, Verbs.ShowAccount),
        { Exact: false, Certain: { } near } => new Reply(intent, new Answer.Text(
            $"Do you mean {PlainText.Clean(near.Name, 100)}? Say it again with that name; nothing was changed."))
        { Candidates = lookup.Candidates },
        _ => null,
    };

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
