using CollectionsBot.Channel;

namespace CollectionsBot.App;

/// <summary>Remembers which addresses the history has, so that it is not asked at every message. Thread-safe.</summary>
/// <remarks>
/// What is kept here was given to the history, and giving it again would change nothing as long as no fact about that
/// conversation comes. One that comes is heard of after its flush, maybe while an answer from before it is on its way; so an
/// answer is kept only when nothing was heard since it was asked for.
/// </remarks>
public sealed class KnownAddresses
{
    /// <summary>How many conversations are remembered; then all are forgotten, which costs a question each. Identifiers can be long.</summary>
    private const int ConversationsMax = 1_000;

    private readonly Lock _door = new();
    private readonly Dictionary<string, (ConversationReference Reference, Actor? Person)> _known = new(StringComparer.Ordinal);
    private long _heard;

    /// <summary>How much was heard so far: to be read before the history is asked, and given to <see cref="Keep"/>.</summary>
    public long Heard
    {
        get
        {
            lock (_door)
            {
                return _heard;
            }
        }
    }

    /// <summary>Whether the history has this address.</summary>
    /// <param name="reference">The address.</param>
    /// <param name="person">Whose chat it is; null for one of several people.</param>
    public bool Has(ConversationReference reference, Actor? person)
    {
        ArgumentNullException.ThrowIfNull(reference);
        lock (_door)
        {
            return _known.TryGetValue(reference.Conversation.Id, out var known) && known == (reference, person);
        }
    }

    /// <summary>Keeps what the history took in.</summary>
    /// <param name="reference">The address.</param>
    /// <param name="person">Whose chat it is; null for one of several people.</param>
    /// <param name="heard">What <see cref="Heard"/> was before the history was asked.</param>
    public void Keep(ConversationReference reference, Actor? person, long heard)
    {
        ArgumentNullException.ThrowIfNull(reference);
        lock (_door)
        {
            if (heard != _heard)
            {
                return;
            }

            if (_known.Count >= ConversationsMax)
            {
                _known.Clear();
            }

            _known[reference.Conversation.Id] = (reference, person);
        }
    }

    /// <summary>Hears what the history has taken in.</summary>
    public void Hear(ImmutableArray<RecordedFact> facts)
    {
        foreach (var recorded in facts)
        {
            if (recorded.Fact is IConversationFact about)
            {
                lock (_door)
                {
                    _heard++;
                    _known.Remove(about.Conversation);
                }
            }
        }
    }
}
