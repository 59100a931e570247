namespace CollectionsBot.Core;

/// <summary>Decides for each account what is to be done next, and why.</summary>
public static class Worklist
{
    /// <summary>The one next step for an account on a date, as the contact policy allows it.</summary>
    /// <param name="account">The account.</param>
    /// <param name="on">The business date.</param>
    /// <param name="rules">The team's calendar and policies.</param>
    /// <param name="at">The instant at which a contact is judged; null for the start of the date's hours on the debtor's clock.</param>
    public static NextStep NextStep(Account account, DateOnly on, PortfolioRules rules, DateTimeOffset? at = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return ContactTiming.Apply(NextStep(account, on, rules.Worklist), account, on, rules, at);
    }

    /// <summary>The one next step that the account asks for on a date, whether or not a contact is allowed then.</summary>
    /// <remarks>
    /// The rules are asked in the order in which they stand here, and the first that applies decides: a hold; people who may not be
    /// chased; a call back whose day has come; a promise that was not kept; what was handed over; an instalment that is late;
    /// a call back for later; a pending promise; a plan or settlement that is on time; credits that cover the debt; disputes;
    /// documents whose date was put off; the rest after a contact; and only then the ladder from reminder to call to escalation.
    /// </remarks>
    public static NextStep NextStep(Account account, DateOnly on, WorklistPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(policy);
        return NextStep(Standing.Of(account, on, policy));
    }

    /// <summary>The one next step of somebody whose standing was worked out.</summary>
    internal static NextStep NextStep(Standing standing) =>
        OnHold(standing)
            ?? MayNotBeChased(standing)
            ?? CallBackDue(standing)
            ?? BrokenPromise(standing)
            ?? AgreementSteps.HandedOver(standing)
            ?? AgreementSteps.LateInstalment(standing)
            ?? CallBackLater(standing)
            ?? PendingPromise(standing)
            ?? AgreementSteps.PlanOnTime(standing)
            ?? AgreementSteps.Settlement(standing)
            ?? CreditsCover(standing)
            ?? Dispute(standing)
            ?? AgreementSteps.Extended(standing)
            ?? NothingOverdue(standing)
            ?? Rest(standing)
            ?? Ladder(standing);

    /// <summary>What the team, or a moratorium, put off until a date is not asked about before, not even for a decision.</summary>
    private static NextStep? OnHold(Standing s) => s.Hold is { Until: { } last } hold
        ? s.RestUntil(last.AddDays(1), new Reason(Rule.OnHold, Date: last, Flag: hold))
        : null;

    private static NextStep? MayNotBeChased(Standing s)
    {
        if (s.Stops.IsEmpty)
        {
            return null;
        }

        var points = s.HasOverdue ? Points.ChasingStopped : 0;
        var reasons = s.Stops.Select((f, i) => new Reason(Rule.ChasingStopped, i == 0 ? points : 0, Date: f.From, Result: FlagKinds.ResultOf(f.Kind)));
        return s.HasOverdue ? s.Step(NextAction.Review, [.. reasons, s.Age()]) : s.Step(NextAction.None, [.. reasons]);
    }

    private static NextStep? CallBackDue(Standing s) => s.Owes && s.CallBackOn is { } date && date <= s.On
        ? s.Step(NextAction.CallBack, new Reason(Rule.CallBackAgreed, Points.CallBackAgreed, Date: date), s.Age(), s.Amount())
        : null;

    private static NextStep? CallBackLater(Standing s) => s.Owes && s.CallBackOn is { } date
        ? s.RestUntil(date, new Reason(Rule.CallBackLater, Date: date))
        : null;

    /// <summary>The call in which a short promise was made does not put off the question what became of it; a later attempt does.</summary>
    private static NextStep? BrokenPromise(Standing s) => s.UnansweredBreach is { } breach && s.IsChaseable && !s.AgreedSince(breach.Promise.DueOn)
        && (s.RestEnds is null || s.LastContact!.On <= breach.Promise.DueOn)
        ? s.Step(
            Escalates(s) ? NextAction.Escalate : NextAction.ChasePromise,
            new Reason(Rule.BrokenPromise, Points.BrokenPromise, Amount: breach.Promise.Amount - breach.Received, Date: breach.Promise.DueOn),
            s.EarlierBreaches(),
            s.Age(),
            s.Amount())
        : null;

    private static NextStep? PendingPromise(Standing s) => s.Pending is { } pending && s.Owes
        ? s.RestUntil(
            pending.Promise.DueOn.AddDays(s.Policy.PromiseToleranceDays + 1),
            new Reason(Rule.PromisePending, Amount: pending.Promise.Amount, Date: pending.Promise.DueOn))
        : null;

    private static NextStep? CreditsCover(Standing s) => !s.IsChaseable && s.HasOverdue && s.Main!.Credits.IsNegative
        && s.UndisputedOverdue > s.Policy.ToleranceOf(s.Main.Currency)
        ? s.Step(NextAction.MatchPayment, new Reason(Rule.CreditsCover, Points.CreditsCover, Amount: -s.Main.Credits), s.Age())
        : null;

    /// <summary>While it is not known which documents are contested, none is chased.</summary>
    private static NextStep? Dispute(Standing s)
    {
        if (s.OpenDispute is not { } dispute || (s.IsChaseable && !dispute.Items.IsEmpty))
        {
            return null;
        }

        return s.RestEnds is { } ends
            ? s.RestUntil(ends, new Reason(Rule.Disputed, Date: dispute.OpenedOn))
            : s.Step(NextAction.AnswerDispute, new Reason(Rule.Disputed, Points.Disputed, Date: dispute.OpenedOn), s.Age(), s.Amount());
    }

    private static NextStep? NothingOverdue(Standing s)
    {
        if (s.IsChaseable)
        {
            return null;
        }

        if (s.HasOverdue && !s.UndisputedOverdue.IsZero && s.Main!.Credits.IsZero)
        {
            return s.Step(NextAction.None, new Reason(Rule.SmallBalance, Amount: s.UndisputedOverdue));
        }

        return s.CourtesyIsDue && s.DueSoon is { } soon
            ? s.Step(NextAction.Courtesy, new Reason(Rule.DueSoon, Points.DueSoon, Amount: soon.Open, Date: soon.DueDate))
            : s.Step(NextAction.None);
    }

    private static NextStep? Rest(Standing s) => s.RestEnds is { } ends
        ? s.RestUntil(ends, new Reason(Rule.ContactedLately, Date: s.Rests!.On, Result: s.Rests.Attempt.Result))
        : null;

    private static NextStep Ladder(Standing s) => s.Step(
        Escalates(s) ? NextAction.Escalate
            : (s.OldestDays >= s.Policy.CallFromDays && s.FirstTimeLate is null) || s.Breaches > 0 || s.Agreed.Failed is not null || s.Agreed.FailedSettlement is not null ? NextAction.Call
            : NextAction.Remind,
        s.FirstTimeLate,
        s.Age(),
        s.Amount(),
        s.EarlierBreaches(),
        AgreementSteps.FailedPlan(s),
        AgreementSteps.FailedSettlement(s),
        s.Attempts(),
        s.Silence());

    private static bool Escalates(Standing s) =>
        s.Breaches >= s.Policy.EscalateAfterBrokenPromises
        || (s.OldestDays >= s.Policy.EscalateFromDays && s.AttemptsSinceOldest >= s.Policy.EscalateAfterAttempts);
}
