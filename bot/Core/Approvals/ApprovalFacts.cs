namespace CollectionsBot.Core;

/// <summary>Somebody asked for something that somebody else decides.</summary>
/// <param name="Customer">About whom.</param>
/// <param name="Request">What people call it.</param>
/// <param name="Terms">What exactly.</param>
/// <param name="Why">The reasons given.</param>
/// <param name="Policy">The policy in force then.</param>
public sealed record RequestProposed(CustomerId Customer, RequestId Request, RequestTerms Terms, string Why, PinnedPolicy Policy) : Fact, IRequestFact;

/// <summary>A request was agreed to.</summary>
/// <param name="Customer">About whom.</param>
/// <param name="Request">Which.</param>
/// <param name="As">The role that allowed it.</param>
/// <param name="InPlaceOf">Whose authority it was, when it was delegated.</param>
public sealed record RequestApproved(CustomerId Customer, RequestId Request, Role As, Actor? InPlaceOf) : Fact, IRequestFact;

/// <summary>A request was turned down.</summary>
/// <param name="Customer">About whom.</param>
/// <param name="Request">Which.</param>
/// <param name="Reason">Why.</param>
/// <param name="As">The role that allowed it.</param>
/// <param name="InPlaceOf">Whose authority it was, when it was delegated.</param>
public sealed record RequestRejected(CustomerId Customer, RequestId Request, string Reason, Role As, Actor? InPlaceOf) : Fact, IRequestFact;

/// <summary>Who made a request took it back.</summary>
public sealed record RequestWithdrawn(CustomerId Customer, RequestId Request) : Fact, IRequestFact;

/// <summary>Whoever may decide a request asks who made it a question first; the request goes on waiting.</summary>
/// <param name="Customer">About whom.</param>
/// <param name="Request">Which.</param>
/// <param name="Question">The question.</param>
public sealed record RequestAskedBack(CustomerId Customer, RequestId Request, string Question) : Fact, IRequestFact;

/// <summary>Who made a request answers the question that was asked about it.</summary>
/// <param name="Customer">About whom.</param>
/// <param name="Request">Which.</param>
/// <param name="Answer">The answer.</param>
public sealed record RequestAnswered(CustomerId Customer, RequestId Request, string Answer) : Fact, IRequestFact;

/// <summary>What was agreed to came to its end: a plan cancelled or replaced, a hold lifted, a placement called back.</summary>
/// <param name="Customer">About whom.</param>
/// <param name="Request">Under which request it was agreed.</param>
/// <param name="Reason">Why.</param>
/// <param name="ReplacedBy">The agreement that takes its place, when one does.</param>
public sealed record AgreementEnded(CustomerId Customer, RequestId Request, string Reason, RequestId? ReplacedBy) : Fact, IRequestFact;

/// <summary>A fact about one request.</summary>
public interface IRequestFact : ICustomerFact
{
    /// <summary>Which request.</summary>
    RequestId Request { get; }
}

/// <summary>A fact about who may do what.</summary>
public interface IPeopleFact;

/// <summary>Somebody was given a role.</summary>
public sealed record RoleGranted(Actor Person, Role Role) : Fact, IPeopleFact;

/// <summary>A role was taken from somebody.</summary>
public sealed record RoleRevoked(Actor Person, Role Role) : Fact, IPeopleFact;

/// <summary>Somebody who is away lets another decide in his place. An earlier delegation of his ends by it.</summary>
/// <param name="To">Who decides meanwhile.</param>
/// <param name="From">The first date.</param>
/// <param name="Until">The last date.</param>
public sealed record AuthorityDelegated(Actor To, DateOnly From, DateOnly Until) : Fact, IPeopleFact;

/// <summary>Somebody is back and decides himself again.</summary>
public sealed record DelegationEnded : Fact, IPeopleFact;
