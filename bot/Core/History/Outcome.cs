namespace CollectionsBot.Core;

/// <summary>What became of a command.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>It was carried out.</summary>
    /// <param name="Facts">What happened; empty when nothing was to be changed.</param>
    public sealed record Accepted(ImmutableArray<RecordedFact> Facts) : Outcome;

    /// <summary>The same command had been carried out before; nothing happened now.</summary>
    /// <param name="Facts">What happened then.</param>
    public sealed record AlreadyDone(ImmutableArray<RecordedFact> Facts) : Outcome;

    /// <summary>It was refused, and nothing happened.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : Outcome;
}

/// <summary>Why a command is refused. The words for it stand with the cards.</summary>
public enum RefusalReason
{
    /// <summary>No such customer.</summary>
    CustomerUnknown,

    /// <summary>No such document, or it is no longer open.</summary>
    ItemUnknown,

    /// <summary>No such contact, or it was taken back before.</summary>
    ContactUnknown,

    /// <summary>Somebody else logged it.</summary>
    NotOwnContact,

    /// <summary>No such open dispute.</summary>
    DisputeUnknown,

    /// <summary>A document is contested already in a dispute that is open.</summary>
    AlreadyDisputed,

    /// <summary>The dispute holds as many notes of evidence as it may.</summary>
    EvidenceFull,

    /// <summary>No such conversation.</summary>
    ConversationUnknown,

    /// <summary>Nothing is due to be sent there.</summary>
    NothingToSend,

    /// <summary>The portfolio was opened before.</summary>
    AlreadyOpen,

    /// <summary>No such promise is pending.</summary>
    PromiseUnknown,

    /// <summary>A promise needs an amount and a date.</summary>
    PromiseMissing,

    /// <summary>An amount or date of a promise came with another result.</summary>
    PromiseNotExpected,

    /// <summary>The promised amount is not above zero.</summary>
    AmountNotPositive,

    /// <summary>More is promised than is owed in that currency.</summary>
    AmountAboveDebt,

    /// <summary>The promised date has passed.</summary>
    PromiseDatePast,

    /// <summary>The promised date is too far away.</summary>
    PromiseDateTooFar,

    /// <summary>The result needs a date to call back.</summary>
    CallBackMissing,

    /// <summary>The date to call back has passed.</summary>
    CallBackPast,

    /// <summary>The date to call back is too far away.</summary>
    CallBackTooFar,

    /// <summary>The preferences name a way, profile or time that does not exist.</summary>
    PreferencesInvalid,

    /// <summary>No such flag holds.</summary>
    FlagUnknown,

    /// <summary>The flag needs an end.</summary>
    FlagEndMissing,

    /// <summary>The flag's end lies before its start, or has passed.</summary>
    FlagEndPast,

    /// <summary>The flag begins or ends too far away.</summary>
    FlagEndTooFar,

    /// <summary>A reason is needed.</summary>
    ReasonMissing,

    /// <summary>A text is longer than allowed.</summary>
    TextTooLong,

    /// <summary>The schedule names no day, or a time zone that does not exist.</summary>
    ScheduleInvalid,

    /// <summary>The same document stands twice in an import.</summary>
    DocumentTwice,

    /// <summary>An address, identifier or text from outside is out of bounds.</summary>
    OutOfBounds,

    /// <summary>Amounts or documents of several currencies stand in one request.</summary>
    CurrenciesMixed,

    /// <summary>A date of what is asked for is too early.</summary>
    DateTooEarly,

    /// <summary>A date of what is asked for is too far away.</summary>
    DateTooFar,

    /// <summary>The dates of a plan do not fit together.</summary>
    PlanScheduleInvalid,

    /// <summary>An instalment of the plan would be nothing.</summary>
    InstalmentNothing,

    /// <summary>A settlement that gives nothing up is a payment.</summary>
    NothingGivenUp,

    /// <summary>The same is asked for already, and waits for a decision.</summary>
    AlreadyProposed,

    /// <summary>No such request.</summary>
    RequestUnknown,

    /// <summary>Somebody agreed to the request before.</summary>
    AlreadyApproved,

    /// <summary>Somebody turned the request down before.</summary>
    AlreadyRejected,

    /// <summary>Who made the request took it back.</summary>
    RequestWithdrawn,

    /// <summary>Nobody decided the request in time.</summary>
    RequestExpired,

    /// <summary>Nobody decides his own request.</summary>
    OwnRequest,

    /// <summary>Only who made a request takes it back.</summary>
    NotOwnRequest,

    /// <summary>A question about the request waits for its answer.</summary>
    AlreadyAsked,

    /// <summary>As much was asked about the request as may be.</summary>
    AskedEnough,

    /// <summary>No question about the request waits for an answer.</summary>
    NothingAsked,

    /// <summary>Nothing of the kind is in force.</summary>
    NotInForce,

    /// <summary>No role of theirs decides such requests.</summary>
    NoAuthority,

    /// <summary>The request goes beyond what their role may approve.</summary>
    AboveLimit,

    /// <summary>Only an administrator says who has which role.</summary>
    NotAdministrator,

    /// <summary>Nobody gives himself a role, or delegates to himself.</summary>
    OwnRole,

    /// <summary>The configuration makes this person an administrator.</summary>
    SetByConfiguration,

    /// <summary>There would be no administrator left.</summary>
    LastAdministrator,

    /// <summary>The team has named its agencies and lawyers, and this is none of them.</summary>
    AgencyUnknown,

    /// <summary>The dates of an absence do not fit together.</summary>
    PeriodInvalid,

    /// <summary>Two different customers are needed.</summary>
    SameCustomer,

    /// <summary>The customer was merged into another before.</summary>
    AlreadyMerged,

    /// <summary>Both have an agreement of a kind that there can be one of.</summary>
    AgreementsOverlap,

    /// <summary>Only a guarantor answers for another's debt.</summary>
    NotGuarantor,

    /// <summary>A tag is empty, too long, or has characters that cannot be printed.</summary>
    TagInvalid,

    /// <summary>The customer has no such tag.</summary>
    TagUnknown,

    /// <summary>A person's name, role, address, language or time zone cannot be.</summary>
    PersonInvalid,

    /// <summary>Nobody of that name is known at the customer.</summary>
    PersonUnknown,

    /// <summary>There would be more of them than allowed.</summary>
    TooMany,

    /// <summary>By the policy there is nothing to charge, or all of it was charged before.</summary>
    NothingToCharge,

    /// <summary>Nothing is charged while a moratorium holds, or the document is contested.</summary>
    ChargingRests,

    /// <summary>This fee was charged for this document before.</summary>
    AlreadyCharged,

    /// <summary>No such charge is to be paid.</summary>
    ChargeUnknown,

    /// <summary>The document is smaller than the charges that it is said to hold.</summary>
    ChargeAboveDocument,

    /// <summary>A snapshot would clear so much, or move a total so far, that a person has to look at it first.</summary>
    SnapshotBeyondBounds,

    /// <summary>The rate of interest is below nothing, or too high.</summary>
    RateOutOfRange,

    /// <summary>The customer was erased, and nothing happened since.</summary>
    AlreadyErased,

    /// <summary>Documents of theirs are open.</summary>
    StillOpen,

    /// <summary>A promise of theirs is pending.</summary>
    StillPromised,

    /// <summary>A request about them waits for a decision.</summary>
    StillProposed,

    /// <summary>A plan or a placement with an agency lasts.</summary>
    StillAgreed,

    /// <summary>They answer for another's debt.</summary>
    StillGuarantor,

    /// <summary>The time for which records are kept has not passed.</summary>
    RetentionRuns,
}

/// <summary>A refusal with what a person needs to mend it.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Limit">The amount that bounds it, when one does.</param>
/// <param name="Date">The date that bounds it, when one does.</param>
/// <param name="Length">The length in characters, or the number, that bounds it, when one does.</param>
public sealed record Refusal(RefusalReason Reason, Money? Limit = null, DateOnly? Date = null, int? Length = null)
{
    /// <summary>The request that it is about, when it is about one.</summary>
    public RequestId? Request { get; init; }

    /// <summary>Who was first, or whose it is, when that is why.</summary>
    public Actor? By { get; init; }

    /// <summary>The instant at which somebody was first, in UTC, when that is why.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>In what a request goes beyond a limit, when that is why.</summary>
    public ImmutableArray<LimitBreach> Breaches { get; init; } = [];
}
