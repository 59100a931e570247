namespace CollectionsBot.Journal;

/// <summary>The journal cannot be opened, read or written. The message is meant for the administrator and says what to do.</summary>
public sealed class JournalException : Exception
{
    /// <summary>A fault of the journal.</summary>
    public JournalException(string message)
        : base(message)
    {
    }

    /// <summary>A fault of the journal, with what brought it about.</summary>
    public JournalException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
