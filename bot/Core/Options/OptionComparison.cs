namespace CollectionsBot.Core;

/// <summary>The ways to go on with what a customer owes in one currency, compared.</summary>
/// <param name="Claim">What it is about.</param>
/// <param name="Available">
/// The ways that are open, the one worth most today first; of equal ones the one that brings its money sooner, then in the order of
/// <see cref="OptionKind"/>, then by name.
/// </param>
/// <param name="Barred">The ways that are not open, in the same order of kinds and names.</param>
/// <param name="AnnualCostOfMoneyPercent">What money was taken to cost in a year.</param>
/// <param name="HorizonDays">Within how many days chasing was taken to bring its money.</param>
public sealed record OptionComparison(
    Claim Claim, ImmutableArray<Option> Available, ImmutableArray<BarredOption> Barred, decimal AnnualCostOfMoneyPercent, int HorizonDays)
{
    /// <summary>The way worth most; null when the choice is for people, because all that is left is to give up, and not for want of worth.</summary>
    public Option? Recommended => Available switch
    {
        [] => null,
        [{ Kind: OptionKind.Forgive }, ..] when Barred.Any(b => b.Bar is OptionBar.Disputed or OptionBar.Flagged or OptionBar.Agreed) => null,
        [var first, ..] => first,
    };

    /// <summary>Compares the ways to go on with a customer, one comparison for each currency in which something is overdue, by code.</summary>
    /// <param name="account">Whose debts.</param>
    /// <param name="on">The business date.</param>
    /// <param name="rules">The team's policies.</param>
    /// <param name="record">What the team's own history says.</param>
    public static ImmutableArray<OptionComparison> OptionsFor(Account account, DateOnly on, PortfolioRules rules, TrackRecord record)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(record);
        return [.. Claim.Of(account, on).Select(claim => Of(claim, new OptionBars(account, claim, on, rules), rules, record))];
    }

    private static OptionComparison Of(Claim claim, OptionBars bars, PortfolioRules rules, TrackRecord record)
    {
        var valuation = new OptionValuation(claim, rules.Options, record);
        var ways = new List<(BarredOption? Bar, Func<Option> Value)>
        {
            (bars.Of(OptionKind.PayInFull), valuation.PayInFull),
            (bars.Of(OptionKind.Discount), valuation.Discount),
            (bars.Of(OptionKind.Plan), valuation.Plan),
            (bars.Of(OptionKind.Settlement), valuation.Settlement),
            (bars.Of(OptionKind.Forgive), valuation.Forgive),
        };
        ways.AddRange(rules.Agencies.OfKind(AgencyKind.Agency).Select(a => (bars.Of(OptionKind.Agency, a), (Func<Option>)(() => valuation.HandOver(a)))));
        ways.AddRange(rules.Agencies.OfKind(AgencyKind.Lawyer).Select(a => (bars.Of(OptionKind.Legal, a), (Func<Option>)(() => valuation.HandOver(a)))));
        return new OptionComparison(
            claim,
            [.. ways.Where(w => w.Bar is null).Select(w => w.Value())
                .OrderByDescending(o => o.PresentValue.MinorUnits).ThenBy(o => o.Days).ThenBy(o => o.Kind).ThenBy(o => o.With, StringComparer.Ordinal)],
            [.. ways.Select(w => w.Bar).OfType<BarredOption>().OrderBy(b => b.Kind).ThenBy(b => b.With, StringComparer.Ordinal)],
            rules.Options.AnnualCostOfMoneyPercent,
            rules.Options.HorizonDays);
    }
}
