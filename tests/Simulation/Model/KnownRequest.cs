namespace CollectionsBot.Simulation.Model;

/// <summary>What is asked for, with the figures that decide about it.</summary>
/// <param name="Terms">What exactly.</param>
/// <param name="Size">Against what limits are held: all that is put off, given up or handed over.</param>
/// <param name="Debt">What must be owed for it; null when that does not matter.</param>
/// <param name="Latest">The last date on which it makes sense to agree; null when it always does.</param>
internal sealed record KnownTerms(RequestTerms Terms, Money? Size, Money? Debt, DateOnly? Latest);

/// <summary>How a request ended, and by the number of which command.</summary>
internal sealed record KnownDecision(RequestStatus Status, string By, DateOnly On, int Moment);

/// <summary>How something that was agreed ended, and by the number of which command.</summary>
internal sealed record KnownEnding(DateOnly On, int Moment, RequestId? ReplacedBy)
{
    /// <summary>What came of a placement, and what it cost.</summary>
    public (PlacementOutcome Outcome, Money Fee)? Closed { get; init; }
}

/// <summary>A request with what has become of it.</summary>
internal sealed class KnownRequest(RequestId id, int moment, KnownTerms terms, string by, DateOnly on, DateOnly expiresOn, ImmutableArray<Role> deciders)
{
    public RequestId Id => id;

    /// <summary>The number of the command that asked for it.</summary>
    public int Moment => moment;

    public KnownTerms Known => terms;

    public RequestTerms Terms => terms.Terms;

    public Currency? Currency => terms.Size?.Currency;

    public string By => by;

    public DateOnly On => on;

    public DateOnly ExpiresOn => expiresOn;

    /// <summary>The roles that may decide it, as the policy stood when it was made.</summary>
    public ImmutableArray<Role> Deciders => deciders;

    public KnownDecision? Decision { get; set; }

    public KnownEnding? Ending { get; set; }

    public KnownRequest With(KnownTerms renamed) => new(id, moment, renamed, by, on, expiresOn, deciders) { Decision = Decision, Ending = Ending };

    public RequestStatus StatusOn(DateOnly date)
    {
        if (Decision is not null && Decision.On <= date)
        {
            return Decision.Status;
        }

        return date <= expiresOn ? RequestStatus.Open : RequestStatus.Expired;
    }

    /// <summary>Whether it was agreed to, and has not come to its end.</summary>
    public bool Lasts(DateOnly date) => StatusOn(date) == RequestStatus.Approved && (Ending is null || date < Ending.On);
}
