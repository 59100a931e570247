namespace CollectionsBot.Core;

/// <summary>What has become of a promise on a date.</summary>
public enum PromiseStatus
{
    /// <summary>Its date, with the tolerance, has not passed.</summary>
    Open,

    /// <summary>The whole amount arrived in time.</summary>
    Kept,

    /// <summary>A part arrived in time, and the tolerance has passed.</summary>
    PartlyKept,

    /// <summary>Nothing arrived in time.</summary>
    Broken,

    /// <summary>Replaced by a later promise, or taken back, before it fell due.</summary>
    Withdrawn,
}

/// <summary>A promise to pay (PTP).</summary>
/// <param name="Sequence">The journal's number of the entry that recorded it; it names the promise.</param>
/// <param name="Amount">How much; more than zero.</param>
/// <param name="DueOn">By when.</param>
/// <param name="MadeOn">The business date on which it was made.</param>
/// <param name="MadeBy">Who promised, when known.</param>
/// <param name="WithdrawnOn">When it was replaced or taken back.</param>
public sealed record Promise(long Sequence, Money Amount, DateOnly DueOn, DateOnly MadeOn, string? MadeBy, DateOnly? WithdrawnOn = null);

/// <summary>Money that arrived, as seen by the open amounts that an import lowered.</summary>
/// <param name="Sequence">The journal's number of the entry that showed it.</param>
/// <param name="On">The business date on which it was seen.</param>
/// <param name="Amount">How much.</param>
public readonly record struct Receipt(long Sequence, DateOnly On, Money Amount);

/// <summary>A promise with what has become of it on a date.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="Status">What has become of it.</param>
/// <param name="Received">How much arrived for it in time.</param>
public sealed record JudgedPromise(Promise Promise, PromiseStatus Status, Money Received);

/// <summary>Judges promises by the payments that arrive.</summary>
public static class PromiseJudgement
{
    /// <summary>Says for each promise what has become of it on a date.</summary>
    /// <remarks>
    /// A payment counts for promises made before it was seen, earliest due date first, and no cent counts twice.
    /// It is in time until the due date and the tolerance have passed, so that a bank transfer made on the day still keeps the promise.
    /// </remarks>
    /// <param name="promises">One customer's promises, in the order in which they were made.</param>
    /// <param name="receipts">That customer's receipts, in the order in which they were seen.</param>
    /// <param name="on">The date of judgement; receipts seen later are left out.</param>
    /// <param name="toleranceDays">Days of grace after the promised date, 0 or more.</param>
    /// <returns>The promises in the order given.</returns>
    public static ImmutableArray<JudgedPromise> Judge(
        IReadOnlyList<Promise> promises, IReadOnlyList<Receipt> receipts, DateOnly on, int toleranceDays)
    {
        ArgumentNullException.ThrowIfNull(promises);
        ArgumentNullException.ThrowIfNull(receipts);
        ArgumentOutOfRangeException.ThrowIfNegative(toleranceDays);
        if (promises.Count == 0)
        {
            return [];
        }

        var received = new long[promises.Count];
        var byDueDate = Enumerable.Range(0, promises.Count).OrderBy(i => promises[i].DueOn).ThenBy(i => promises[i].Sequence).ToArray();
        foreach (var receipt in receipts.Where(r => r.On <= on))
        {
            // A net reduction below zero takes back what an earlier one gave, for example a reopened invoice.
            var left = receipt.Amount.MinorUnits;
            foreach (var i in byDueDate)
            {
                var promise = promises[i];
                if (promise.Amount.Currency != receipt.Amount.Currency || receipt.Sequence <= promise.Sequence
                    || receipt.On > promise.DueOn.AddDays(toleranceDays) || (promise.WithdrawnOn is { } end && receipt.On >= end))
                {
                    continue;
                }

                var taken = Math.Clamp(left, -received[i], promise.Amount.MinorUnits - received[i]);
                received[i] += taken;
                left -= taken;
            }
        }

        return [.. promises.Select((promise, i) => new JudgedPromise(
            promise,
            StatusOf(promise, received[i], on, toleranceDays),
            new Money(received[i], promise.Amount.Currency)))];
    }

    private static PromiseStatus StatusOf(Promise promise, long received, DateOnly on, int toleranceDays)
    {
        if (received >= promise.Amount.MinorUnits)
        {
            return PromiseStatus.Kept;
        }

        if (promise.WithdrawnOn is { } end && end <= on)
        {
            return PromiseStatus.Withdrawn;
        }

        if (on <= promise.DueOn.AddDays(toleranceDays))
        {
            return PromiseStatus.Open;
        }

        return received > 0 ? PromiseStatus.PartlyKept : PromiseStatus.Broken;
    }
}
