namespace CollectionsBot.Journal;

/// <summary>The stores that a journal can be kept in.</summary>
public enum JournalProvider
{
    /// <summary>SQLite, in every build.</summary>
    Sqlite,

    /// <summary>LiteDB, in builds with <c>-p:LiteDb=true</c>.</summary>
    LiteDb,
}
