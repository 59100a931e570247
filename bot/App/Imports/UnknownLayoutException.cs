namespace CollectionsBot.App;

/// <summary>The headings of a file say too little; which column may mean what is proposed for a person to judge.</summary>
public sealed class UnknownLayoutException : ReceivablesFileException
{
    /// <summary>With the reason, as a person can read it, and the proposal.</summary>
    public UnknownLayoutException(string message, MappingProposal proposal)
        : base(message) => Proposal = proposal;

    /// <summary>What the columns may mean.</summary>
    public MappingProposal Proposal { get; }
}
