namespace CollectionsBot.Core;

/// <summary>What came of one overdue document within the days in which that is measured.</summary>
/// <param name="From">The first date of those days.</param>
/// <param name="Open">What was open of it then, in minor units.</param>
/// <param name="Collected">What of that was paid in those days, in minor units.</param>
/// <param name="MoneyDays">Each part of it times the days until it came.</param>
internal readonly record struct CollectedDocument(DateOnly From, long Open, long Collected, Int128 MoneyDays);

/// <summary>What chasing brought of overdue documents that were equally old, in one currency.</summary>
/// <remarks>
/// A document counts once in each step of age that it reached, from the first day on which it was known to be open there, when all
/// days of the horizon have passed since. Left out are contested documents, and those of customers with whom something else was
/// agreed in that time: a settlement, a placement, a write-off. What a credit note clears cannot be told from what is paid.
/// </remarks>
/// <param name="Documents">How many.</param>
/// <param name="Open">What was open of them, in minor units.</param>
/// <param name="Collected">What of that was paid in time, in minor units.</param>
/// <param name="MoneyDays">Each part of it times the days until it came.</param>
public sealed record CollectedFigures(int Documents, Int128 Open, Int128 Collected, Int128 MoneyDays)
{
    internal static CollectedFigures None { get; } = new(0, 0, 0, 0);

    /// <summary>Collected ÷ open; null when nothing was seen.</summary>
    public Share? Rate => Open > 0 ? Share.Of((decimal)Collected, (decimal)Open) : null;

    /// <summary>Days until the money came, on average by amount, rounded half up; null when none came.</summary>
    public int? AverageDays => Collected > 0 ? (int)(((MoneyDays * 2) + Collected) / (Collected * 2)) : null;

    internal CollectedFigures With(CollectedDocument seen) =>
        new(Documents + 1, Open + seen.Open, Collected + seen.Collected, MoneyDays + seen.MoneyDays);

    /// <summary>What came of a document in a step of age; null when it was not open there, or not for long enough yet.</summary>
    internal static CollectedDocument? Seen(ItemLife life, OptionsPolicy policy, int step, DateOnly end)
    {
        var due = life.First.AgedFrom;
        var from = due.AddDays(policy.Collected.FirstDayOf(step));
        from = from < life.KnownFrom ? life.KnownFrom : from;
        var until = from.AddDays(policy.HorizonDays);
        if (until > end || from.DayNumber - due.DayNumber > policy.Collected.Steps[step].UpToDays || life.OpenOn(from) is not { Open: var open })
        {
            return null;
        }

        var (left, moneyDays) = (open.MinorUnits, Int128.Zero);
        foreach (var state in life.States.Where(s => s.From > from && s.From <= until))
        {
            var now = Math.Min(state.Item?.Open.MinorUnits ?? 0, open.MinorUnits);
            moneyDays += (Int128)(left - now) * (state.From.DayNumber - from.DayNumber);
            left = now;
        }

        return new CollectedDocument(from, open.MinorUnits, open.MinorUnits - left, Int128.Max(moneyDays, 0));
    }
}
