namespace CollectionsBot.Core;

/// <summary>Days that bear no interest, both ends counted.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last; <see cref="DateOnly.MaxValue"/> while no end is known.</param>
public readonly record struct SparedDays(DateOnly From, DateOnly To)
{
    /// <summary>Whether a date is one of them.</summary>
    public bool Holds(DateOnly date) => From <= date && date <= To;

    /// <summary>The days on which nothing accrues on a document of an account.</summary>
    /// <remarks>
    /// The Debt Respite Scheme (Breathing Space Moratorium and Mental Health Crisis Moratorium) Regulations 2020 (SI 2020/1311),
    /// regulation 7: no interest, fees or charges accrue on a moratorium debt while it lasts. Contested days are spared when the
    /// policy says so.
    /// </remarks>
    public static ImmutableArray<SparedDays> Of(Account account, ItemKey item, ChargePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(policy);
        var moratoria = account.Flags.Where(f => f.Kind == FlagKind.BreathingSpace).Select(f => Until(f.From, f.Until, f.LiftedOn));
        var disputes = account.Disputes.Where(d => policy.SparesDisputed && d.Items.Contains(item)).Select(d => Until(d.OpenedOn, null, d.End?.On));
        return [.. moratoria.Concat(disputes).Where(s => s.From <= s.To)];
    }

    private static SparedDays Until(DateOnly from, DateOnly? last, DateOnly? ended)
    {
        var to = last ?? DateOnly.MaxValue;
        return new SparedDays(from, ended is { } end && end <= to ? end.AddDays(-1) : to);
    }
}
