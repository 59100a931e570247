using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>The words for interest, fees and fixed sums.</summary>
public static class ChargePhrases
{
    /// <summary>What a charge is for.</summary>
    public static string Of(ChargeKind kind) => kind switch
    {
        ChargeKind.Fee => "Fee",
        ChargeKind.FixedSum => "Fixed sum",
        ChargeKind.Interest => "Interest",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this charge."),
    };

    /// <summary>The charges of an account in a line, one part a currency.</summary>
    public static string Of(AccountCharges charges, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(charges);
        ArgumentNullException.ThrowIfNull(reader);
        var parts = charges.Totals.Where(t => t.Whole.IsPositive).Select(t => (t.Open.IsPositive, t.Claimable.IsPositive) switch
        {
            (true, true) => $"{reader.Amount(t.Open)} charged, {reader.Amount(t.Claimable)} more could be",
            (true, false) => $"{reader.Amount(t.Open)} charged",
            _ => $"{reader.Amount(t.Claimable)} could be charged",
        }).ToList();
        return parts.Count == 0 ? "nothing to be paid" : string.Join("; ", parts);
    }

    /// <summary>A charge with what became of it.</summary>
    public static string Of(StandingCharge standing, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(reader);
        var charge = standing.Charge;
        var what = charge.Kind switch
        {
            ChargeKind.Fee => $"fee of level {charge.Level}",
            ChargeKind.Interest when charge.Until is { } until => $"interest until {reader.Date(until)}",
            var kind => Of(kind).ToLowerInvariant(),
        };
        return $"{reader.Amount(charge.Amount)} {what} on {charge.Item.Number}, charged {reader.Date(charge.On)}"
            + (standing.Waived.IsPositive ? $"; {reader.Amount(standing.Waived)} given up" : "")
            + (standing.Paid.IsPositive ? $"; {reader.Amount(standing.Paid)} paid under a plan" : "")
            + (standing.Document is { } document ? $"; booked as {document.Number}" : "");
    }

    /// <summary>A line of interest, so that it can be worked out again by hand.</summary>
    public static string Of(InterestLine line, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(reader);
        return $"{reader.Date(line.From)} to {reader.Date(line.To)}: {reader.Amount(line.Principal)} × {reader.Percent(line.Rate)} × {Phrases.Days(line.Days)} ÷ {Core.Interest.DaysOfYear} = {reader.Exact(line)}";
    }

    /// <summary>A fact about charges, as the history tells it; null for the other facts.</summary>
    internal static string? Of(Core.Fact fact, Reader reader) => fact switch
    {
        FeeCharged fee => $"Fee of level {fee.Level} charged for {fee.Item.Number}: {reader.Amount(fee.Amount)}",
        InterestClaimed claim => $"Interest claimed for {claim.Item.Number}, {reader.Date(claim.From)} to {reader.Date(claim.Until)}: {reader.Amount(claim.Amount)} ({Phrases.Of(claim.Kind)})",
        FixedSumClaimed sum => $"Fixed sum claimed for {sum.Item.Number}: {reader.Amount(sum.Amount)}",
        ChargeMatched matched => $"Charge no. {reader.Number((int)matched.Charge)} is booked as {matched.Document.Number}",
        InterestTermsSet { Rate: { } rate } terms => $"Interest of their contract set to {reader.Percent(rate)} a year. “{terms.Why}”",
        InterestTermsSet terms => $"Interest goes by the team's policy again. “{terms.Why}”",
        _ => null,
    };

    /// <summary>Why a charge is refused; null for the other refusals.</summary>
    internal static string? Of(RefusalReason reason, string limit, string date) => reason switch
    {
        RefusalReason.NothingToCharge => "There is nothing to charge: nothing has run up, or it was charged before.",
        RefusalReason.ChargingRests => "Nothing is charged while a breathing space holds or the document is contested" + (date.Length > 0 ? $": until {date}." : "."),
        RefusalReason.AlreadyCharged => $"This fee was charged for this document on {date}, and is charged once.",
        RefusalReason.ChargeUnknown => "There is no such charge, or it is paid, given up or booked.",
        RefusalReason.ChargeAboveDocument => $"This document has room for {limit} of charges. Choose another one.",
        RefusalReason.RateOutOfRange => "A rate of interest is 0 % or more, and at most 1,000 %.",
        _ => null,
    };
}
