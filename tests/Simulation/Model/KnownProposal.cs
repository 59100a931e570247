namespace CollectionsBot.Simulation.Model;

/// <summary>What a proposal asks for.</summary>
internal static class KnownProposal
{
    private const int DaysAheadMax = 366;
    private const int AgencyLengthMax = 100;
    private const int DiscountDaysMax = 30;

    /// <summary>The terms; null where they make no sense.</summary>
    public static KnownTerms? Of(KnownCustomer customer, Proposal proposal, BusinessCalendar calendar) => proposal switch
    {
        ProposePlan plan => Plan(plan, calendar),
        ProposeExtension extension => Extension(customer, extension),
        ProposeSettlement settlement => Settlement(settlement, DaysAheadMax, percent: null),
        ProposeDiscount discount => Discount(discount),
        ProposeWriteOff { Amount: var amount } => Positive(amount, new KnownTerms(new WriteOffTerms(amount), amount, amount, null)),
        ProposeFeeWaiver { Amount: var amount } => Positive(amount, new KnownTerms(new FeeWaiverTerms(amount), amount, null, null)),
        ProposeCreditHold => new KnownTerms(new CreditHoldTerms(), null, null, null),
        ProposePlacement { Amount: var amount, Agency: var agency } => agency.Trim().Length is > 0 and <= AgencyLengthMax
            ? Positive(amount, new KnownTerms(new PlacementTerms(agency.Trim(), amount), amount, amount, null))
            : null,
        _ => throw new InvalidOperationException($"The model does not know {proposal.GetType().Name}."),
    };

    private static KnownTerms? Positive(Money amount, KnownTerms terms) => amount.MinorUnits > 0 ? terms : null;

    private static bool IsAhead(DateOnly date, DateOnly on) => date >= on && date.DayNumber - on.DayNumber <= DaysAheadMax;

    private static KnownTerms? Plan(ProposePlan plan, BusinessCalendar calendar)
    {
        var (covers, currency) = (plan.Covers, plan.Covers.Currency);
        var charges = plan.Charges ?? new Money(0, currency);
        if (charges.Currency != currency || (plan.Schedule.DownPayment is { } down && down.Currency != currency)
            || covers.MinorUnits <= 0 || charges.MinorUnits < 0 || !IsAhead(plan.Schedule.FirstOn, plan.Stamp.On))
        {
            return null;
        }

        var whole = new Money(covers.MinorUnits + charges.MinorUnits, currency);
        return KnownSchedule.Of(whole, plan.Schedule, calendar) is { } payments
            ? new KnownTerms(new PlanTerms(covers, charges, plan.Schedule.Frequency, payments), whole, covers, payments[0].DueOn)
            : null;
    }

    private static KnownTerms? Extension(KnownCustomer customer, ProposeExtension extension)
    {
        var keys = customer.Placed(extension.Customer, extension.Items);
        var items = customer.Items.Where(i => keys.Contains(i.Key) && i.Open.MinorUnits > 0).ToList();
        if (keys.IsEmpty || items.Count < keys.Length || items.Select(i => i.Open.Currency).Distinct().Count() > 1
            || items.Exists(i => extension.Until <= KnownAgreements.ChasedFrom(customer, i, extension.Stamp.On))
            || extension.Until == extension.Stamp.On || !IsAhead(extension.Until, extension.Stamp.On))
        {
            return null;
        }

        var open = new Money(items.Sum(i => i.Open.MinorUnits), items[0].Open.Currency);
        return new KnownTerms(new ExtensionTerms(keys, extension.Until, open), open, null, extension.Until);
    }

    private static KnownTerms? Settlement(ProposeSettlement settlement, int daysMax, decimal? percent)
    {
        var (claim, payment) = (settlement.Claim, settlement.Payment);
        return claim.Currency == payment.Currency && payment.MinorUnits > 0 && payment.MinorUnits < claim.MinorUnits
            && settlement.PayBy >= settlement.Stamp.On && settlement.PayBy.DayNumber - settlement.Stamp.On.DayNumber <= daysMax
            ? new KnownTerms(
                new SettlementTerms(claim, payment, settlement.PayBy, percent), new Money(claim.MinorUnits - payment.MinorUnits, claim.Currency), claim, settlement.PayBy)
            : null;
    }

    /// <summary>A settlement that is paid within a month, for so many per cent less; with four decimals at most.</summary>
    private static KnownTerms? Discount(ProposeDiscount discount)
    {
        var less = Math.Round(discount.Claim.MinorUnits * discount.Percent / 100m, MidpointRounding.AwayFromZero);
        var payment = discount.Claim with { MinorUnits = discount.Claim.MinorUnits - (long)less };
        return discount.Percent is > 0 and < 100 && discount.Percent * 10_000 % 1 == 0
            ? Settlement(new ProposeSettlement(discount.Stamp, discount.Customer, discount.Claim, payment, discount.PayBy, discount.Why), DiscountDaysMax, discount.Percent)
            : null;
    }
}
