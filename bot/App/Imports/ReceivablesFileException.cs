namespace CollectionsBot.App;

/// <summary>A file cannot be read as a receivables export at all; the message says what to do about it.</summary>
/// <remarks>A single bad row never leads here: it becomes a <see cref="RejectedRow"/> and the rest is read.</remarks>
public class ReceivablesFileException : Exception
{
    /// <summary>With the reason, as a person can read it.</summary>
    public ReceivablesFileException(string message)
        : base(message)
    {
    }

    /// <summary>With the reason and what brought it about.</summary>
    public ReceivablesFileException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
