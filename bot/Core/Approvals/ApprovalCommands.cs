namespace CollectionsBot.Core;

/// <summary>Asks for something that somebody else decides.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Customer">About whom.</param>
/// <param name="Why">The reasons; 1 to <see cref="Request.ReasonLengthMax"/> characters.</param>
public abstract record Proposal(Stamp Stamp, CustomerId Customer, string Why) : Command(Stamp)
{
    /// <summary>The conversation in which it is asked for, where it is shown until it is decided; null for none.</summary>
    public string? AskedIn { get; init; }
}

/// <summary>Asks for a payment plan.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Customer">About whom.</param>
/// <param name="Covers">How much of what is owed it covers.</param>
/// <param name="Schedule">How it is paid.</param>
/// <param name="Why">The reasons.</param>
/// <param name="Charges">Interest and fees that the plan takes in; null to leave them out.</param>
public sealed record ProposePlan(
    Stamp Stamp, CustomerId Customer, Money Covers, ScheduleTerms Schedule, string Why, Money? Charges = null) : Proposal(Stamp, Customer, Why);

/// <summary>Asks for a later date for documents.</summary>
public sealed record ProposeExtension(
    Stamp Stamp, CustomerId Customer, ImmutableArray<ItemKey> Items, DateOnly Until, string Why) : Proposal(Stamp, Customer, Why);

/// <summary>Asks to accept a part payment in full discharge.</summary>
public sealed record ProposeSettlement(
    Stamp Stamp, CustomerId Customer, Money Claim, Money Payment, DateOnly PayBy, string Why) : Proposal(Stamp, Customer, Why);

/// <summary>Asks to accept less for payment at once: a settlement with an early deadline.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Customer">About whom.</param>
/// <param name="Claim">The debt that the payment discharges.</param>
/// <param name="Percent">How much less, in per cent; above 0 and below 100, with at most four decimals.</param>
/// <param name="PayBy">By when; at most <see cref="SettlementTerms.DiscountDaysMax"/> days ahead.</param>
/// <param name="Why">The reasons.</param>
public sealed record ProposeDiscount(
    Stamp Stamp, CustomerId Customer, Money Claim, decimal Percent, DateOnly PayBy, string Why) : Proposal(Stamp, Customer, Why);

/// <summary>Asks to give a debt up.</summary>
public sealed record ProposeWriteOff(Stamp Stamp, CustomerId Customer, Money Amount, string Why) : Proposal(Stamp, Customer, Why);

/// <summary>Asks to give fees or interest up.</summary>
public sealed record ProposeFeeWaiver(Stamp Stamp, CustomerId Customer, Money Amount, string Why) : Proposal(Stamp, Customer, Why);

/// <summary>Asks to stop deliveries on credit.</summary>
public sealed record ProposeCreditHold(Stamp Stamp, CustomerId Customer, string Why) : Proposal(Stamp, Customer, Why);

/// <summary>Asks to hand a debt to an agency or a lawyer.</summary>
public sealed record ProposePlacement(Stamp Stamp, CustomerId Customer, string Agency, Money Amount, string Why) : Proposal(Stamp, Customer, Why);

/// <summary>Decides a request.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Request">Which.</param>
/// <param name="Approve">Whether it is agreed to.</param>
/// <param name="Reason">Why not; required to turn it down.</param>
public sealed record DecideRequest(Stamp Stamp, RequestId Request, bool Approve, string? Reason = null) : Command(Stamp);

/// <summary>Asks who made a request a question before deciding it.</summary>
/// <param name="Stamp">Who and when; whoever may decide it.</param>
/// <param name="Request">Which.</param>
/// <param name="Question">The question; 1 to <see cref="Core.Request.ReasonLengthMax"/> characters.</param>
public sealed record AskBack(Stamp Stamp, RequestId Request, string? Question) : Command(Stamp);

/// <summary>Answers the question that was asked about one's own request.</summary>
/// <param name="Stamp">Who and when; who made the request.</param>
/// <param name="Request">Which.</param>
/// <param name="Answer">The answer; 1 to <see cref="Core.Request.ReasonLengthMax"/> characters.</param>
public sealed record AnswerQuestion(Stamp Stamp, RequestId Request, string? Answer) : Command(Stamp);

/// <summary>Takes one's own request back.</summary>
public sealed record WithdrawRequest(Stamp Stamp, RequestId Request) : Command(Stamp);

/// <summary>Ends what was agreed to: cancels a plan, lifts a hold, calls a placement back.</summary>
public sealed record EndAgreement(Stamp Stamp, RequestId Request, string Reason) : Command(Stamp);

/// <summary>Gives somebody a role.</summary>
public sealed record GrantRole(Stamp Stamp, Actor Person, Role Role) : Command(Stamp);

/// <summary>Takes a role from somebody.</summary>
public sealed record RevokeRole(Stamp Stamp, Actor Person, Role Role) : Command(Stamp);

/// <summary>Lets another decide in one's place while one is away.</summary>
public sealed record DelegateAuthority(Stamp Stamp, Actor To, DateOnly From, DateOnly Until) : Command(Stamp);

/// <summary>Ends one's own delegation.</summary>
public sealed record EndDelegation(Stamp Stamp) : Command(Stamp);
