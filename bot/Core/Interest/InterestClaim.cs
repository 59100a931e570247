namespace CollectionsBot.Core;

/// <summary>What a late document costs by a date and was not claimed before, with the lines that make it.</summary>
/// <param name="Key">Which document.</param>
/// <param name="Kind">By which rule.</param>
/// <param name="From">The first day that may bear interest: the one after the due date, or after the last claim.</param>
/// <param name="Lines">The days, rates and principals.</param>
/// <param name="Interest">Their sum, rounded once for the document: with what was claimed before it is the rounded whole.</param>
/// <param name="FixedSum">The sum that a late debt costs once; nothing when it was claimed before.</param>
/// <param name="DaysWithoutRate">Days for which the table of rates knows none, and which bear no interest here.</param>
public sealed record InterestClaim(
    ItemKey Key, InterestKind Kind, DateOnly From, ImmutableArray<InterestLine> Lines, Money Interest, Money FixedSum, int DaysWithoutRate)
{
    /// <summary>Interest and fixed sum together.</summary>
    public Money Total => Interest + FixedSum;

    /// <summary>What a document costs by the end of a date; null for a credit, or a document without a due date.</summary>
    /// <remarks>
    /// <para>Interest runs from the day after the due date, as it was last known, to the date, both counted. What was open
    /// before the document became known is taken as it was first seen, so that nobody is charged for a part paid by then.</para>
    /// <para>The size that decides the fixed sum is what was open when interest started to run.</para>
    /// </remarks>
    /// <param name="life">The document as it stood each day.</param>
    /// <param name="on">The business date; what was seen later is left out.</param>
    /// <param name="policy">The rule.</param>
    /// <param name="before">What was claimed before; null for nothing.</param>
    /// <param name="spared">Days that bear no interest; null for none.</param>
    public static InterestClaim? Of(
        ItemLife life, DateOnly on, InterestPolicy policy, ClaimedBefore? before = null, IReadOnlyList<SparedDays>? spared = null)
    {
        ArgumentNullException.ThrowIfNull(life);
        ArgumentNullException.ThrowIfNull(policy);
        if (life.LastSeenBy(on) is not { IsDebt: true, DueDate: { } due } document)
        {
            return null;
        }

        // What is due on the last day that there is never gets late.
        var started = due < DateOnly.MaxValue ? due.AddDays(1) : due;
        var earliest = on.DayNumber - started.DayNumber > Core.Interest.DaysMax ? on.AddDays(-Core.Interest.DaysMax) : started;
        var from = before?.Until >= earliest ? before.Until.Value.AddDays(1) : earliest;
        var zero = Money.Zero(document.Open.Currency);
        ImmutableArray<PrincipalFrom> open = [.. life.States.Where(s => s.From <= on).Select(s => new PrincipalFrom(s.From, s.Item?.Open ?? zero))];
        var bearing = Bearing(open, from, on, spared ?? []);
        var lines = Core.Interest.Lines(bearing, from, on, policy, started);
        var size = PrincipalOn(open, started);
        var late = on >= started && size.IsPositive;
        return new InterestClaim(
            life.Key,
            policy.Kind,
            from,
            lines,
            Core.Interest.Round((before?.Lines ?? []).Concat(lines), document.Open.Currency) - (before?.Interest ?? zero),
            late && before?.IsSumClaimed != true ? policy.Sums.Of(size) : zero,
            late ? CountWithoutRate(bearing, from, on, policy, started) : 0);
    }

    /// <summary>What bears interest from each day on: what is open, and nothing on the days that are spared.</summary>
    private static ImmutableArray<PrincipalFrom> Bearing(
        ImmutableArray<PrincipalFrom> open, DateOnly from, DateOnly on, IReadOnlyList<SparedDays> spared)
    {
        var days = open.Select(p => p.From)
            .Concat(spared.Select(s => s.From))
            .Concat(spared.Where(s => s.To < on).Select(s => s.To.AddDays(1)))
            .Where(d => d > from && d <= on)
            .Append(from).Distinct().Order();
        return [.. days.Select(d => PrincipalOn(open, d) is var principal && spared.Any(s => s.Holds(d))
            ? new PrincipalFrom(d, Money.Zero(principal.Currency))
            : new PrincipalFrom(d, principal))];
    }

    private static Money PrincipalOn(ImmutableArray<PrincipalFrom> principals, DateOnly day) => principals.LastOrDefault(p => p.From <= day, principals[0]).Open;

    private static int CountWithoutRate(
        ImmutableArray<PrincipalFrom> principals, DateOnly from, DateOnly on, InterestPolicy policy, DateOnly started)
    {
        var days = 0;
        for (var day = from; day <= on && policy.RateOn(day, started) is null; day = day.AddDays(1))
        {
            days += PrincipalOn(principals, day).IsPositive ? 1 : 0;
        }

        return days;
    }
}
