namespace CollectionsBot.Journal;

/// <summary>The durable, append-only history of one portfolio. Every store of it keeps this contract.</summary>
/// <remarks>One writer at a time. An instance is not thread-safe, but may pass from one thread to another.</remarks>
public interface IJournal : IDisposable
{
    /// <summary>Where the chain ends now.</summary>
    /// <exception cref="JournalException">The store cannot be read; the message says what to do.</exception>
    ChainHead Head { get; }

    /// <summary>Reads the entries after a number, in order, up to the head as it is when reading begins.</summary>
    /// <remarks>Rows are handed out as they come, so a long history is never in memory as a whole. The chain is not checked here.</remarks>
    /// <param name="after">0 for all.</param>
    /// <exception cref="JournalException">The store cannot be read; the message says what to do.</exception>
    IEnumerable<Entry> Read(long after = 0);

    /// <summary>Reads the same entries as <see cref="Read"/> as pages, which whoever reads them closes.</summary>
    /// <param name="after">The entry before the first; <see cref="ChainHead.Empty"/> for all.</param>
    /// <exception cref="JournalException">The store cannot be read; the message says what to do. What was read until then came before.</exception>
    IEnumerable<EntryPage> ReadPages(ChainHead after) => EntryPages.Of(Read(after.Sequence), after);

    /// <summary>The hash of an entry; null when there is none with that number.</summary>
    /// <param name="sequence">Its number; 0 for the start of the chain.</param>
    /// <exception cref="JournalException">The store cannot be read; the message says what to do.</exception>
    string? HashAt(long sequence) => sequence == 0 ? Chain.Genesis : Read(after: sequence - 1).Take(1).FirstOrDefault(e => e.Sequence == sequence)?.Hash;

    /// <summary>Appends entries, all or none, and returns only when they would survive a power cut.</summary>
    /// <remarks>
    /// When the machine fails in the very moment of the commit, a store may find out only when it is read again that the
    /// entries are there after all. So whoever is told no must look at the history before trying under another command id.
    /// </remarks>
    /// <param name="entries">At least one; the first follows <see cref="Head"/>, and each the one before.</param>
    /// <exception cref="ArgumentException">The entries do not follow the head; nothing was stored.</exception>
    /// <exception cref="InvalidOperationException">The journal was opened for reading only.</exception>
    /// <exception cref="JournalException">They could not be stored, and none was; the message says what to do.</exception>
    void Append(IReadOnlyList<Entry> entries);

    /// <summary>The keys of customers, and the marks of those that were destroyed, in no particular order.</summary>
    /// <exception cref="JournalException">The store cannot be read; the message says what to do.</exception>
    IReadOnlyList<WrappedKey> ReadKeys();

    /// <summary>Stores keys, each in place of the one of that customer and number, all or none, and returns only when they would survive a power cut.</summary>
    /// <remarks>When one of them is destroyed, nothing in the store holds it any more once this returns.</remarks>
    /// <exception cref="InvalidOperationException">The journal was opened for reading only.</exception>
    /// <exception cref="JournalException">They could not be stored, or are stored and left a trace that the next start removes; the message says what to do.</exception>
    void PutKeys(IReadOnlyList<WrappedKey> keys);

    /// <summary>What is wrong with the store itself, whatever the entries in it say; null when nothing is.</summary>
    /// <remarks>Reads the whole store. A damaged store is an answer here, never an exception.</remarks>
    string? FindStoreFault();
}
