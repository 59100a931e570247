using System.Globalization;

namespace CollectionsBot.Core;

/// <summary>Who is known by name: whoever acted, has a chat with the bot, looks after a customer, or was given a role or another's place.</summary>
/// <remarks>A name is what somebody was called last. Not thread-safe: it belongs to its portfolio.</remarks>
public sealed class Colleagues
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    private static readonly CompareInfo Names = CultureInfo.InvariantCulture.CompareInfo;

    private readonly Dictionary<string, Actor> _people = new(StringComparer.Ordinal);
    private Actor? _last;

    internal Colleagues()
    {
    }

    /// <summary>Somebody by the identifier; under that alone as long as no name is known.</summary>
    public Actor Of(string id) => _people.GetValueOrDefault(id) ?? new Actor(id, id);

    /// <summary>Whether somebody of this identifier is known.</summary>
    public bool Knows(string id) => _people.ContainsKey(id);

    /// <summary>
    /// Who may be meant by a name or an identifier: those who are called so, or else those of whose name every word that was
    /// given begins another word. By name and identifier, whatever the case and the accents.
    /// </summary>
    public ImmutableArray<Actor> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_people.TryGetValue(name, out var person))
        {
            return [person];
        }

        var words = WordsOf(name);
        var matches = words.Length == 0 ? [] : _people.Values.Where(p => IsCalled(p, words)).ToList();
        var exact = matches.Where(p => Names.Compare(string.Join(' ', WordsOf(p.Name)), string.Join(' ', words), Loosely) == 0).ToList();
        return [.. (exact.Count > 0 ? exact : matches).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Id, StringComparer.Ordinal)];
    }

    internal void Apply(RecordedFact recorded)
    {
        // Facts that follow each other mostly share their actor.
        if (!ReferenceEquals(recorded.Actor, _last) && recorded.Actor != Actor.Schedule)
        {
            Meet(recorded.Actor);
        }

        _last = recorded.Actor;
        Meet(recorded.Fact switch
        {
            ConversationOpened opened => opened.Person,
            ConversationMoved moved => moved.Person,
            RoleGranted granted => granted.Person,
            AuthorityDelegated delegated => delegated.To,
            OwnerAssigned { Owner: { Id: { } id } owner } => new Actor(id, owner.Name),
            _ => null,
        });
    }

    private void Meet(Actor? person)
    {
        if (person is not null)
        {
            _people[person.Id] = person;
        }
    }

    private static bool IsCalled(Actor person, string[] words)
    {
        var left = WordsOf(person.Name).ToList();
        return words.All(word => left.FindIndex(own => Begins(own, word)) is >= 0 and var at && TakeOut(left, at));
    }

    private static bool TakeOut(List<string> words, int at)
    {
        words.RemoveAt(at);
        return true;
    }

    private static string[] WordsOf(string name) => name.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);

    private static bool Begins(string word, string with) => Names.IsPrefix(word, with, Loosely);
}
