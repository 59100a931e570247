namespace CollectionsBot.Journal;

/// <summary>More is waiting than the one writer takes on; nothing happened, and the same command can be given again.</summary>
public sealed class PortfolioBusyException : Exception
{
    /// <summary>The queue is full.</summary>
    /// <param name="waiting">How many commands and queries are waiting.</param>
    public PortfolioBusyException(int waiting)
        : base($"{waiting:N0} requests are waiting already. Nothing was done about this one; try again in a moment.")
    {
    }
}
