using System.Diagnostics.CodeAnalysis;

namespace CollectionsBot.Journal;

/// <summary>A kind of store that this program was built with.</summary>
/// <param name="FileName">The name of its file in the data folder.</param>
/// <param name="Open">Opens the journal of a folder for writing.</param>
/// <param name="OpenReadOnly">Opens the journal of a folder for reading.</param>
internal sealed record JournalStore(string FileName, Func<string, IJournal> Open, Func<string, IJournal> OpenReadOnly)
{
    private static readonly Dictionary<JournalProvider, JournalStore> Built = new()
    {
        [JournalProvider.Sqlite] = new(SqliteJournal.FileName, SqliteJournal.Open, SqliteJournal.OpenReadOnly),
#if LITEDB
        [JournalProvider.LiteDb] = new(LiteDbJournal.FileName, LiteDbJournal.Open, LiteDbJournal.OpenReadOnly),
#endif
    };

    /// <summary>The store of a provider.</summary>
    /// <exception cref="JournalException">This program was built without it.</exception>
    public static JournalStore Of(JournalProvider provider) => IsBuilt(provider, out var store)
        ? store
        : throw new JournalException($"This program was built without {provider}. Build it with -p:{provider}=true, or set Journal:Provider to {JournalProvider.Sqlite}.");

    /// <summary>Whether this program was built with a provider.</summary>
    public static bool IsBuilt(JournalProvider provider, [NotNullWhen(true)] out JournalStore? store) => Built.TryGetValue(provider, out store);
}
