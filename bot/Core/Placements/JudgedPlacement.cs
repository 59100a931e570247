namespace CollectionsBot.Core;

/// <summary>A placement that was agreed to, with what has become of it on a date. It counts as placed from its approval on.</summary>
/// <param name="Request">The request under which it was proposed, with its end where it has one.</param>
/// <param name="Terms">What was agreed.</param>
/// <param name="Ended">How it ended; null while it lasts. An end without an outcome is a call back.</param>
/// <param name="Recovered">The money that came while it was placed.</param>
/// <param name="FirstMoneyDays">In how many days the first of it came; null when none did.</param>
public sealed record JudgedPlacement(Request Request, PlacementTerms Terms, PlacementOutcome? Ended, Money Recovered, int? FirstMoneyDays)
{
    /// <summary>What they charged; null when nobody recorded it.</summary>
    public Money? Fee => Ended is null ? null : Request.Ending?.Fee;

    /// <summary>Judges a placement that was approved on or before a date.</summary>
    /// <remarks>
    /// Money counts that was seen after the approval and before the end, in the placement's currency and up to its amount,
    /// whoever it was paid to: who passed it on cannot be told from an open-items list.
    /// </remarks>
    /// <exception cref="ArgumentException">It was not approved by then.</exception>
    public static JudgedPlacement Of(Request request, PlacementTerms terms, IReadOnlyList<Receipt> receipts, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(receipts);
        var approved = request.Resolution is { Verdict: Verdict.Approved } resolution && resolution.On <= on
            ? resolution
            : throw new ArgumentException("This placement was not approved by then.", nameof(request));
        var ending = request.Ending is { } end && end.On <= on ? end : null;
        var (recovered, first) = (0L, (int?)null);
        foreach (var receipt in receipts.Where(r => r.On <= on && r.Amount.Currency == terms.Amount.Currency
            && r.Sequence > approved.Sequence && !(r.Sequence > ending?.Sequence)))
        {
            recovered = Math.Clamp(recovered + receipt.Amount.MinorUnits, 0, terms.Amount.MinorUnits);
            first = recovered > 0 ? first ?? receipt.On.DayNumber - approved.On.DayNumber : first;
        }

        return new JudgedPlacement(
            request, terms, ending is null ? null : ending.Outcome ?? PlacementOutcome.CalledBack, terms.Amount with { MinorUnits = recovered }, first);
    }
}
