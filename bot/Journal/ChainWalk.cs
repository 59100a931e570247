using System.Diagnostics.CodeAnalysis;

namespace CollectionsBot.Journal;

/// <summary>Follows a chain entry by entry: the one place that says whether an entry may stand where it stands.</summary>
internal sealed class ChainWalk
{
    /// <summary>The last sound entry.</summary>
    public ChainHead Head { get; private set; } = ChainHead.Empty;

    /// <summary>Takes the next entry, when it follows the one before and its fact can be read.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="recorded">Its fact, when the answer is true.</param>
    /// <param name="fault">What is wrong with it, naming its number, when the answer is false.</param>
    public bool TryTake(Entry entry, [NotNullWhen(true)] out RecordedFact? recorded, [NotNullWhen(false)] out string? fault)
    {
        recorded = null;
        fault = Chain.FaultOf(entry, Head);
        if (fault is not null)
        {
            return false;
        }

        try
        {
            recorded = FactCodec.Read(entry);
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException or NotSupportedException)
        {
            fault = e is FormatException ? e.Message : $"Entry {entry.Sequence} ({entry.Kind}) cannot be read: {e.Message}";
            return false;
        }

        Head = new ChainHead(entry.Sequence, entry.Hash);
        return true;
    }

    /// <summary>The head after some entries, which must follow a head and each other. Stores ask this before they write.</summary>
    /// <exception cref="ArgumentException">There are none, or one does not follow.</exception>
    public static ChainHead HeadAfter(ChainHead head, IReadOnlyList<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0)
        {
            throw new ArgumentException("There is nothing to append.", nameof(entries));
        }

        foreach (var entry in entries)
        {
            if (Chain.FaultOf(entry, head) is { } fault)
            {
                throw new ArgumentException($"The entries do not follow entry {head.Sequence}: {fault}.", nameof(entries));
            }

            head = new ChainHead(entry.Sequence, entry.Hash);
        }

        return head;
    }
}
