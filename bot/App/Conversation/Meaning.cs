using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>What a sentence means, before anybody looked for the customer it names.</summary>
public abstract record Meaning
{
    private Meaning()
    {
    }

    /// <summary>The sentence as it was taken, when a word of it had a slip; null when it was taken as it stood.</summary>
    public string? Mended { get; init; }

    /// <summary>A question about the portfolio, or about somebody in it.</summary>
    public sealed record Ask(Question Question) : Meaning;

    /// <summary>The question before about somebody else, or about another period or currency: "Globex", "last month", "in EUR".</summary>
    public sealed record FollowUp(string Words) : Meaning;

    /// <summary>The question before about the other one of those who could be meant.</summary>
    public sealed record OtherOne : Meaning;

    /// <summary>What one can say.</summary>
    public sealed record Help : Meaning;

    /// <summary>What somebody owes.</summary>
    public sealed record Balance(string Name) : Meaning;

    /// <summary>What happened about somebody.</summary>
    public sealed record History(string Name) : Meaning;

    /// <summary>What somebody's late payment costs.</summary>
    public sealed record Charges(string Name) : Meaning;

    /// <summary>Who needs a reminder or a follow-up.</summary>
    public sealed record Digest(DigestPart Part = DigestPart.All) : Meaning;

    /// <summary>The most urgent of one's own accounts, to begin with or to go on.</summary>
    public sealed record NextAccount : Meaning;

    /// <summary>How collections went; the words name the days, or nothing.</summary>
    public sealed record Report(string Words) : Meaning;

    /// <summary>What is set here.</summary>
    public sealed record Settings : Meaning;

    /// <summary>Which ways there are to go on with somebody's debt.</summary>
    public sealed record Options(string Name) : Meaning;

    /// <summary>What agencies and lawyers take, and what they brought.</summary>
    public sealed record Agencies : Meaning;

    /// <summary>To log a contact; with details in words, or with none for the form.</summary>
    public sealed record LogContact(string Name, string? Details, ContactChannel Channel = ContactChannel.Phone) : Meaning;

    /// <summary>To get the digest at set times.</summary>
    public sealed record ScheduleDigest(string When) : Meaning;

    /// <summary>To get it no longer.</summary>
    public sealed record StopDigest : Meaning;

    /// <summary>Not to chase somebody until a date: "Acme until 15 January because they await a credit note".</summary>
    public sealed record Hold(string Words) : Meaning;

    /// <summary>The same for some time: "Acme 2 weeks".</summary>
    public sealed record Snooze(string Words) : Meaning;

    /// <summary>To chase them again.</summary>
    public sealed record LiftHold(string Name) : Meaning;

    /// <summary>To propose something that somebody else decides: "Acme 6 months from 1 March".</summary>
    public sealed record Propose(RequestKind Kind, string Words) : Meaning;

    /// <summary>What waits for a decision.</summary>
    public sealed record Requests : Meaning;

    /// <summary>One request by its name, or what waits about a customer.</summary>
    public sealed record ShowRequest(string Words) : Meaning;

    /// <summary>To decide a request: "PP-12 because too long".</summary>
    public sealed record DecideRequest(string Words, bool Approve) : Meaning;

    /// <summary>To ask whoever made a request something: "PP-12 what do they earn".</summary>
    public sealed record AskBack(string Words) : Meaning;

    /// <summary>To answer such a question: "PP-12 they have a new contract".</summary>
    public sealed record AnswerQuestion(string Words) : Meaning;

    /// <summary>To take one's own request back.</summary>
    public sealed record WithdrawRequest(string Words) : Meaning;

    /// <summary>Who has which role.</summary>
    public sealed record People : Meaning;

    /// <summary>Who may approve what, up to how much.</summary>
    public sealed record Limits : Meaning;

    /// <summary>To give somebody a role, or to take it from them.</summary>
    public sealed record ChangeRole(string Name, Role Role, bool Grants) : Meaning;

    /// <summary>To let another decide in one's place: "Ben Okri until 15 December".</summary>
    public sealed record Delegate(string Words) : Meaning;

    /// <summary>To decide oneself again.</summary>
    public sealed record EndDelegation : Meaning;

    /// <summary>To take back what was logged last about somebody; about whom is asked back when nobody is named.</summary>
    public sealed record Retract(string Words) : Meaning;

    /// <summary>To have a collector look after somebody: "Acme to Megan Lee".</summary>
    public sealed record Assign(string Words) : Meaning;

    /// <summary>To have nobody look after them.</summary>
    public sealed record Unassign(string Name) : Meaning;

    /// <summary>To put a tag on somebody: "Acme key account".</summary>
    public sealed record Tag(string Words) : Meaning;

    /// <summary>To take a tag off.</summary>
    public sealed record Untag(string Words) : Meaning;

    /// <summary>To merge a duplicate: "C-1002 into Acme because they are one company".</summary>
    public sealed record Merge(string Words) : Meaning;

    /// <summary>To take back what was promised: "Acme because their order was cancelled".</summary>
    public sealed record WithdrawPromise(string Words) : Meaning;

    /// <summary>To take in a file that was held back.</summary>
    public sealed record ImportYes(string Name) : Meaning;

    /// <summary>To open a dispute: "Acme INV-1 because the price is wrong, due Friday".</summary>
    public sealed record OpenDispute(string Words) : Meaning;

    /// <summary>To resolve one: "Acme in our favour because the price was agreed".</summary>
    public sealed record ResolveDispute(string Words) : Meaning;

    /// <summary>Anything else; perhaps only a name.</summary>
    public sealed record Unknown(string Text) : Meaning;
}
