namespace CollectionsBot.Core;

/// <summary>Decides for each account what is to be done next, and why.</summary>
public static class Worklist
{
    /// <summary>The one next step for an account on a date, as the contact policy allows it.</summary>
    /// <remarks>
    /// The rules are asked in the order in which they stand here, and the first that applies decides: a hold; people who may not be
    /// chased; a call back whose day has come; a promise that was not kept; what was handed over; an instalment that is late;
    /// deliveries that are held back for nothing; a call back for later; a promise that falls due; a pending promise; a plan or
    /// settlement that is on time; credits that cover the debt; disputes; documents whose date was put off; the rest after a
    /// contact; and only then the ladder from reminder to call to escalation.
    /// </remarks>
    /// <param name="account">The account.</param>
    /// <param name="on">The business date.</param>
    /// <param name="rules">The team's calendar and policies.</param>
    /// <param name="at">The instant at which a contact is judged; null for the start of the date's hours on the debtor's clock.</param>
    public static NextStep NextStep(Account account, DateOnly on, PortfolioRules rules, DateTimeOffset? at = null) =>
        NextStep(account, on, rules, new ContactTiming(on, rules, at), out _);

    /// <summary>The one next step for an account, and the standing that it was worked out from.</summary>
    internal static NextStep NextStep(Account account, DateOnly on, PortfolioRules rules, ContactTiming timing, out Standing standing)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(rules);
        standing = Standing.Of(account, on, rules);
        var asked = FirstThatApplies(standing);
        var step = timing.Apply(asked, account);
        // A promise is not worth a contact that the policy puts off: the account rests as it did before.
        step = asked.Action == NextAction.RemindOfPromise && step.Action != asked.Action ? PendingPromise(standing)! : step;
        return step.Action == NextAction.None ? step : standing.WithNotices(step);
    }

    private static NextStep FirstThatApplies(in Standing standing) =>
        OnHold(standing)
            ?? CallBackDue(standing)
            ?? AgreementSteps.ProposalWaits(standing)
            ?? MayNotBeChased(standing)
            ?? BrokenPromise(standing)
            ?? AgreementSteps.HandedOver(standing)
            ?? AgreementSteps.LateInstalment(standing)
            ?? CreditHold.NoLongerNeeded(standing)
            ?? CallBackLater(standing)
            ?? PromiseDue(standing)
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
    private static NextStep? OnHold(in Standing s) => s.Hold is { Until: { } last } hold
        ? s.RestUntil(last.AddDays(1), new Reason(Rule.OnHold, Date: last, Flag: hold))
        : null;

    private static NextStep? MayNotBeChased(in Standing s)
    {
        if (s.Stops.IsEmpty)
        {
            return null;
        }

        var points = s.HasOverdue ? Points.ChasingStopped : 0;
        var reasons = s.Stops.Select((f, i) => new Reason(Rule.ChasingStopped, i == 0 ? points : 0, Date: f.From, Result: FlagKinds.ResultOf(f.Kind)));
        return s.HasOverdue ? s.Step(NextAction.Review, [.. reasons, s.Age()]) : s.Step(NextAction.None, [.. reasons]);
    }

    private static NextStep? CallBackDue(in Standing s) => s.Owes && s.Stops.IsEmpty && s.CallBackOn is { } date && date <= s.On
        ? s.Step(NextAction.CallBack, new Reason(Rule.CallBackAgreed, Points.CallBackAgreed, Date: date), s.Age(), s.Amount())
        : null;

    private static NextStep? CallBackLater(in Standing s) => s.Owes && s.CallBackOn is { } date
        ? s.RestUntil(date, new Reason(Rule.CallBackLater, Date: date))
        : null;

    /// <summary>The call in which a short promise was made does not put off the question what became of it; a later attempt does.</summary>
    private static NextStep? BrokenPromise(in Standing s) => s.UnansweredBreach is { } breach && s.IsChaseable && !s.AgreedSince(breach.Promise.DueOn)
        && (s.RestEnds is null || s.LastContact!.On <= breach.Promise.DueOn)
        ? s.Step(
            Escalates(s) ? NextAction.Escalate : NextAction.ChasePromise,
            new Reason(Rule.BrokenPromise, Points.BrokenPromise, Amount: breach.Promise.Amount - breach.Received, Date: breach.Promise.DueOn),
            s.EarlierBreaches(),
            s.Age(),
            s.Amount())
        : null;

    /// <summary>A reminder on the last working day before the promised date, to those who were not contacted since they promised.</summary>
    private static NextStep? PromiseDue(in Standing s) => s.Pending is { Due: { } due } && s.Owes
        ? s.Step(NextAction.RemindOfPromise, new Reason(Rule.PromiseDue, Points.PromiseDue, Amount: due.Amount, Date: due.DueOn))
        : null;

    private static NextStep? PendingPromise(in Standing s) => s.Pending is { Next: var next } pending && s.Owes
        ? s.RestUntil(pending.RestUntil, new Reason(Rule.PromisePending, Amount: next.Amount, Date: next.DueOn))
        : null;

    private static NextStep? CreditsCover(in Standing s) => !s.IsChaseable && s.HasOverdue && s.Main!.Credits.IsNegative
        && s.UndisputedOverdue > s.Policy.ToleranceOf(s.Main.Currency)
        ? s.Step(NextAction.MatchPayment, new Reason(Rule.CreditsCover, Points.CreditsCover, Amount: -s.Main.Credits), s.Age())
        : null;

    /// <summary>While it is not known which documents are contested, none is chased.</summary>
    private static NextStep? Dispute(in Standing s)
    {
        if (s.OpenDispute is not { } dispute || (s.IsChaseable && !dispute.Items.IsEmpty))
        {
            return null;
        }

        // An answer that is late does not wait for the rest after a contact.
        return s.RestEnds is { } ends && s.LateDispute is null
            ? s.RestUntil(dispute.DueOn < ends ? dispute.DueOn.Value.AddDays(1) : ends, new Reason(Rule.Disputed, Date: dispute.OpenedOn))
            : s.Step(NextAction.AnswerDispute, new Reason(Rule.Disputed, Points.Disputed, Date: dispute.OpenedOn), s.LateAnswer(), s.Age(), s.Amount());
    }

    private static NextStep? NothingOverdue(in Standing s)
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

    private static NextStep? Rest(in Standing s) => s.RestEnds is { } ends
        ? s.RestUntil(ends, new Reason(Rule.ContactedLately, Date: s.Rests!.On, Result: s.Rests.Attempt.Result))
        : null;

    private static NextStep Ladder(in Standing s) => s.Step(
        KeepsSilent(s) && s.PlaceFromAge is not null ? NextAction.Place
            : Escalates(s) ? NextAction.Escalate
            : (s.OldestDays >= s.Policy.CallFromDays && s.FirstTimeLate is null) || s.Breaches > 0 || s.Agreed.Failed is not null || s.Agreed.FailedSettlement is not null ? NextAction.Call
            : NextAction.Remind,
        s.FirstTimeLate,
        KeepsSilent(s) ? s.PlaceFromAge : null,
        s.Age(),
        s.Amount(),
        s.EarlierBreaches(),
        AgreementSteps.FailedPlan(s),
        s.LateAnswer(),
        AgreementSteps.FailedSettlement(s),
        s.Attempts(),
        s.Silence());

    private static bool Escalates(in Standing s) => s.Breaches >= s.Policy.EscalateAfterBrokenPromises || KeepsSilent(s);

    private static bool KeepsSilent(in Standing s) => s.OldestDays >= s.Policy.EscalateFromDays && s.AttemptsSinceOldest >= s.Policy.EscalateAfterAttempts;
}
