using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>A message to the bot.</summary>
/// <param name="Conversation">Where it was said; the channel itself, not a thread of it.</param>
/// <param name="Message">The message's identifier there: the same message delivered twice has one effect.</param>
/// <param name="Text">What was said, without the bot's own mention.</param>
/// <param name="Person">Who said it.</param>
/// <param name="On">The business date to answer for; null for today.</param>
public sealed record Said(string Conversation, string Message, string Text, Person Person, DateOnly? On = null)
{
    /// <summary>The name under which these words count once where saying them twice would record two things; see <see cref="Inbox"/>.</summary>
    public string Once { get; init; } = Message;

    /// <summary>Whether the same words came a moment ago in another message.</summary>
    public bool IsAgain { get; init; }
}

/// <summary>A press of a card's button.</summary>
/// <param name="Verb">What the button asks for.</param>
/// <param name="Data">What it carries, and the card's inputs.</param>
/// <param name="Person">Who pressed it.</param>
/// <param name="Conversation">Where; the channel itself, not a thread of it. Null where there is none.</param>
public sealed record Pressed(string Verb, IReadOnlyDictionary<string, string> Data, Person Person, string? Conversation = null)
{
    /// <summary>One value, or null when it is missing or empty.</summary>
    public string? this[string key] => Data.TryGetValue(key, out var value) && value.Length > 0 ? value : null;

    /// <summary>Names the form that was sent, so that it counts once however often it comes. One without a name of ours is named by what it says.</summary>
    public string FormName => this[Verbs.Nonce] is { Length: <= 64 } nonce && nonce.All(char.IsAsciiLetterOrDigit)
        ? nonce
        : CommandIds.From([Verb, .. Data.OrderBy(d => d.Key, StringComparer.Ordinal).SelectMany(d => new[] { d.Key, d.Value })]).Value;
}
