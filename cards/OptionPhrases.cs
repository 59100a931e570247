using CollectionsBot.Core;
using Humanizer;

namespace CollectionsBot.Cards;

/// <summary>The words for the ways to go on with a debt, and for what a comparison of them takes for given.</summary>
public static class OptionPhrases
{
    /// <summary>A way to go on.</summary>
    public static string Of(OptionKind kind) => kind switch
    {
        OptionKind.PayInFull => "Keep chasing for all of it",
        OptionKind.Discount => "Discount for payment at once",
        OptionKind.Plan => "Payment plan",
        OptionKind.Settlement => "Settlement",
        OptionKind.Agency => "Agency",
        OptionKind.Legal => "Court",
        OptionKind.Forgive => "Give it up",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this option."),
    };

    /// <summary>A way to go on, with the agency or lawyer that it names.</summary>
    public static string Of(OptionKind kind, string? with) => with is null ? Of(kind) : $"{Of(kind)}: {with}";

    /// <summary>An agency or a lawyer.</summary>
    public static string Of(AgencyKind kind) => kind switch
    {
        AgencyKind.Agency => "agency",
        AgencyKind.Lawyer => "lawyer",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this kind."),
    };

    /// <summary>How a placement ended.</summary>
    public static string Of(PlacementOutcome outcome) => outcome switch
    {
        PlacementOutcome.PaidInFull => "paid in full",
        PlacementOutcome.PaidInPart => "paid in part",
        PlacementOutcome.Uncollectable => "nothing to be had",
        PlacementOutcome.CalledBack => "called back",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No words for this outcome."),
    };

    /// <summary>Why a way is not open.</summary>
    public static string Of(BarredOption barred, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(barred);
        ArgumentNullException.ThrowIfNull(reader);
        return barred.Bar switch
        {
            OptionBar.Disputed => "they contest it",
            OptionBar.Flagged when barred.Flag is { } flag => "flag: " + ContactPhrases.Of(flag.Kind).ToLowerInvariant() + (flag.Until is { } until ? $" until {reader.Date(until)}" : ""),
            OptionBar.Flagged => "a flag forbids it",
            OptionBar.Agreed => $"{(barred.Request is { } id ? id.ToString() : "an agreement")} is in force",
            OptionBar.TimeBarred => $"overdue for {Days(barred.Days, reader)} or longer, too old to sue for",
            OptionBar.TooSmall => barred.Least is { } least ? $"too small, below {reader.Amount(least)}" : "too small",
            OptionBar.CurrencyNotTaken => "they take no debts in this currency",
            _ => throw new ArgumentOutOfRangeException(nameof(barred), barred.Bar, "No words for this reason."),
        };
    }

    /// <summary>What an assumption is about.</summary>
    public static string Of(AssumptionName name) => name switch
    {
        AssumptionName.Collected => "chasing brings",
        AssumptionName.CollectedDays => "chasing takes",
        AssumptionName.CollectedAfterFailure => "by then chasing brings in all",
        AssumptionName.DiscountGiven => "discount",
        AssumptionName.DiscountTaken => "discounts offered are paid",
        AssumptionName.PaymentDays => "payment comes in",
        AssumptionName.PlanDays => "its money comes on average in",
        AssumptionName.PlansCompleted => "plans are completed",
        AssumptionName.SettlementPart => "asks for",
        AssumptionName.SettlementsPaid => "settlements are paid",
        AssumptionName.Recovery => "recovers",
        AssumptionName.Fee => "fee",
        AssumptionName.CourtCosts => "costs at once",
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No words for this assumption."),
    };

    /// <summary>An assumption with its value and its source.</summary>
    public static string Of(Assumption assumption, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(assumption);
        ArgumentNullException.ThrowIfNull(reader);
        var value = assumption switch
        {
            { Share: { } share } => Percent(share, reader),
            { Days: { } days } => Days(days, reader),
            { Amount: { } amount } => reader.Amount(amount),
            _ => "nothing",
        };
        return $"{Of(assumption.Name)} {value} ({Source(assumption.Sample, reader)})";
    }

    /// <summary>Where a figure comes from.</summary>
    public static string Source(int? sample, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return sample is { } cases ? $"measured in {reader.Number(cases)} {(cases == 1 ? "case" : "cases")}" : "stated";
    }

    /// <summary>A fee schedule as half a sentence.</summary>
    public static string Of(ContingencyFees fees, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(fees);
        ArgumentNullException.ThrowIfNull(reader);
        var special = new[]
        {
            fees.SmallBelow > 0 ? $"below {fees.SmallBelow.ToString("N0", reader.Culture)}" : null,
            fees.HomeCurrency is { } home ? $"not in {home}" : null,
        }.OfType<string>().ToList();
        return ByAge(fees.ByAge, reader)
            + (fees.SmallOrForeign is { } share && special.Count > 0 ? $"; {Percent(share, reader)} {string.Join(" or ", special)}" : "");
    }

    /// <summary>A table by age: "20 % up to 120 days, 25 % up to 180 days, 30 % later".</summary>
    public static string ByAge(ShareByAge table, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(reader);
        return table.Steps is [var only]
            ? Percent(only.Share, reader)
            : string.Join(", ", table.Steps.Select(s => Percent(s.Share, reader) + (s.UpToDays is { } days ? $" up to {Days(days, reader)}" : " later")));
    }

    /// <summary>A share in per cent, to one decimal where it has one.</summary>
    public static string Percent(Share share, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Math.Round(share.ToPercent(), 1, MidpointRounding.AwayFromZero).ToString("0.#", reader.Culture) + "\u00A0%";
    }

    private static string Days(int? days, Reader reader) => days is { } number ? $"{reader.Number(number)} {"day".ToQuantity(number, ShowQuantityAs.None)}" : "some days";
}
