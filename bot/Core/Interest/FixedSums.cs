namespace CollectionsBot.Core;

/// <summary>A sum due on top of the interest of a debt of some size.</summary>
/// <param name="From">From which size of the debt on; the largest that fits counts.</param>
/// <param name="Sum">The sum, in the same currency.</param>
public readonly record struct FixedSum(Money From, Money Sum);

/// <summary>The sums that a late debt costs once, by its size. A debt in a currency that is not named costs none.</summary>
public sealed record FixedSums(ImmutableArray<FixedSum> Steps)
{
    /// <summary>No sum at all.</summary>
    public static FixedSums None { get; } = new([]);

    /// <summary>40, 70 and 100 pounds for debts under 1,000, under 10,000, and from there on.</summary>
    /// <remarks>Late Payment of Commercial Debts (Interest) Act 1998, section 5A.</remarks>
    public static FixedSums Uk { get; } = new([Step("0.00 GBP", "40.00 GBP"), Step("1000.00 GBP", "70.00 GBP"), Step("10000.00 GBP", "100.00 GBP")]);

    /// <summary>40 euro for each late payment, the least that Directive 2011/7/EU, article 6, asks for.</summary>
    public static FixedSums Eu { get; } = new([Step("0.00 EUR", "40.00 EUR")]);

    /// <summary>The sum for a debt of a size; nothing when the table names none for its currency.</summary>
    public Money Of(Money debt) => Steps
        .Where(s => s.From.Currency == debt.Currency && s.From <= debt)
        .OrderByDescending(s => s.From.MinorUnits)
        .Select(s => s.Sum)
        .FirstOrDefault(Money.Zero(debt.Currency));

    private static FixedSum Step(string from, string sum) => new(Money.Parse(from), Money.Parse(sum));
}
