using CollectionsBot.Core;

namespace CollectionsBot.Journal;

/// <summary>The durable, append-only history of one portfolio. Every store of it keeps this contract.</summary>
/// <remarks>One writer at a time. An instance is not thread-safe.</remarks>
public interface IJournal : IDisposable
{
    /// <summary>Where the chain ends now.</summary>
    ChainHead Head { get; }

    /// <summary>Reads the entries after a number, in order.</summary>
    /// <param name="after">0 for all.</param>
    /// <exception cref="JournalException">The store cannot be read; the message says what to do.</exception>
    IEnumerable<Entry> Read(long after = 0);

    /// <summary>Appends entries, all or none, and returns only when they would survive a power cut.</summary>
    /// <param name="entries">At least one; the first follows <see cref="Head"/>.</param>
    /// <exception cref="ArgumentException">The entries do not follow the head.</exception>
    /// <exception cref="JournalException">They could not be stored, and none was; the message says what to do.</exception>
    void Append(IReadOnlyList<Entry> entries);
}
