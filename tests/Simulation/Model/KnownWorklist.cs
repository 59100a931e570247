namespace CollectionsBot.Simulation.Model;

/// <summary>Asks the questions of the worklist one after the other; the first that applies decides.</summary>
internal sealed class KnownWorklist(KnownCustomer customer, DateOnly on, PortfolioRules rules)
{
    private readonly WorklistPolicy _policy = rules.Worklist;
    private readonly KnownStanding _now = new(customer, on, rules);

    public Currency? Main => _now.Main;

    public int OldestDays => _now.OldestDays;

    /// <summary>The balances that rose by much.</summary>
    public List<Money> Jumps => _now.Jumps;

    /// <summary>The next step, as the contact policy allows it, with what is to be known besides.</summary>
    public KnownStep StepAt(DateTimeOffset? at)
    {
        var asked = Step();
        var step = KnownTiming.Apply(asked, new KnownContactPolicy(customer, rules, on), on, rules.Calendar, at);
        if (asked.Action == NextAction.RemindOfPromise && step.Action != NextAction.RemindOfPromise)
        {
            step = Pending();
        }

        var isHoldTold = step.Reasons.Any(r => r.Rule == Rule.CreditHoldOver);
        return step.Action == NextAction.None ? step : step.With(
            Jumps.Count == 0 ? null : (Rule.BalanceJumped, 6), _now.IsHeld && !isHoldTold ? (Rule.CreditHold, 0) : null);
    }

    private KnownStep Step() => Held() ?? Waiting() ?? Stopped() ?? Broken() ?? Agreed() ?? Promised() ?? Settled() ?? Contested() ?? Chased();

    private List<KnownFlag> Stops =>
        [.. customer.Flags.Where(f => f.Holds(on) && f.Kind is FlagKind.CeasedContact or FlagKind.Attorney or FlagKind.Insolvent or FlagKind.Deceased)];

    private KnownStep? Held() =>
        customer.Flags.Where(f => f.Holds(on) && (f.Kind == FlagKind.BreathingSpace || f.Kind == FlagKind.DoNotChase)).Max(f => f.Until) is { } last
            ? KnownStep.Rest(last.AddDays(1), Rule.OnHold)
            : null;

    private KnownStep? Waiting()
    {
        if (_now.Owes && _now.CallBackOn <= on && Stops.Count == 0)
        {
            return KnownStep.Do(NextAction.CallBack, (Rule.CallBackAgreed, 50), Age(), Amount());
        }

        return _now.Agreed.Waiting is { On: var asked }
            ? KnownStep.Do(NextAction.DecideProposal, (Rule.ProposalWaits, 25 + Math.Min(10, on.DayNumber - asked.DayNumber)), Age(), Amount())
            : null;
    }

    private KnownStep? Stopped()
    {
        if (Stops.Count == 0)
        {
            return null;
        }

        (Rule, int)?[] reasons = [.. Stops.Select((_, i) => ((Rule, int)?)(Rule.ChasingStopped, i == 0 && _now.HasOverdue ? 10 : 0))];
        return _now.HasOverdue ? KnownStep.Do(NextAction.Review, [.. reasons, Age()]) : KnownStep.Do(NextAction.None, reasons);
    }

    /// <summary>Whoever asked after the promised day has done so; the call in which it was promised does not count.</summary>
    private KnownStep? Broken() => _now.MayChase && _now.UnansweredBreach is { } breach && !_now.Agreed.IsSince(breach.DueOn)
        && (_now.RestEnds is null || _now.LastContact!.On <= breach.DueOn)
        ? KnownStep.Do(IsHopeless() ? NextAction.Escalate : NextAction.ChasePromise, (Rule.BrokenPromise, 40), Earlier(), Age(), Amount())
        : null;

    private KnownStep? Agreed()
    {
        if (_now.Agreed.HandedOver is { } handed && _now.HasOverdue)
        {
            return KnownStep.Do(NextAction.None, (handed.Terms is PlacementTerms ? Rule.Placed : Rule.WrittenOff, 0));
        }

        if (_now.Agreed.Late is { LateSince: { } since } && (_now.RestEnds is null || _now.LastContact!.On <= since))
        {
            return KnownStep.Do(NextAction.ChaseInstalment, (Rule.InstalmentLate, 35), Earlier(), Amount());
        }

        return _now.IsHeld && _now.IsPaidUp ? KnownStep.Do(NextAction.Review, (Rule.CreditHoldOver, 5)) : null;
    }

    private KnownStep? Promised()
    {
        if (!_now.Owes)
        {
            return null;
        }

        if (_now.CallBackOn is { } callBack)
        {
            return KnownStep.Rest(callBack, Rule.CallBackLater);
        }

        if (_now.Pending.Count > 0)
        {
            return _now.IsToBeReminded ? KnownStep.Do(NextAction.RemindOfPromise, (Rule.PromiseDue, 4)) : Pending();
        }

        return _now.Agreed.OnTime is { } plan ? KnownStep.Rest(plan.Next.AddDays(_policy.InstalmentToleranceDays + 1), Rule.PlanOnTime) : null;
    }

    private KnownStep Pending() => KnownStep.Rest(_now.PendingUntil, Rule.PromisePending);

    private KnownStep? Settled()
    {
        if (_now.HasOverdue && _now.Agreed.Settlement is { } settlement)
        {
            return settlement.IsPaid
                ? KnownStep.Do(NextAction.Review, (Rule.SettlementPaid, 5))
                : KnownStep.Rest(settlement.Terms.PayBy.AddDays(_policy.PromiseToleranceDays + 1), Rule.SettlementPending);
        }

        return _now.HasOverdue && !_now.MayChase && _now.Credits < 0 && _now.UndisputedOverdue > _now.Tolerance(_now.Main!)
            ? KnownStep.Do(NextAction.MatchPayment, (Rule.CreditsCover, 15), Age())
            : null;
    }

    private KnownStep? Contested()
    {
        // What is not contested goes on being chased, once it is known what is.
        if (_now.Dispute is { } dispute && !(_now.MayChase && dispute.Items.Length > 0))
        {
            // An answer that is late does not wait for a rest, and one that becomes late within it ends it.
            return _now.RestEnds is { } rested && _now.LateDispute is null
                ? KnownStep.Rest(dispute.DueOn is { } due && due < rested ? due.AddDays(1) : rested, Rule.Disputed)
                : KnownStep.Do(NextAction.AnswerDispute, (Rule.Disputed, 12), LateAnswer(), Age(), Amount());
        }

        if (_now.MayChase)
        {
            return _now.RestEnds is { } ends ? KnownStep.Rest(ends, Rule.ContactedLately) : null;
        }

        if (_now.Agreed.PutOffUntil is { } until && !_now.CourtesyIsDue)
        {
            return KnownStep.Rest(until.AddDays(1), Rule.Extended);
        }

        if (_now.HasOverdue && _now.UndisputedOverdue != 0 && _now.Credits == 0)
        {
            return KnownStep.Do(NextAction.None, (Rule.SmallBalance, 0));
        }

        return _now.CourtesyIsDue ? KnownStep.Do(NextAction.Courtesy, (Rule.DueSoon, 3)) : KnownStep.Do(NextAction.None);
    }

    private KnownStep Chased()
    {
        var isOld = _now.OldestDays >= _policy.CallFromDays && !_now.IsFirstTimeLate;
        var isToBePlaced = IsSilent() && _now.OldestDays >= _policy.PlaceFromDays && !_now.CannotPay;
        var action = isToBePlaced ? NextAction.Place
            : IsHopeless() ? NextAction.Escalate
            : isOld || _now.Breaches.Count > 0 || _now.Agreed.Failed is not null || _now.Agreed.FailedSettlement is not null ? NextAction.Call
            : NextAction.Remind;
        return KnownStep.Do(
            action,
            _now.IsFirstTimeLate ? (Rule.FirstTimeLate, 0) : null,
            isToBePlaced ? (Rule.PlaceFromAge, 0) : null,
            Age(),
            Amount(),
            Earlier(),
            _now.Agreed.Failed is null ? null : (Rule.PlanFailed, 30),
            _now.Agreed.FailedSettlement is null ? null : (Rule.SettlementFailed, 20),
            LateAnswer(),
            _now.AttemptsSinceOldest >= Math.Max(1, _policy.EscalateAfterAttempts) ? (Rule.Attempts, 12) : null,
            Silence());
    }

    private bool IsHopeless() => _now.Breaches.Count >= _policy.EscalateAfterBrokenPromises || IsSilent();

    private bool IsSilent() => _now.OldestDays >= _policy.EscalateFromDays && _now.AttemptsSinceOldest >= _policy.EscalateAfterAttempts;

    private (Rule, int)? LateAnswer() => _now.LateDispute is null ? null : (Rule.DisputeLate, 10);

    private (Rule, int)? Age() => _now.OldestDays switch
    {
        0 => null,
        <= 30 => (Rule.Overdue, 6),
        <= 60 => (Rule.Overdue, 14),
        <= 90 => (Rule.Overdue, 22),
        _ => (Rule.Overdue, 30),
    };

    private (Rule, int)? Amount() => _now.AmountPoints == 0 ? null : (Rule.Amount, _now.AmountPoints);

    private (Rule, int)? Earlier() => _now.EarlierBreaches switch { 0 => null, 1 => (Rule.EarlierBrokenPromises, 10), _ => (Rule.EarlierBrokenPromises, 20) };

    /// <summary>A point for every whole week of silence after the first, from two weeks on.</summary>
    private (Rule, int)? Silence()
    {
        if (_now.LastContact is not { } last)
        {
            return (Rule.NeverContacted, 8);
        }

        var days = on.DayNumber - last.On.DayNumber;
        return days < 14 ? null : (Rule.SilentSince, Math.Min(10, (days / 7) - 1));
    }
}
