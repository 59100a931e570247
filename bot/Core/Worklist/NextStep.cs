using System.Runtime.InteropServices;

namespace CollectionsBot.Core;

/// <summary>What is to be done next about an account.</summary>
public enum NextAction
{
    /// <summary>Nothing today.</summary>
    None,

    /// <summary>A friendly notice before the due date.</summary>
    Courtesy,

    /// <summary>A written reminder.</summary>
    Remind,

    /// <summary>A call.</summary>
    Call,

    /// <summary>The call back that was agreed.</summary>
    CallBack,

    /// <summary>Ask about a promise that was not kept.</summary>
    ChasePromise,

    /// <summary>Match credits or unapplied cash with the debt before anybody is chased.</summary>
    MatchPayment,

    /// <summary>Answer what the customer contests.</summary>
    AnswerDispute,

    /// <summary>Decide how to go on with somebody who may not be chased in the ordinary way.</summary>
    Review,

    /// <summary>Hand it on: ordinary chasing has not helped.</summary>
    Escalate,

    /// <summary>Ask about an instalment of a plan that did not come.</summary>
    ChaseInstalment,

    /// <summary>Decide what was proposed: until then nobody can tell the customer where they stand.</summary>
    DecideProposal,

    /// <summary>Hand the debt to an agency or a lawyer: escalation has not helped either.</summary>
    Place,

    /// <summary>A friendly notice that a promise falls due.</summary>
    RemindOfPromise,
}

/// <summary>The named rules that give points, or explain why an account rests.</summary>
public enum Rule
{
    /// <summary>Overdue for some days; more points the older.</summary>
    Overdue,

    /// <summary>The overdue amount is large for its currency.</summary>
    Amount,

    /// <summary>A promise was broken or only partly kept, and nobody has asked about it since.</summary>
    BrokenPromise,

    /// <summary>Earlier promises were broken too.</summary>
    EarlierBrokenPromises,

    /// <summary>A call back was agreed for today or before.</summary>
    CallBackAgreed,

    /// <summary>Overdue, and nobody has tried to reach them yet.</summary>
    NeverContacted,

    /// <summary>The last attempt was some time ago.</summary>
    SilentSince,

    /// <summary>Several attempts have brought nothing.</summary>
    Attempts,

    /// <summary>Credits cover what is overdue.</summary>
    CreditsCover,

    /// <summary>Documents are contested.</summary>
    Disputed,

    /// <summary>They may not be chased: attorney, insolvency, death, or their own wish.</summary>
    ChasingStopped,

    /// <summary>Something falls due in the next days.</summary>
    DueSoon,

    /// <summary>A promise is pending until a date.</summary>
    PromisePending,

    /// <summary>They were contacted a short while ago.</summary>
    ContactedLately,

    /// <summary>A call back is agreed for a later date.</summary>
    CallBackLater,

    /// <summary>What is overdue is below the small-balance tolerance.</summary>
    SmallBalance,

    /// <summary>The account rests until a date: a breathing space, or the team's own decision.</summary>
    OnHold,

    /// <summary>The contact policy does not allow the contact yet, or by that way.</summary>
    ContactPolicy,

    /// <summary>An instalment of a plan is late.</summary>
    InstalmentLate,

    /// <summary>A plan has failed, and nothing has replaced it.</summary>
    PlanFailed,

    /// <summary>A plan is paid as agreed.</summary>
    PlanOnTime,

    /// <summary>What is overdue was put off to a later date.</summary>
    Extended,

    /// <summary>A settlement waits for its payment.</summary>
    SettlementPending,

    /// <summary>A settlement was paid, and what is left is to be booked off.</summary>
    SettlementPaid,

    /// <summary>The debt is with an agency or a lawyer.</summary>
    Placed,

    /// <summary>The debt was given up, and the accounting system has still to book it.</summary>
    WrittenOff,

    /// <summary>A settlement was not paid in time, so that everything is owed again.</summary>
    SettlementFailed,

    /// <summary>They never paid late before, so the written reminder takes the place of the call for longer.</summary>
    FirstTimeLate,

    /// <summary>Something was proposed and waits for a decision; more points the longer.</summary>
    ProposalWaits,

    /// <summary>So old, and asked for so often, that an agency or a lawyer is the next way.</summary>
    PlaceFromAge,

    /// <summary>A promise falls due on the next working day or in the free days before it.</summary>
    PromiseDue,

    /// <summary>A dispute was to be answered by a date that has passed.</summary>
    DisputeLate,

    /// <summary>The balance rose by much in a few days.</summary>
    BalanceJumped,

    /// <summary>Nothing more is delivered on credit.</summary>
    CreditHold,

    /// <summary>Nothing is overdue any more, and still nothing is delivered on credit.</summary>
    CreditHoldOver,
}

/// <summary>One reason, with the points it gives and what it is about.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Points">The points it gives; 0 for a reason that only explains.</param>
/// <param name="Days">A number of days, when the rule is about one.</param>
/// <param name="Amount">An amount, when the rule is about one.</param>
/// <param name="Date">A date, when the rule is about one.</param>
/// <param name="Count">A number of times, when the rule is about one.</param>
/// <param name="Result">A contact's result, when the rule is about one.</param>
/// <param name="Flag">A flag, when the rule is about one.</param>
/// <param name="Contact">The rule of the contact policy, when one stands in the way.</param>
public sealed record Reason(
    Rule Rule,
    int Points = 0,
    int? Days = null,
    Money? Amount = null,
    DateOnly? Date = null,
    int? Count = null,
    ResultCode? Result = null,
    CustomerFlag? Flag = null,
    ContactReason? Contact = null)
{
    /// <summary>The request under which something was agreed, when the rule is about one.</summary>
    public RequestId? Request { get; init; }

    /// <summary>Those that apply, the weightiest first, then by rule.</summary>
    internal static ImmutableArray<Reason> InOrder(ReadOnlySpan<Reason?> reasons)
    {
        var given = 0;
        foreach (var reason in reasons)
        {
            given += reason is null ? 0 : 1;
        }

        var ordered = new Reason[given];
        given = 0;
        foreach (var reason in reasons)
        {
            if (reason is not null)
            {
                var at = given++;
                for (; at > 0 && reason.Outweighs(ordered[at - 1]); at--)
                {
                    ordered[at] = ordered[at - 1];
                }

                ordered[at] = reason;
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(ordered);
    }

    private bool Outweighs(Reason other) => Points != other.Points ? Points > other.Points : Rule < other.Rule;

    /// <summary>Who has it in hand, when the rule is about somebody's work.</summary>
    public Actor? Owner { get; init; }
}

/// <summary>What is to be done next about an account, how urgent it is, and why.</summary>
/// <param name="Action">What.</param>
/// <param name="Reasons">Why, the weightiest first.</param>
/// <param name="Main">The balance in the currency that matters most; null when nothing is open.</param>
/// <param name="OldestDays">Days past due of the oldest overdue item in that currency; 0 when none is.</param>
/// <param name="RestUntil">The first date on which something is to be done, when an account rests until a date.</param>
public sealed record NextStep(NextAction Action, ImmutableArray<Reason> Reasons, Balance? Main, int OldestDays, DateOnly? RestUntil = null)
{
    /// <summary>From which instant the contact it asks for is allowed, in UTC, when that is not yet so; null when it is, or none is asked for.</summary>
    public DateTimeOffset? AllowedFrom { get; init; }

    /// <summary>Why it is not yet allowed; empty when it is.</summary>
    public ImmutableArray<ContactReason> Held { get; init; } = [];

    /// <summary>The urgency: the sum of the reasons' points.</summary>
    public int Points
    {
        get
        {
            var points = 0;
            foreach (var reason in Reasons)
            {
                points += reason.Points;
            }

            return points;
        }
    }
}
