namespace CollectionsBot.Simulation.Model;

/// <summary>Asks the questions of the worklist one after the other; the first that applies decides.</summary>
internal sealed class KnownWorklist(KnownCustomer customer, DateOnly on, PortfolioRules rules)
{
    private readonly WorklistPolicy _policy = rules.Worklist;
    private readonly KnownStanding _now = new(customer, on, rules.Worklist);

    public Currency? Main => _now.Main;

    public int OldestDays => _now.OldestDays;

    /// <summary>The next step, as the contact policy allows it.</summary>
    public KnownStep StepAt(DateTimeOffset? at) => KnownTiming.Apply(Step(), new KnownContactPolicy(customer, rules, on), on, rules.Calendar, at);

    private KnownStep Step() => Flagged() ?? Said() ?? Agreed() ?? Promised() ?? Settled() ?? Contested() ?? Chased();

    private KnownStep? Flagged()
    {
        var flags = customer.Flags.Where(f => f.Holds(on)).ToList();
        var hold = flags.Where(f => f.Kind is FlagKind.BreathingSpace or FlagKind.DoNotChase).Max(f => f.Until);
        if (hold is { } last)
        {
            return KnownStep.Rest(last.AddDays(1), Rule.OnHold);
        }

        var stops = flags.Where(f => f.Kind is FlagKind.CeasedContact or FlagKind.Attorney or FlagKind.Insolvent or FlagKind.Deceased).ToList();
        if (stops.Count == 0)
        {
            return null;
        }

        (Rule, int)?[] reasons = [.. stops.Select((_, i) => ((Rule, int)?)(Rule.ChasingStopped, i == 0 && _now.HasOverdue ? 10 : 0))];
        return _now.HasOverdue ? KnownStep.Do(NextAction.Review, [.. reasons, Age()]) : KnownStep.Do(NextAction.None, reasons);
    }

    private KnownStep? Said()
    {
        if (_now.Owes && _now.CallBackOn <= on)
        {
            return KnownStep.Do(NextAction.CallBack, (Rule.CallBackAgreed, 50), Age(), Amount());
        }

        // Whoever asked after the promised day has done so; the call in which it was promised does not count.
        return _now.MayChase && _now.UnansweredBreach is { } breach && !_now.Agreed.IsSince(breach.DueOn)
            && (_now.RestEnds is null || _now.LastContact!.On <= breach.DueOn)
            ? KnownStep.Do(IsHopeless() ? NextAction.Escalate : NextAction.ChasePromise, (Rule.BrokenPromise, 40), Earlier(), Age(), Amount())
            : null;
    }

    private KnownStep? Agreed()
    {
        if (_now.Agreed.HandedOver is { } handed && _now.HasOverdue)
        {
            return KnownStep.Do(NextAction.None, (handed.Terms is PlacementTerms ? Rule.Placed : Rule.WrittenOff, 0));
        }

        return _now.Agreed.Late is { LateSince: { } since } && (_now.RestEnds is null || _now.LastContact!.On <= since)
            ? KnownStep.Do(NextAction.ChaseInstalment, (Rule.InstalmentLate, 35), Earlier(), Amount())
            : null;
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

        if (_now.Pending is { } promise)
        {
            return KnownStep.Rest(promise.DueOn.AddDays(_policy.PromiseToleranceDays + 1), Rule.PromisePending);
        }

        return _now.Agreed.OnTime is { } plan ? KnownStep.Rest(plan.Next.AddDays(_policy.InstalmentToleranceDays + 1), Rule.PlanOnTime) : null;
    }

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
            return _now.RestEnds is { } rested
                ? KnownStep.Rest(rested, Rule.Disputed)
                : KnownStep.Do(NextAction.AnswerDispute, (Rule.Disputed, 12), Age(), Amount());
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
        var action = IsHopeless() ? NextAction.Escalate
            : isOld || _now.Breaches.Count > 0 || _now.Agreed.Failed is not null ? NextAction.Call
            : NextAction.Remind;
        return KnownStep.Do(
            action,
            _now.IsFirstTimeLate ? (Rule.FirstTimeLate, 0) : null,
            Age(),
            Amount(),
            Earlier(),
            _now.Agreed.Failed is null ? null : (Rule.PlanFailed, 30),
            _now.AttemptsSinceOldest >= Math.Max(1, _policy.EscalateAfterAttempts) ? (Rule.Attempts, 12) : null,
            Silence());
    }

    private bool IsHopeless() => _now.Breaches.Count >= _policy.EscalateAfterBrokenPromises
        || (_now.OldestDays >= _policy.EscalateFromDays && _now.AttemptsSinceOldest >= _policy.EscalateAfterAttempts);

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
