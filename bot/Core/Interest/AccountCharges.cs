namespace CollectionsBot.Core;

/// <summary>A charge with what became of it by a date.</summary>
/// <param name="Charge">The charge.</param>
/// <param name="Waived">How much of it was given up.</param>
/// <param name="Paid">How much of it was paid under plans that took it in.</param>
/// <param name="Document">The document as which the accounting system booked the rest; null while it did not.</param>
public sealed record StandingCharge(Charge Charge, Money Waived, Money Paid, ItemKey? Document)
{
    /// <summary>What was neither given up nor paid, whether it is booked or not.</summary>
    public Money Left => Charge.Amount - Waived - Paid;

    /// <summary>What is still to be paid beside the balance: nothing of a charge that stands in it.</summary>
    public Money Open => Document is null ? Left : Money.Zero(Charge.Amount.Currency);
}

/// <summary>The charges of one currency.</summary>
/// <param name="Open">What was charged and is still to be paid, beside the balance.</param>
/// <param name="Interest">Interest that has run up and was not claimed.</param>
/// <param name="FixedSums">Fixed sums that are due and were not claimed.</param>
public sealed record ChargeTotal(Money Open, Money Interest, Money FixedSums)
{
    /// <summary>The currency of all of them.</summary>
    public Currency Currency => Open.Currency;

    /// <summary>What could be claimed.</summary>
    public Money Claimable => Interest + FixedSums;

    /// <summary>All charges, claimed or not.</summary>
    public Money Whole => Open + Claimable;
}

/// <summary>What a customer's late payment costs by the end of a date, with every line that makes it.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Rule">By which rule interest is worked out.</param>
/// <param name="Charged">What was charged by then, oldest first.</param>
/// <param name="Claimable">What has run up and was not claimed, document by document, the one due first on top.</param>
/// <param name="Totals">The sums per currency, by code; a currency without any charge is left out.</param>
public sealed record AccountCharges(
    DateOnly Date, InterestKind Rule, ImmutableArray<StandingCharge> Charged, ImmutableArray<InterestClaim> Claimable, ImmutableArray<ChargeTotal> Totals)
{
    /// <summary>The moratorium under which nothing is charged on the date; null when there is none.</summary>
    public CustomerFlag? Respite { get; init; }

    /// <summary>Whether nothing was charged and nothing could be.</summary>
    public bool IsEmpty => Charged.IsEmpty && Claimable.IsEmpty;

    /// <summary>What was charged and is to be paid beside the balance in a currency: what a plan can take in.</summary>
    public Money OpenIn(Currency currency) => Totals.FirstOrDefault(t => t.Currency == currency)?.Open ?? Money.Zero(currency);

    /// <summary>The charges of an account on a date.</summary>
    public static AccountCharges Of(Account account, DateOnly on, PortfolioRules rules)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(rules);
        var charged = ChargesMet.Of(account, on, rules);
        var claimable = Accrual.Of(account, on, on, rules.Charges);
        return new AccountCharges(on, rules.Charges.InterestOf(account, on).Kind, charged, claimable, TotalsOf(charged, claimable))
        {
            Respite = account.FlagsOn(on).FirstOrDefault(f => f.Kind == FlagKind.BreathingSpace),
        };
    }

    private static ImmutableArray<ChargeTotal> TotalsOf(ImmutableArray<StandingCharge> charged, ImmutableArray<InterestClaim> claimable) =>
    [
        .. charged.Select(c => c.Charge.Amount.Currency).Concat(claimable.Select(c => c.Total.Currency)).Distinct().Order().Select(currency => new ChargeTotal(
            Sum(currency, charged.Select(c => c.Open)),
            Sum(currency, claimable.Select(c => c.Interest)),
            Sum(currency, claimable.Select(c => c.FixedSum)))),
    ];

    private static Money Sum(Currency currency, IEnumerable<Money> amounts) =>
        amounts.Where(a => a.Currency == currency).Aggregate(Money.Zero(currency), (sum, a) => sum + a);
}
