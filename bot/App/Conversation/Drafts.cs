using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Keeps what somebody said in words while the bot asks back, so that it need not be said again.</summary>
/// <remarks>Only in memory and bounded: a draft that is gone leaves an empty form, nothing worse. Safe for concurrent use.</remarks>
public sealed class Drafts
{
    /// <summary>The most drafts kept; the oldest goes first.</summary>
    public const int CountMax = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LogContactDraft> _drafts = [];
    private readonly Queue<string> _order = [];

    /// <summary>Keeps a draft under its nonce.</summary>
    public void Keep(LogContactDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        lock (_lock)
        {
            if (_drafts.TryAdd(draft.Nonce, draft))
            {
                _order.Enqueue(draft.Nonce);
            }

            if (_order.Count > CountMax)
            {
                _drafts.Remove(_order.Dequeue());
            }
        }
    }

    /// <summary>The draft under a nonce, or an empty one.</summary>
    public LogContactDraft Find(string? nonce)
    {
        lock (_lock)
        {
            return nonce is not null && _drafts.TryGetValue(nonce, out var draft) ? draft : Empty();
        }
    }

    /// <summary>An empty form with a new nonce.</summary>
    public static LogContactDraft Empty() => new(Guid.CreateVersion7().ToString("N"));
}
