namespace CollectionsBot.Core;

/// <summary>One entry of the journal, in the form in which it is kept and hashed.</summary>
/// <param name="Sequence">Its number, from 1 without gaps.</param>
/// <param name="At">The instant, in UTC, as ISO 8601 with seven decimals.</param>
/// <param name="On">The business date, as ISO 8601.</param>
/// <param name="ActorId">Who: the stable identifier.</param>
/// <param name="ActorName">Who: the name then.</param>
/// <param name="Command">The command that brought it about.</param>
/// <param name="Kind">The fact's name and version, such as <c>promise.made/1</c>.</param>
/// <param name="Body">The fact as JSON.</param>
/// <param name="Hash">SHA-256 over all of the above, chained on the hash before; 64 hexadecimal digits.</param>
public sealed record Entry(
    long Sequence, string At, string On, string ActorId, string ActorName, string Command, string Kind, string Body, string Hash);

/// <summary>Where a chain ends.</summary>
/// <param name="Sequence">The last entry's number; 0 for an empty journal.</param>
/// <param name="Hash">The last entry's hash; <see cref="Chain.Genesis"/> for an empty journal.</param>
public readonly record struct ChainHead(long Sequence, string Hash)
{
    /// <summary>The head of an empty journal.</summary>
    public static ChainHead Empty { get; } = new(0, Chain.Genesis);
}
