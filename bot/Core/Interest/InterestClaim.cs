namespace CollectionsBot.Core;

/// <summary>What a late document costs by a date, with the lines that make it.</summary>
/// <param name="Key">Which document.</param>
/// <param name="Kind">By which rule.</param>
/// <param name="Lines">The days, rates and principals.</param>
/// <param name="Interest">Their sum, rounded once.</param>
/// <param name="FixedSum">The sum that a late debt costs once; nothing when it was claimed before.</param>
/// <param name="DaysWithoutRate">Days for which the table of rates knows none, and which bear no interest here.</param>
public sealed record InterestClaim(
    ItemKey Key, InterestKind Kind, ImmutableArray<InterestLine> Lines, Money Interest, Money FixedSum, int DaysWithoutRate)
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
    /// <param name="isSumClaimed">Whether the fixed sum was claimed before: it is due once per document.</param>
    public static InterestClaim? Of(ItemLife life, DateOnly on, InterestPolicy policy, bool isSumClaimed = false)
    {
        ArgumentNullException.ThrowIfNull(life);
        ArgumentNullException.ThrowIfNull(policy);
        if (life.LastSeenBy(on) is not { IsDebt: true, DueDate: { } due } document)
        {
            return null;
        }

        var started = due.AddDays(1);
        var from = on.DayNumber - started.DayNumber > Core.Interest.DaysMax ? on.AddDays(-Core.Interest.DaysMax) : started;
        var zero = Money.Zero(document.Open.Currency);
        ImmutableArray<PrincipalFrom> principals = [.. life.States.Where(s => s.From <= on).Select(s => new PrincipalFrom(s.From, s.Item?.Open ?? zero))];
        var lines = Core.Interest.Lines(principals, from, on, policy, started);
        var size = principals.LastOrDefault(p => p.From <= started, principals[0]).Open;
        var late = on >= started && size.IsPositive;
        return new InterestClaim(
            life.Key,
            policy.Kind,
            lines,
            Core.Interest.Round(lines, document.Open.Currency),
            late && !isSumClaimed ? policy.Sums.Of(size) : zero,
            late ? CountWithoutRate(principals, from, on, policy, started) : 0);
    }

    private static int CountWithoutRate(
        ImmutableArray<PrincipalFrom> principals, DateOnly from, DateOnly on, InterestPolicy policy, DateOnly started)
    {
        var days = 0;
        for (var day = from; day <= on && policy.RateOn(day, started) is null; day = day.AddDays(1))
        {
            days += principals.LastOrDefault(p => p.From <= day, principals[0]).Open.IsPositive ? 1 : 0;
        }

        return days;
    }
}
