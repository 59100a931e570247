namespace CollectionsBot.Core;

/// <summary>Who gives a command, when, and under which name.</summary>
/// <param name="Id">The command's own name.</param>
/// <param name="Actor">Who gives it, as authenticated.</param>
/// <param name="At">The instant, in UTC.</param>
/// <param name="On">The business date.</param>
public sealed record Stamp(CommandId Id, Actor Actor, DateTimeOffset At, DateOnly On);

/// <summary>Something that somebody wants to happen.</summary>
public abstract record Command(Stamp Stamp);

/// <summary>Opens an empty portfolio.</summary>
public sealed record OpenPortfolio(Stamp Stamp, bool Demonstration) : Command(Stamp);

/// <summary>Takes over what an accounting system says is open.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Source">The file's name.</param>
/// <param name="Rows">The rows, already checked one by one; no document twice.</param>
/// <param name="Snapshot">Whether the rows are all that is open, so that what is missing was settled.</param>
public sealed record ImportReceivables(Stamp Stamp, string Source, ImmutableArray<ReceivableRow> Rows, bool Snapshot) : Command(Stamp)
{
    /// <summary>Customers of whom the file tells no document, as a master file does; each at most once.</summary>
    public ImmutableArray<CustomerRow> Customers { get; init; } = [];

    /// <summary>How far a snapshot may move what is open; null when somebody saw what it does and said yes.</summary>
    public SnapshotBounds? Bounds { get; init; }
}

/// <summary>Logs an attempt to reach a customer, with the promise that came of it, if one did.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Customer">Whom.</param>
/// <param name="Attempt">How it went.</param>
/// <param name="Promise">What was promised; required with, and only allowed with, <see cref="ResultCode.PromisedToPay"/>.</param>
/// <param name="DisputedItems">Which documents are contested, with <see cref="ResultCode.Disputes"/>; empty when not yet known.</param>
public sealed record LogContact(
    Stamp Stamp, CustomerId Customer, ContactAttempt Attempt, PromiseTerms? Promise, ImmutableArray<ItemKey> DisputedItems) : Command(Stamp);

/// <summary>Takes back a contact that was logged by mistake, with the promise, dispute or flag that came of it.</summary>
/// <param name="Stamp">Who and when: whoever logged it, or a senior or higher.</param>
/// <param name="Customer">With whom it was logged.</param>
/// <param name="Contact">The sequence number under which it was logged.</param>
/// <param name="Reason">Why; needed.</param>
public sealed record RetractContact(Stamp Stamp, CustomerId Customer, long Contact, string Reason) : Command(Stamp);

/// <summary>Sets how a customer wants to be contacted, in place of what was set before.</summary>
public sealed record SetContactPreferences(Stamp Stamp, CustomerId Customer, ContactPreferences Preferences) : Command(Stamp);

/// <summary>Raises a flag on a customer; an earlier one of the same kind is replaced.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Customer">On whom.</param>
/// <param name="Flag">Which.</param>
/// <param name="Reason">Why; needed.</param>
/// <param name="Until">The last date on which it holds; needed for <see cref="FlagKind.DoNotChase"/>.</param>
/// <param name="From">The first date; null for today.</param>
/// <param name="WithoutEnd">That the end of a breathing space is not known, as in a mental-health crisis, so that it does not end by itself.</param>
public sealed record RaiseFlag(
    Stamp Stamp, CustomerId Customer, FlagKind Flag, string Reason, DateOnly? Until = null, DateOnly? From = null, bool WithoutEnd = false) : Command(Stamp);

/// <summary>Lifts a flag before it runs out.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Customer">From whom.</param>
/// <param name="Flag">The sequence number under which it was raised.</param>
/// <param name="Reason">Why; needed.</param>
public sealed record LiftFlag(Stamp Stamp, CustomerId Customer, long Flag, string Reason) : Command(Stamp);

/// <summary>Keeps the address of a conversation.</summary>
/// <param name="Stamp">Who wrote or acted in it, and when.</param>
/// <param name="Conversation">The conversation's identifier.</param>
/// <param name="Reference">Its address in the channel's own form.</param>
/// <param name="IsPersonal">Whether it is that person's own chat with the bot.</param>
/// <param name="Why">What shows that it is there: not everything lets one go on that was stopped.</param>
public sealed record OpenConversation(
    Stamp Stamp, string Conversation, string Reference, bool IsPersonal = false, Opening Why = Opening.Acted) : Command(Stamp)
{
    /// <summary>Whose own chat it is when the bot began it; null otherwise.</summary>
    public Actor? Whose { get; init; }
}

/// <summary>Sends nothing more into a conversation for the time being; its schedule is kept.</summary>
public sealed record StopConversation(Stamp Stamp, string Conversation, StopReason Reason) : Command(Stamp);

/// <summary>Forgets a conversation and its schedule.</summary>
public sealed record CloseConversation(Stamp Stamp, string Conversation) : Command(Stamp);

/// <summary>Sets when a conversation gets its digest.</summary>
public sealed record ScheduleDigest(Stamp Stamp, string Conversation, DigestSchedule Schedule) : Command(Stamp);

/// <summary>Ends a conversation's digest.</summary>
public sealed record StopDigest(Stamp Stamp, string Conversation) : Command(Stamp);

/// <summary>Looks at the clock: makes every digest due, or skipped, whose hour has come by the stamp's instant.</summary>
public sealed record CheckDigests(Stamp Stamp) : Command(Stamp);

/// <summary>Notes that a digest is about to be sent.</summary>
public sealed record BeginDelivery(Stamp Stamp, string Conversation, DateOnly Date) : Command(Stamp);

/// <summary>Notes what became of a digest.</summary>
public sealed record EndDelivery(Stamp Stamp, string Conversation, DateOnly Date, Delivery Delivery, string? Detail) : Command(Stamp);
