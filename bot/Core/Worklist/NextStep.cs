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

    /// <summary>They never paid late before, so the written reminder takes the place of the call for longer.</summary>
    FirstTimeLate,
}

/// <summary>One reason, with the points it gives and what it is about.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Points">The points it gives; 0 for a reason that only explains.</param>
/// <param name="Days">A number of days, when the rule is about one.</param>
/// <param name="Amount">An amount, when the rule is about one.</param>
/// <param name="Date">A date, when the rule is about one.</param>
/// <param name="Count">A number of times, when the rule is about one.</param>
/// <param name="Result">A contact's result, when the rule is about one.</param>
public sealed record Reason(
    Rule Rule, int Points = 0, int? Days = null, Money? Amount = null, DateOnly? Date = null, int? Count = null, ResultCode? Result = null);

/// <summary>What is to be done next about an account, how urgent it is, and why.</summary>
/// <param name="Action">What.</param>
/// <param name="Reasons">Why, the weightiest first.</param>
/// <param name="Main">The balance in the currency that matters most; null when nothing is open.</param>
/// <param name="OldestDays">Days past due of the oldest overdue item in that currency; 0 when none is.</param>
/// <param name="RestUntil">The first date on which something is to be done, when an account rests until a date.</param>
public sealed record NextStep(NextAction Action, ImmutableArray<Reason> Reasons, Balance? Main, int OldestDays, DateOnly? RestUntil = null)
{
    /// <summary>The urgency: the sum of the reasons' points.</summary>
    public int Points => Reasons.Sum(r => r.Points);
}
