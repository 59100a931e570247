namespace CollectionsBot.FakeTeams;

/// <summary>What goes wrong with one request.</summary>
public enum FaultKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An error status instead of doing it.</summary>
    StatusBefore,

    /// <summary>It is done, and an error status says otherwise.</summary>
    StatusAfter,

    /// <summary>The connection breaks before it is done.</summary>
    LostBefore,

    /// <summary>It is done, and the connection breaks instead of an answer.</summary>
    LostAfter,

    /// <summary>It is done, and no answer ever comes.</summary>
    SilentAfter,

    /// <summary>It is done, and the answer takes its time.</summary>
    Slow,
}

/// <summary>One thing that goes wrong.</summary>
/// <param name="Kind">What.</param>
/// <param name="Status">The HTTP status, for those kinds that have one.</param>
/// <param name="Code">The error's name, where it has one.</param>
/// <param name="Wait">What <c>Retry-After</c> asks for, or how long a slow answer takes.</param>
public sealed record Fault(FaultKind Kind, int Status = 0, string? Code = null, TimeSpan? Wait = null)
{
    /// <summary>All goes well.</summary>
    public static Fault None { get; } = new(FaultKind.None);
}

/// <summary>Draws faults for a request by its conversation and its number there, so that a seed plays the same whatever comes first.</summary>
/// <param name="seed">The seed.</param>
/// <param name="percent">How many of a hundred requests meet with a fault.</param>
/// <param name="isTroubled">Which conversations are meant.</param>
public sealed class FaultScript(int seed, int percent, Func<string, bool> isTroubled)
{
    private static readonly Func<Random, Fault>[] Kinds =
    [
        r => new(FaultKind.StatusBefore, 429, Wait: TimeSpan.FromSeconds(1 + r.Next(20))),
        r => new(FaultKind.StatusBefore, 429),
        r => new(FaultKind.StatusBefore, 412),
        r => new(FaultKind.StatusBefore, 502 + r.Next(3)),
        r => new(FaultKind.StatusAfter, 502 + r.Next(3)),
        r => new(FaultKind.StatusBefore, 500),
        r => new(FaultKind.LostBefore),
        r => new(FaultKind.LostAfter),
        r => new(FaultKind.SilentAfter),
        r => new(FaultKind.Slow, Wait: TimeSpan.FromSeconds(1 + r.Next(5))),
    ];

    /// <summary>What happens to a conversation's request.</summary>
    public Fault Draw(string conversation, int number)
    {
        var chance = new Random(HashCode(seed, conversation, number));
        return isTroubled(conversation) && chance.Next(100) < percent ? Kinds[chance.Next(Kinds.Length)](chance) : Fault.None;
    }

    // The framework's own hash of a text differs from process to process.
    private static int HashCode(int seed, string conversation, int number) =>
        conversation.Aggregate(unchecked((seed * 31) + number), (hash, letter) => unchecked((hash * 31) + letter));
}
