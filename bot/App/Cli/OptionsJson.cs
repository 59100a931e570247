namespace CollectionsBot.App.Cli;

/// <summary>The JSON of compared options and of agencies. Shares are in per cent; a sample of null means a stated figure.</summary>
internal static class OptionsJson
{
    public static object Of(OptionComparison c) => new
    {
        currency = c.Claim.Amount.Currency.Code,
        claim = c.Claim.Amount.ToDecimal(),
        leftOut = c.Claim.LeftOut.ToDecimal(),
        ageDays = c.Claim.AgeDays,
        annualCostOfMoneyPercent = c.AnnualCostOfMoneyPercent,
        horizonDays = c.HorizonDays,
        recommended = c.Recommended is { } best ? Named(best.Kind, best.With) : null,
        options = c.Available.Select(o => new
        {
            option = o.Kind.ToString(),
            with = o.With,
            net = o.Net.ToDecimal(),
            presentValue = o.PresentValue.ToDecimal(),
            days = o.Days,
            assumptions = o.Assumptions.Select(a => new
            {
                name = a.Name.ToString(),
                percent = a.Share?.ToPercent(),
                days = a.Days,
                amount = a.Amount?.ToDecimal(),
                sample = a.Sample,
            }),
        }),
        notOpen = c.Barred.Select(b => new { option = b.Kind.ToString(), with = b.With, because = b.Bar.ToString(), request = b.Request?.ToString() }),
    };

    public static object Of(AgencyView view) => new
    {
        name = view.Name,
        kind = view.Terms?.Kind.ToString(),
        feeByAge = view.Terms?.Fees.ByAge.Steps.Select(s => new { upToDays = s.UpToDays, percent = s.Share.ToPercent() }),
        smallBelow = view.Terms?.Fees.SmallBelow,
        smallOrForeignPercent = view.Terms?.Fees.SmallOrForeign?.ToPercent(),
        courtCosts = view.Terms?.CourtCosts,
        results = view.Results.Select(r => new
        {
            currency = r.Currency.Code,
            placements = r.Ended,
            placed = r.Placed.ToDecimal(),
            recovered = r.Recovered.ToDecimal(),
            recoveryPercent = r.RecoveryRate?.ToPercent(),
            fees = r.Fees.ToDecimal(),
            feePercent = r.FeeRate?.ToPercent(),
            averageDaysToFirstMoney = r.AverageDays,
            net = r.Net.ToDecimal(),
            running = r.Running,
            runningPlaced = r.RunningPlaced.ToDecimal(),
            runningRecovered = r.RunningRecovered.ToDecimal(),
        }),
    };

    private static object Named(OptionKind kind, string? with) => new { option = kind.ToString(), with };
}
