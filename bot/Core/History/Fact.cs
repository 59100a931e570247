namespace CollectionsBot.Core;

/// <summary>Something that happened. Facts are what the journal holds; they are never changed.</summary>
/// <remarks>The name and version of each on disk stand in <see cref="FactCodec"/>, apart from the names here.</remarks>
public abstract record Fact;

/// <summary>A fact about one customer.</summary>
public interface ICustomerFact
{
    /// <summary>Which customer.</summary>
    CustomerId Customer { get; }
}

/// <summary>A fact about one conversation.</summary>
public interface IConversationFact
{
    /// <summary>Which conversation.</summary>
    string Conversation { get; }
}

/// <summary>The portfolio was opened.</summary>
/// <param name="Demonstration">Whether it holds made-up customers to try the program with.</param>
public sealed record PortfolioOpened(bool Demonstration) : Fact;

/// <summary>A receivables export was read and changed something.</summary>
/// <param name="Source">The file's name.</param>
/// <param name="Snapshot">Whether it held every open item.</param>
/// <param name="Summary">What it changed.</param>
public sealed record ReceivablesImported(string Source, bool Snapshot, ImportCounts Summary) : Fact;

/// <summary>A customer became known.</summary>
public sealed record CustomerAdded(Customer Master) : Fact, ICustomerFact
{
    CustomerId ICustomerFact.Customer => Master.Id;
}

/// <summary>A customer's master data changed.</summary>
/// <param name="Master">The master data as it is now.</param>
public sealed record CustomerChanged(Customer Master) : Fact, ICustomerFact
{
    CustomerId ICustomerFact.Customer => Master.Id;
}

/// <summary>An open item became known.</summary>
public sealed record ItemAdded(CustomerId Customer, OpenItem Item) : Fact, ICustomerFact;

/// <summary>An open item changed: most often, a part of it was paid.</summary>
public sealed record ItemChanged(CustomerId Customer, OpenItem Item) : Fact, ICustomerFact;

/// <summary>An open item is cleared.</summary>
public sealed record ItemSettled(CustomerId Customer, ItemKey Key) : Fact, ICustomerFact;

/// <summary>A member of staff logged an attempt to reach the customer.</summary>
public sealed record ContactLogged(CustomerId Customer, ContactAttempt Attempt) : Fact, ICustomerFact;

/// <summary>A contact that was logged by mistake was taken back, and with it everything that came of it.</summary>
/// <param name="Customer">With whom.</param>
/// <param name="Contact">The sequence number under which it was logged.</param>
/// <param name="Result">What was logged of it, for whoever reads the history.</param>
/// <param name="LoggedOn">The business date on which it was logged.</param>
/// <param name="Reason">Why it was taken back.</param>
public sealed record ContactRetracted(CustomerId Customer, long Contact, ResultCode Result, DateOnly LoggedOn, string Reason) : Fact, ICustomerFact;

/// <summary>The contact that the same command logged was outside the policy; it happened all the same.</summary>
/// <param name="Customer">With whom.</param>
/// <param name="Profile">The profile then in force for them.</param>
/// <param name="Broken">Every rule that stood in the way, with its numbers then.</param>
public sealed record ContactOutsidePolicy(CustomerId Customer, ContactProfileName Profile, ImmutableArray<ContactReason> Broken) : Fact, ICustomerFact;

/// <summary>How the customer wants to be contacted was set.</summary>
public sealed record ContactPreferencesSet(CustomerId Customer, ContactPreferences Preferences) : Fact, ICustomerFact;

/// <summary>A flag was raised, by somebody or by the result of a contact.</summary>
public sealed record CustomerFlagged(CustomerId Customer, FlagKind Flag, DateOnly From, DateOnly? Until, string Reason) : Fact, ICustomerFact;

/// <summary>A flag was lifted, or replaced by one of the same kind.</summary>
/// <param name="Customer">From whom.</param>
/// <param name="Flag">The sequence number under which it was raised.</param>
/// <param name="Reason">Why; empty when it was replaced.</param>
public sealed record FlagLifted(CustomerId Customer, long Flag, string Reason) : Fact, ICustomerFact;

/// <summary>The customer promised to pay; of what was promised in parts, one part.</summary>
/// <param name="Customer">Who.</param>
/// <param name="Amount">How much.</param>
/// <param name="DueOn">By when.</param>
/// <param name="MadeBy">Who promised, when known.</param>
/// <param name="Items">The documents that it is for; null when none are named.</param>
public sealed record PromiseMade(CustomerId Customer, Money Amount, DateOnly DueOn, string? MadeBy, ImmutableArray<ItemKey>? Items = null) : Fact, ICustomerFact;

/// <summary>A promise was replaced or taken back while it was pending.</summary>
/// <param name="Customer">Whose promise.</param>
/// <param name="Promise">The sequence number under which it was made.</param>
/// <param name="Reason">Why it was taken back; null when a later promise took its place.</param>
public sealed record PromiseWithdrawn(CustomerId Customer, long Promise, string? Reason = null) : Fact, ICustomerFact;

/// <summary>The customer contests documents.</summary>
/// <param name="Customer">Who.</param>
/// <param name="Items">Which documents; empty while it is not yet known which.</param>
/// <param name="Reason">Why, in the customer's words.</param>
/// <param name="Code">Why, as a code; null when nobody chose one.</param>
/// <param name="Owner">Who answers it; null while nobody is named.</param>
/// <param name="DueOn">By when it is to be answered; null while there is no date.</param>
public sealed record DisputeOpened(
    CustomerId Customer, ImmutableArray<ItemKey> Items, string Reason, DisputeReason? Code = null, Actor? Owner = null, DateOnly? DueOn = null) : Fact, ICustomerFact;

/// <summary>Who answers a dispute, or by when, was set anew.</summary>
/// <param name="Customer">Whose dispute.</param>
/// <param name="Dispute">The sequence number under which it was opened.</param>
/// <param name="Owner">Who answers it; null for nobody.</param>
/// <param name="DueOn">By when; null for no date.</param>
public sealed record DisputeAssigned(CustomerId Customer, long Dispute, Actor? Owner, DateOnly? DueOn) : Fact, ICustomerFact;

/// <summary>Evidence about a dispute was noted.</summary>
/// <param name="Customer">Whose dispute.</param>
/// <param name="Dispute">The sequence number under which it was opened.</param>
/// <param name="Note">What it is and where it is kept.</param>
public sealed record DisputeEvidenceAdded(CustomerId Customer, long Dispute, string Note) : Fact, ICustomerFact;

/// <summary>A dispute came to its end.</summary>
/// <param name="Customer">Whose dispute.</param>
/// <param name="Dispute">The sequence number under which it was opened.</param>
/// <param name="Outcome">How it ended, in words.</param>
/// <param name="Verdict">Who was found right; null in histories that did not say.</param>
public sealed record DisputeResolved(CustomerId Customer, long Dispute, string Outcome, DisputeVerdict? Verdict = null) : Fact, ICustomerFact;

/// <summary>The bot became part of a conversation.</summary>
/// <param name="Conversation">The conversation's identifier.</param>
/// <param name="Reference">The address in the channel's own form; the core only keeps it.</param>
/// <param name="Person">Whose own chat it is; null for one that several people share.</param>
public sealed record ConversationOpened(string Conversation, string Reference, Actor? Person = null) : Fact, IConversationFact;

/// <summary>The address of a conversation changed while the bot was part of it, or it became known whose it is.</summary>
public sealed record ConversationMoved(string Conversation, string Reference, Actor? Person = null) : Fact, IConversationFact;

/// <summary>The bot was taken out of a conversation.</summary>
public sealed record ConversationClosed(string Conversation) : Fact, IConversationFact;

/// <summary>Nothing is sent into a conversation for the time being.</summary>
/// <param name="Conversation">Which.</param>
/// <param name="Reason">Why; it also says what lets it go on.</param>
public sealed record ConversationStopped(string Conversation, StopReason Reason) : Fact, IConversationFact;

/// <summary>A conversation asked for a digest at set times.</summary>
public sealed record DigestScheduled(string Conversation, DigestSchedule Schedule) : Fact, IConversationFact;

/// <summary>A conversation no longer wants the digest.</summary>
public sealed record DigestStopped(string Conversation) : Fact, IConversationFact;

/// <summary>The digest of a date is to be posted in a conversation; this is the outbox.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Date">The business date of the digest.</param>
public sealed record DigestDue(string Conversation, DateOnly Date) : Fact, IConversationFact;

/// <summary>The digest of a date is not posted, because its hour passed too long ago.</summary>
public sealed record DigestSkipped(string Conversation, DateOnly Date) : Fact, IConversationFact;

/// <summary>The courier is about to send a digest: from here on it may have arrived.</summary>
public sealed record DigestSending(string Conversation, DateOnly Date) : Fact, IConversationFact;

/// <summary>What became of a digest that was to be sent.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Date">The business date of the digest.</param>
/// <param name="Delivery">Sent, refused or uncertain.</param>
/// <param name="Detail">The channel's identifier of the message, or the reason.</param>
public sealed record DigestDelivered(string Conversation, DateOnly Date, Delivery Delivery, string? Detail) : Fact, IConversationFact;
