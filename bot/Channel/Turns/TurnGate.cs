using Microsoft.Extensions.Options;

namespace CollectionsBot.Channel;

/// <summary>Lets in as many requests at a time as may be under way, and turns the others away at once.</summary>
/// <remarks>No queue: the channel has one already, and delivers again.</remarks>
internal sealed class TurnGate(IOptions<BotChannelOptions> options)
{
    private readonly int max = options.Value.MaxConcurrentTurns;
    private int underWay;

    /// <summary>Whether the caller may go in; if so it must <see cref="Leave"/>.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref underWay) <= max)
            return true;

        Interlocked.Decrement(ref underWay);
        return false;
    }

    /// <summary>Makes room for another.</summary>
    public void Leave() => Interlocked.Decrement(ref underWay);
}
