namespace CollectionsBot.Core;

/// <summary>A way to go on that is open, with what it is expected to bring.</summary>
/// <param name="Kind">Which way.</param>
/// <param name="With">The agency or lawyer, where it is one.</param>
/// <param name="Net">The money expected, less fees and costs, rounded once, half away from zero.</param>
/// <param name="PresentValue">The same, each part discounted by the time until it comes: amount ÷ (1 + rate × days ÷ 365), rounded once, half away from zero.</param>
/// <param name="Days">In how many days the money comes, on average by amount, rounded half up; 0 when none does.</param>
/// <param name="Assumptions">Everything that was taken for given.</param>
public sealed record Option(OptionKind Kind, string? With, Money Net, Money PresentValue, int Days, ImmutableArray<Assumption> Assumptions)
{
    /// <summary>Works out a way.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="with">The agency or lawyer.</param>
    /// <param name="flows">What is expected when, in minor units and not yet rounded.</param>
    /// <param name="costsNow">What is paid at once, whatever comes of it.</param>
    /// <param name="rate">What money costs in a year.</param>
    /// <param name="assumptions">What was taken for given.</param>
    internal static Option Of(
        OptionKind kind, string? with, ImmutableArray<(decimal MinorUnits, int Days)> flows, Money costsNow, Share rate, ImmutableArray<Assumption> assumptions)
    {
        var gross = flows.Sum(f => f.MinorUnits);
        var today = flows.Sum(f => f.MinorUnits / (1 + (rate.ToDecimal() * f.Days / 365)));
        var days = gross > 0 ? flows.Sum(f => f.MinorUnits * f.Days) / gross : 0;
        return new Option(kind, with, Rounded(gross), Rounded(today), (int)Math.Round(days, MidpointRounding.AwayFromZero), assumptions);

        Money Rounded(decimal minor) => costsNow with { MinorUnits = (long)Math.Round(minor - costsNow.MinorUnits, MidpointRounding.AwayFromZero) };
    }
}
