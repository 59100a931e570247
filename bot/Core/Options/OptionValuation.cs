namespace CollectionsBot.Core;

/// <summary>Works out what each way to go on is expected to bring for one claim.</summary>
/// <remarks>
/// An attempt that fails discharges nothing, and chasing goes on for the whole claim, at the age that it has reached by then. Those who
/// pay an offer are counted among those whom chasing would have brought to pay, so that an offer is worth something only where it
/// brings more people to pay, or sooner: chasing then adds its share at that age less the share who paid. What an agency or a lawyer
/// does not recover is lost. No interest and no fees are added to the claim.
/// </remarks>
internal sealed class OptionValuation(Claim claim, OptionsPolicy policy, TrackRecord record)
{
    private readonly decimal _claim = claim.Amount.MinorUnits;
    private readonly Share _rate = Share.Percent(policy.AnnualCostOfMoneyPercent);

    public Option PayInFull()
    {
        var (share, days) = Collected(claim.AgeDays);
        return Option(OptionKind.PayInFull, [(_claim * share.Share!.Value.ToDecimal(), days.Days!.Value)], share, days);
    }

    public Option Discount()
    {
        var given = Share.Percent(policy.DiscountPercent);
        var taken = Measured(AssumptionName.DiscountTaken, record.Discounts)
            ?? Assumption.Of(AssumptionName.DiscountTaken, Share.Percent(policy.DiscountTakenPercent));
        return Attempt(OptionKind.Discount, given.Rest(), taken, policy.DiscountDays, Assumption.Of(AssumptionName.DiscountGiven, given), AssumptionName.PaymentDays);
    }

    public Option Plan()
    {
        var completed = Measured(AssumptionName.PlansCompleted, record.Plans)
            ?? Assumption.Of(AssumptionName.PlansCompleted, Share.Percent(policy.PlansCompletedPercent));
        return Attempt(OptionKind.Plan, new Share(Share.Whole), completed, policy.PlanDays, null, AssumptionName.PlanDays);
    }

    public Option Settlement()
    {
        var part = Share.Percent(policy.SettlementPercent);
        var paid = Measured(AssumptionName.SettlementsPaid, record.Settlements)
            ?? Assumption.Of(AssumptionName.SettlementsPaid, Share.Percent(policy.SettlementsPaidPercent));
        return Attempt(OptionKind.Settlement, part, paid, policy.SettlementDays, Assumption.Of(AssumptionName.SettlementPart, part), AssumptionName.PaymentDays);
    }

    /// <summary>Expected net of an agency: balance × recovery rate × (1 − fee); of a lawyer, less what going to court costs at once.</summary>
    public Option HandOver(Agency agency)
    {
        var own = record.ResultOf(agency.Name, claim.Amount.Currency);
        var recovery = own is { RecoveryRate: { } rate } && own.Ended >= policy.SampleMin
            ? Assumption.Of(AssumptionName.Recovery, rate, own.Ended)
            : Assumption.Of(AssumptionName.Recovery, agency.Recovery.Of(claim.AgeDays));
        var fee = own is { FeeRate: { } charged } && own.Charged >= policy.SampleMin
            ? Assumption.Of(AssumptionName.Fee, charged, own.Charged)
            : Assumption.Of(AssumptionName.Fee, agency.Fees.Of(claim.Amount, claim.AgeDays));
        var days = own is { AverageDays: { } average } && own.WithMoney >= policy.SampleMin
            ? Assumption.Of(AssumptionName.PaymentDays, average, own.WithMoney)
            : Assumption.Of(AssumptionName.PaymentDays, agency.Days);
        // What was charged before holds the costs of going to court already.
        var costs = fee.IsMeasured ? Money.Zero(claim.Amount.Currency) : Money.OfWeight(agency.CourtCosts, claim.Amount.Currency);
        ImmutableArray<Assumption> assumptions = [recovery, fee, days, .. costs.IsZero ? [] : new[] { new Assumption(AssumptionName.CourtCosts, null) { Amount = costs } }];
        return Core.Option.Of(
            agency.Kind == AgencyKind.Agency ? OptionKind.Agency : OptionKind.Legal,
            agency.Name,
            [(_claim * recovery.Share!.Value.ToDecimal() * fee.Share!.Value.Rest().ToDecimal(), days.Days!.Value)],
            costs,
            _rate,
            assumptions);
    }

    public Option Forgive() => Option(OptionKind.Forgive, []);

    /// <summary>Something that is agreed and then paid or not.</summary>
    private Option Attempt(OptionKind kind, Share part, Assumption succeeds, int daysUntil, Assumption? terms, AssumptionName daysName)
    {
        var (after, days) = Collected(claim.AgeDays + daysUntil);
        var chance = succeeds.Share!.Value.ToDecimal();
        Assumption?[] assumptions =
        [
            terms, succeeds, Assumption.Of(daysName, daysUntil), after with { Name = AssumptionName.CollectedAfterFailure }, days,
        ];
        return Option(
            kind,
            [
                (_claim * part.ToDecimal() * chance, daysUntil),
                (_claim * Math.Max(0, after.Share!.Value.ToDecimal() - chance), daysUntil + days.Days!.Value),
            ],
            [.. assumptions.OfType<Assumption>()]);
    }

    private Option Option(OptionKind kind, ImmutableArray<(decimal MinorUnits, int Days)> flows, params ImmutableArray<Assumption> assumptions) =>
        Core.Option.Of(kind, null, flows, Money.Zero(claim.Amount.Currency), _rate, assumptions);

    /// <summary>What chasing brings at an age, and when.</summary>
    private (Assumption Share, Assumption Days) Collected(int ageDays)
    {
        var measured = record.CollectedAt(claim.Amount.Currency, policy.Collected.StepOf(ageDays));
        return measured is { Rate: { } rate } && measured.Documents >= policy.SampleMin
            ? (Assumption.Of(AssumptionName.Collected, rate, measured.Documents),
                measured.AverageDays is { } days
                    ? Assumption.Of(AssumptionName.CollectedDays, days, measured.Documents)
                    : Assumption.Of(AssumptionName.CollectedDays, policy.CollectedDays))
            : (Assumption.Of(AssumptionName.Collected, policy.Collected.Of(ageDays)), Assumption.Of(AssumptionName.CollectedDays, policy.CollectedDays));
    }

    private Assumption? Measured(AssumptionName name, OutcomeCount count) =>
        count.Cases >= policy.SampleMin ? Assumption.Of(name, count.Rate!.Value, count.Cases) : null;
}
