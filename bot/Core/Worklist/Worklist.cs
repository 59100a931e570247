namespace CollectionsBot.Core;

/// <summary>Decides for each account what is to be done next, and why.</summary>
public static class Worklist
{
    /// <summary>The one next step for an account on a date.</summary>
    /// <remarks>
    /// The rules are asked in the order in which they stand here, and the first that applies decides: people who may not be
    /// chased; a call back whose day has come; a promise that was not kept; a call back for later; a pending promise; credits
    /// that cover the debt; disputes; the rest after a contact; and only then the ladder from reminder to call to escalation.
    /// </remarks>
    public static NextStep NextStep(Account account, DateOnly on, WorklistPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(policy);
        var standing = Standing.Of(account, on, policy);
        return MayNotBeChased(standing)
            ?? CallBackDue(standing)
            ?? BrokenPromise(standing)
            ?? CallBackLater(standing)
            ?? PendingPromise(standing)
            ?? CreditsCover(standing)
            ?? Dispute(standing)
            ?? NothingOverdue(standing)
            ?? Rest(standing)
            ?? Ladder(standing);
    }

    private static NextStep? MayNotBeChased(Standing s) => s.Stop is { } stop && s.HasOverdue
        ? s.Step(NextAction.Review, new Reason(Rule.ChasingStopped, Points.ChasingStopped, Date: stop.On, Result: stop.Attempt.Result), s.Age())
        : s.Stop is null ? null : s.Step(NextAction.None, new Reason(Rule.ChasingStopped, Date: s.Stop.On, Result: s.Stop.Attempt.Result));

    private static NextStep? CallBackDue(Standing s) => s.Owes && s.CallBackOn is { } date && date <= s.On
        ? s.Step(NextAction.CallBack, new Reason(Rule.CallBackAgreed, Points.CallBackAgreed, Date: date), s.Age(), s.Amount())
        : null;

    private static NextStep? CallBackLater(Standing s) => s.Owes && s.CallBackOn is { } date
        ? s.RestUntil(date, new Reason(Rule.CallBackLater, Date: date))
        : null;

    /// <summary>The call in which a short promise was made does not put off the question what became of it; a later attempt does.</summary>
    private static NextStep? BrokenPromise(Standing s) => s.UnansweredBreach is { } breach && s.IsChaseable
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

        return s.DueSoon is { } soon && s.Owes && s.RestEnds is null && !(s.LastContact?.On >= s.On.AddDays(-s.Policy.CourtesyDays))
            ? s.Step(NextAction.Courtesy, new Reason(Rule.DueSoon, Points.DueSoon, Amount: soon.Open, Date: soon.DueDate))
            : s.Step(NextAction.None);
    }

    private static NextStep? Rest(Standing s) => s.RestEnds is { } ends
        ? s.RestUntil(ends, new Reason(Rule.ContactedLately, Date: s.Rests!.On, Result: s.Rests.Attempt.Result))
        : null;

    private static NextStep Ladder(Standing s) => s.Step(
        Escalates(s) ? NextAction.Escalate
            : (s.OldestDays >= s.Policy.CallFromDays && s.FirstTimeLate is null) || s.Breaches > 0 ? NextAction.Call
            : NextAction.Remind,
        s.FirstTimeLate,
        s.Age(),
        s.Amount(),
        s.EarlierBreaches(),
        s.Attempts(),
        s.Silence());

    private static bool Escalates(Standing s) =>
        s.Breaches >= s.Policy.EscalateAfterBrokenPromises
        || (s.OldestDays >= s.Policy.EscalateFromDays && s.AttemptsSinceOldest >= s.Policy.EscalateAfterAttempts);
}
