namespace CollectionsBot.Core;

/// <summary>The rules of the worklist that follow from what was agreed.</summary>
internal static class AgreementSteps
{
    /// <summary>What was proposed first is decided first; meanwhile nobody can say to the customer what holds.</summary>
    public static NextStep? ProposalWaits(in Standing s) => s.Agreed.Waiting is { } request
        ? s.Step(
            NextAction.DecideProposal,
            new Reason(Rule.ProposalWaits, Points.ForWaiting(s.On.DayNumber - request.On.DayNumber), Date: request.On) { Request = request.Id },
            s.Age(),
            s.Amount())
        : null;

    /// <summary>Somebody who was contacted since the instalment fell due is given the rest after a contact, and is asked again after it.</summary>
    public static NextStep? LateInstalment(in Standing s)
    {
        if (s.Agreed.Late is not { LateSince: { } since } plan || (s.RestEnds is not null && s.LastContact!.On > since))
        {
            return null;
        }

        var missing = plan.MissingBy(s.On.AddDays(-s.Policy.InstalmentToleranceDays - 1));
        return s.Step(
            NextAction.ChaseInstalment,
            new Reason(Rule.InstalmentLate, Points.InstalmentLate, Amount: missing, Date: since) { Request = plan.Request.Id },
            s.EarlierBreaches(),
            s.Amount());
    }

    /// <summary>While a plan is paid as agreed nobody is chased, until the day after the next instalment's tolerance.</summary>
    public static NextStep? PlanOnTime(in Standing s) => s.Agreed.OnTime is { Next: { } next } plan && s.Owes
        ? s.RestUntil(
            next.DueOn.AddDays(s.Policy.InstalmentToleranceDays + 1),
            new Reason(Rule.PlanOnTime, Amount: next.Missing, Date: next.DueOn) { Request = plan.Request.Id })
        : null;

    /// <summary>A settlement rests the account until its payment is due; once it is paid, the rest is to be booked off and not chased.</summary>
    public static NextStep? Settlement(in Standing s) => s.Agreed.Settlement is { } settlement && s.HasOverdue
        ? settlement.Status == SettlementStatus.Paid
            ? s.Step(NextAction.Review, new Reason(Rule.SettlementPaid, Points.SettlementPaid, Amount: settlement.Received) { Request = settlement.Request.Id })
            : s.RestUntil(
                settlement.Terms.PayBy.AddDays(s.Policy.PromiseToleranceDays + 1),
                new Reason(Rule.SettlementPending, Amount: settlement.Terms.Payment, Date: settlement.Terms.PayBy) { Request = settlement.Request.Id })
        : null;

    /// <summary>What was given up, or handed to an agency, is not chased here.</summary>
    public static NextStep? HandedOver(in Standing s) => s.Agreed.HandedOver is { } request && s.HasOverdue
        ? s.Step(NextAction.None, new Reason(
            request.Terms is PlacementTerms ? Rule.Placed : Rule.WrittenOff, Amount: request.Terms.Size, Date: request.Resolution!.On)
        { Request = request.Id })
        : null;

    /// <summary>An overdue document whose date was put off is chased from the day after its new date.</summary>
    public static NextStep? Extended(in Standing s) => s.Agreed.ExtendedUntil is { } until && !s.IsChaseable && !s.CourtesyIsDue
        ? s.RestUntil(until.AddDays(1), new Reason(Rule.Extended, Date: until))
        : null;

    /// <summary>A settlement whose payment did not come discharges nothing: the whole claim is chased again, and this says why.</summary>
    public static Reason? FailedSettlement(in Standing s) => s.Agreed.FailedSettlement is { } settlement
        ? new Reason(Rule.SettlementFailed, Points.SettlementFailed, Amount: settlement.Terms.Payment - settlement.Received, Date: settlement.Terms.PayBy)
        { Request = settlement.Request.Id }
        : null;

    /// <summary>That a plan failed weighs on everything that is chased after it.</summary>
    public static Reason? FailedPlan(in Standing s) => s.Agreed.Failed is { } plan
        ? new Reason(Rule.PlanFailed, Points.PlanFailed, Amount: plan.Left, Date: plan.DefaultedOn) { Request = plan.Request.Id }
        : null;
}
