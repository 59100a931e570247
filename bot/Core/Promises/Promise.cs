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

    /// <summary>Replaced by a later promise, or taken back, before it was judged.</summary>
    Withdrawn,
}

/// <summary>A promise to pay (PTP). What is promised in parts is a promise for each part, kept or broken by its own date.</summary>
/// <param name="Sequence">The journal's number of the entry that recorded it; it names the promise.</param>
/// <param name="Amount">How much; more than zero.</param>
/// <param name="DueOn">By when.</param>
/// <param name="MadeOn">The business date on which it was made.</param>
/// <param name="MadeBy">Who promised, when known.</param>
/// <param name="WithdrawnOn">When it was replaced or taken back.</param>
public sealed record Promise(long Sequence, Money Amount, DateOnly DueOn, DateOnly MadeOn, string? MadeBy, DateOnly? WithdrawnOn = null)
{
    /// <summary>The longest reason for taking a promise back, in characters.</summary>
    public const int ReasonLengthMax = 500;

    /// <summary>The most parts that are promised at once.</summary>
    public const int PartsMax = 12;

    /// <summary>The most documents that a promise names.</summary>
    public const int ItemsMax = 500;

    /// <summary>The documents that it is for; empty when it is for whatever is owed.</summary>
    public ImmutableArray<ItemKey> Items { get; init; } = [];

    /// <summary>Why it was taken back; null when it was not, or when a later promise took its place.</summary>
    public string? WithdrawnBecause { get; init; }

    /// <summary>
    /// Whether a later promise takes the place of this one: in the same currency it does, so that a debt is promised once,
    /// unless each names documents of its own.
    /// </summary>
    public bool IsReplacedBy(PromiseTerms later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return Amount.Currency == later.Amount.Currency && (Items.IsEmpty || later.Items.IsEmpty || Items.Intersect(later.Items).Any());
    }
}

/// <summary>Money that arrived, as seen by the open amounts that an import lowered.</summary>
/// <param name="Sequence">The journal's number of the entry that showed it.</param>
/// <param name="On">The business date on which it was seen.</param>
/// <param name="Amount">How much.</param>
public readonly record struct Receipt(long Sequence, DateOnly On, Money Amount);

/// <summary>A promise with what has become of it on a date.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="Status">What has become of it.</param>
/// <param name="Received">How much arrived for it in time.</param>
public sealed record JudgedPromise(Promise Promise, PromiseStatus Status, Money Received)
{
    /// <summary>
    /// How many promises in the same currency had failed one after the other when this one was made: 0 for a first promise, 1
    /// for one that takes up a broken one, and again 0 after one that was kept.
    /// </summary>
    public int Failed { get; init; }
}

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

        var judged = ImmutableArray.CreateBuilder<JudgedPromise>(promises.Count);
        for (var i = 0; i < promises.Count; i++)
        {
            var promise = promises[i];
            judged.Add(new JudgedPromise(promise, StatusOf(promise, received[i], on, toleranceDays), new Money(received[i], promise.Amount.Currency))
            {
                Failed = FailedBefore(judged, promise),
            });
        }

        return judged.MoveToImmutable();
    }

    /// <summary>Counts back from a promise over those whose day had passed when it was made, to the last one that was kept.</summary>
    private static int FailedBefore(ImmutableArray<JudgedPromise>.Builder earlier, Promise promise)
    {
        var failed = 0;
        for (var i = earlier.Count - 1; i >= 0; i--)
        {
            var (before, status) = (earlier[i].Promise, earlier[i].Status);
            if (before.Amount.Currency != promise.Amount.Currency || before.DueOn >= promise.MadeOn)
            {
                continue;
            }

            if (status == PromiseStatus.Kept)
            {
                break;
            }

            failed += status is PromiseStatus.Broken or PromiseStatus.PartlyKept ? 1 : 0;
        }

        return failed;
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
