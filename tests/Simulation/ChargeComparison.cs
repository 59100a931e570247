using CollectionsBot.Simulation.Model;

namespace CollectionsBot.Simulation;

/// <summary>Holds what late payment costs against the reference model.</summary>
internal static class ChargeComparison
{
    /// <summary>Checks the charges of an account on a date.</summary>
    public static void Check(Account account, KnownCustomer known, DateOnly on, PortfolioRules rules)
    {
        var told = AccountCharges.Of(account, on, rules);
        var interest = new KnownInterest(known, on, rules.Charges);
        var (charged, costs) = (KnownCharging.Standing(known, on, rules), interest.Costs(on));
        ViewComparison.Same([told.Rule], [interest.Rule], "rules of interest", known, on);
        ViewComparison.Same(
            told.Charged.Select(c => (c.Charge.Sequence, c.Charge.Kind, c.Charge.Item, c.Charge.Level, c.Charge.Until, c.Charge.Amount, c.Document, c.Waived.MinorUnits, c.Paid.MinorUnits)),
            charged.Select(c => (c.Charge.Sequence, c.Charge.Kind, c.Charge.Item, c.Charge.Level, c.Charge.Until, c.Charge.Amount, c.Document, c.Waived, c.Paid)), "charges", known, on);
        ViewComparison.Same(
            told.Claimable.Select(c => (c.Key, c.From, c.Interest.MinorUnits, c.FixedSum.MinorUnits, c.DaysWithoutRate)).OrderBy(c => c.Key.ToString(), StringComparer.Ordinal),
            costs.Select(c => (c.Key, c.From, c.Interest, c.FixedSum, c.DaysWithoutRate)).OrderBy(c => c.Key.ToString(), StringComparer.Ordinal), "costs", known, on);
        foreach (var total in told.Totals)
        {
            var open = charged.Where(c => c.Charge.Amount.Currency == total.Currency && c.Document is null).Sum(c => c.Left);
            var claimable = costs.Where(c => c.Currency == total.Currency).Sum(c => c.Interest + c.FixedSum);
            ViewComparison.Same([(total.Open.MinorUnits, total.Claimable.MinorUnits)], [(open, claimable)], "sums of charges", known, on);
        }
    }
}
