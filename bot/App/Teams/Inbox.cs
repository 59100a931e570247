using System.Globalization;
using CollectionsBot.Channel;

namespace CollectionsBot.App;

/// <summary>Tells words that came twice from words that were said twice. Thread-safe.</summary>
/// <remarks>
/// A message whose answer took too long comes again, first under its own identifier and some seconds later under another one
/// with another time. What stays the same is who said what, and where. So the same words of the same person in the same
/// conversation count once within <see cref="Window"/>. They are named by the minute in which the channel says that they were
/// said, so that mostly a restart in between is survived as well.
/// </remarks>
public sealed class Inbox(TimeProvider clock)
{
    /// <summary>For how long the same words are taken for the same message.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>How many messages are remembered.</summary>
    private const int MessagesMax = 10_000;

    private readonly Lock _door = new();
    private readonly Dictionary<string, First> _firsts = new(StringComparer.Ordinal);

    private sealed record First(string Message, string Once, DateTimeOffset At);

    /// <summary>The name under which the words count once, and whether they came before under another identifier.</summary>
    public (string Once, bool IsAgain) Note(string conversation, string message, string text, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var key = CommandIds.From(conversation, PersonOf.ActorOf(activity).Id, words).Value;
        var now = clock.GetUtcNow();
        lock (_door)
        {
            if (_firsts.TryGetValue(key, out var first) && now - first.At < Window)
            {
                return (first.Once, first.Message != message);
            }

            Forget(now);
            var minute = (activity.Timestamp?.ToUnixTimeSeconds() / 60)?.ToString(CultureInfo.InvariantCulture);
            var once = minute is null ? message : CommandIds.From(key, minute).Value;
            _firsts[key] = new First(message, once, now);
            return (once, false);
        }
    }

    private void Forget(DateTimeOffset now)
    {
        if (_firsts.Count < MessagesMax)
        {
            return;
        }

        foreach (var (key, _) in _firsts.Where(f => now - f.Value.At >= Window).ToList())
        {
            _firsts.Remove(key);
        }

        // More than that in one minute is no conversation; whoever sends it is at worst recorded twice.
        if (_firsts.Count >= MessagesMax)
        {
            _firsts.Clear();
        }
    }
}
