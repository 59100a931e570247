namespace CollectionsBot.Core;

/// <summary>How far a role may go when it approves plans. The amount has its own limit, as for every request.</summary>
public sealed record PlanLimits
{
    /// <summary>The most payments, the first one counted. 1 to 121.</summary>
    public int PaymentsMax { get; init; } = ScheduleTerms.CountMax + 1;

    /// <summary>The most days from the proposal to the last payment. 1 to 4400.</summary>
    public int LengthDaysMax { get; init; } = 4400;

    /// <summary>The least share of the whole that the first payment must be, in per cent. 0 to 100.</summary>
    public int PaidFirstPercentMin { get; init; }

    /// <summary>The smallest instalment in major units, by currency; currencies that are not named have none.</summary>
    public ImmutableDictionary<string, decimal> SmallestInstalment { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>In what a plan goes beyond these limits; nothing when it keeps them.</summary>
    public IEnumerable<LimitBreach> BreachesOf(PlanTerms plan, DateOnly proposedOn)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var payments = plan.Payments;
        if (payments.Length > PaymentsMax)
        {
            yield return LimitBreach.Payments;
        }

        if (payments[^1].DueOn.DayNumber - proposedOn.DayNumber > LengthDaysMax)
        {
            yield return LimitBreach.Length;
        }

        if (SmallestInstalment.TryGetValue(plan.Whole.Currency.Code, out var smallest) && payments.Min(p => p.Amount.ToDecimal()) < smallest)
        {
            yield return LimitBreach.SmallestInstalment;
        }

        if ((Int128)payments[0].Amount.MinorUnits * 100 < (Int128)plan.Whole.MinorUnits * PaidFirstPercentMin)
        {
            yield return LimitBreach.PaidFirst;
        }
    }

    /// <summary>Checks every number against its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is out of range; the message names it.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(PaymentsMax, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(PaymentsMax, ScheduleTerms.CountMax + 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(LengthDaysMax, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(LengthDaysMax, 4400);
        ArgumentOutOfRangeException.ThrowIfNegative(PaidFirstPercentMin);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(PaidFirstPercentMin, 100);
        foreach (var (code, amount) in SmallestInstalment)
        {
            if (amount < 0 || !Currency.TryParse(code, out var currency) || !Money.TryFromDecimal(amount, currency, out _))
            {
                throw new ArgumentOutOfRangeException(nameof(SmallestInstalment), $"SmallestInstalment:{code} must be an amount of a currency, 0 or more.");
            }
        }
    }
}
