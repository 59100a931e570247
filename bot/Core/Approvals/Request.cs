namespace CollectionsBot.Core;

/// <summary>How a request came to its end.</summary>
public enum Verdict
{
    /// <summary>It was agreed to.</summary>
    Approved,

    /// <summary>It was turned down.</summary>
    Rejected,

    /// <summary>Who made it took it back.</summary>
    Withdrawn,
}

/// <summary>Where a request stands on a date.</summary>
public enum RequestStatus
{
    /// <summary>It waits for a decision.</summary>
    Open,

    /// <summary>It was agreed to.</summary>
    Approved,

    /// <summary>It was turned down.</summary>
    Rejected,

    /// <summary>Who made it took it back.</summary>
    Withdrawn,

    /// <summary>Nobody decided in time.</summary>
    Expired,
}

/// <summary>The end of a request.</summary>
/// <param name="Verdict">How.</param>
/// <param name="Sequence">The journal's number of the entry.</param>
/// <param name="By">Who.</param>
/// <param name="At">The instant, in UTC.</param>
/// <param name="On">The business date.</param>
/// <param name="Reason">Why, where a reason was given.</param>
public sealed record Resolution(Verdict Verdict, long Sequence, Actor By, DateTimeOffset At, DateOnly On, string? Reason = null);

/// <summary>The end of what was agreed: a plan cancelled or replaced, a hold lifted, a placement called back.</summary>
/// <param name="Sequence">The journal's number of the entry.</param>
/// <param name="On">The business date.</param>
/// <param name="Reason">Why.</param>
/// <param name="ReplacedBy">The agreement that took its place, when one did.</param>
public sealed record Ending(long Sequence, DateOnly On, string Reason, RequestId? ReplacedBy = null)
{
    /// <summary>What came of a placement; null for other agreements, and for a placement that was only ended.</summary>
    public PlacementOutcome? Outcome { get; init; }

    /// <summary>What an agency or lawyer charged for a placement; null where that was not recorded.</summary>
    public Money? Fee { get; init; }
}

/// <summary>Something that somebody asks for and somebody else decides.</summary>
/// <param name="Id">What people call it.</param>
/// <param name="Customer">About whom.</param>
/// <param name="Terms">What exactly.</param>
/// <param name="Why">The reasons given.</param>
/// <param name="Policy">The policy in force when it was made.</param>
/// <param name="Sequence">The journal's number of the entry.</param>
/// <param name="By">Who asks.</param>
/// <param name="On">The business date on which it was made.</param>
/// <param name="Resolution">How it ended; null while it waits.</param>
/// <param name="Ending">How what was agreed ended; null while it lasts.</param>
public sealed record Request(
    RequestId Id,
    CustomerId Customer,
    RequestTerms Terms,
    string Why,
    PinnedPolicy Policy,
    long Sequence,
    Actor By,
    DateOnly On,
    Resolution? Resolution = null,
    Ending? Ending = null)
{
    /// <summary>The longest reason for a request, a rejection or an ending, in characters.</summary>
    public const int ReasonLengthMax = 500;

    /// <summary>How far ahead the first date of an agreement may lie, in days.</summary>
    public const int DaysAheadMax = 366;

    /// <summary>What was asked about it before it was decided, oldest first; at most <see cref="Inquiry.Max"/>.</summary>
    public ImmutableArray<Inquiry> Inquiries { get; init; } = [];

    /// <summary>The question that waits for its answer; null when none does.</summary>
    public Inquiry? OpenInquiry => Inquiries is [.., { Answer: null } last] ? last : null;

    /// <summary>
    /// Counts what became of it by a date: 1 when it was made, and one more for each question and answer, once it was decided,
    /// taken back or ran out, and once what was agreed has ended.
    /// </summary>
    public int VersionOn(DateOnly on) =>
        1 + Inquiries.Sum(i => i.SaidBy(on)) + (StatusOn(on) == RequestStatus.Open ? 0 : 1) + (Ending?.On <= on ? 1 : 0);

    /// <summary>Where it stands on a date.</summary>
    public RequestStatus StatusOn(DateOnly on) => Resolution switch
    {
        { Verdict: Verdict.Approved } resolution when resolution.On <= on => RequestStatus.Approved,
        { Verdict: Verdict.Rejected } resolution when resolution.On <= on => RequestStatus.Rejected,
        { Verdict: Verdict.Withdrawn } resolution when resolution.On <= on => RequestStatus.Withdrawn,
        _ => on > Policy.ExpiresOn ? RequestStatus.Expired : RequestStatus.Open,
    };

    /// <summary>Whether it was agreed to and lasts on a date.</summary>
    public bool IsInForce(DateOnly on) => StatusOn(on) == RequestStatus.Approved && !(Ending?.On <= on);
}
