namespace CollectionsBot.Simulation.Model;

/// <summary>What late documents cost: day by day, as somebody would count who has a calendar and a table of rates.</summary>
internal sealed class KnownInterest(KnownCustomer customer, DateOnly on, ChargePolicy policy)
{
    private const int EightPoints = 80_000;
    private const int PartsOfMinorUnit = 365_000_000;

    private readonly InterestPolicy _rule = customer.Contracts.LastOrDefault(c => c.On <= on).Rate is { } rate
        ? InterestPolicy.ContractRate(RateTable.Always(rate))
        : policy.Interest.GetValueOrDefault(customer.Master.Kind, InterestPolicy.None);

    public InterestKind Rule => _rule.Kind;

    /// <summary>What was not claimed of every document up to a day; those that cost nothing are left out.</summary>
    public List<KnownCost> Costs(DateOnly until) => _rule.Kind == InterestKind.None ? [] :
    [
        .. customer.Documents.Where(d => d.States[0].From <= on).GroupBy(d => d.First.Key).Select(g => g.Last())
            .Where(d => !customer.IsCharge(d.First.Key) && (policy.SurvivesPrincipal || d.States.FindLast(s => s.From <= on).Item is not null))
            .Select(d => Cost(d, until)).OfType<KnownCost>().Where(c => c.Interest > 0 || c.FixedSum > 0 || c.DaysWithoutRate > 0),
    ];

    /// <summary>Whether nothing is charged for a document: the customer may breathe, or it is contested and the policy spares that.</summary>
    public bool IsSpared(ItemKey item, DateOnly day) => customer.Flags.Exists(f => f.Kind == FlagKind.BreathingSpace && f.Holds(day))
        || (policy.SparesDisputed && customer.Disputes.Exists(d => d.Items.Contains(item) && d.IsOpen(day)));

    private KnownCost? Cost(KnownDocument document, DateOnly until)
    {
        var seen = document.States.FindLast(s => s.From <= until && s.Item is not null).Item;
        if (seen?.DueDate is not { } due || !seen.Open.IsPositive)
        {
            return null;
        }

        var (key, currency) = (document.First.Key, document.First.Open.Currency);
        var claimed = customer.Charges.Where(c => c.Item == key && c.On <= on).ToList();
        var before = claimed.Where(c => c.Kind == ChargeKind.Interest && c.Amount.Currency == currency).ToList();
        var started = due.AddDays(1);
        var from = claimed.Max(c => c.Until) is { } last && last >= started ? last.AddDays(1) : started;
        var (parts, unrated) = (0m, 0);
        for (var day = from; day <= until; day = day.AddDays(1))
        {
            var open = IsSpared(key, day) ? 0 : OpenOn(document, day);
            var rate = RateOn(day, started);
            parts += open * (decimal)(rate ?? 0);
            unrated += rate is null && open > 0 ? 1 : 0;
        }

        var size = OpenOn(document, started);
        var isLate = until > due && size > 0;
        var whole = Math.Round((before.Sum(c => c.Parts) + parts) / PartsOfMinorUnit, MidpointRounding.AwayFromZero);
        return new KnownCost(
            key, from, Math.Max(0, (long)whole - before.Sum(c => c.Amount.MinorUnits)), parts,
            isLate && !claimed.Exists(c => c.Kind == ChargeKind.FixedSum) ? SumOf(size, currency) : 0, isLate ? unrated : 0, currency);
    }

    /// <summary>What was open at the end of a day; before it was known, as much as when it was seen first.</summary>
    private static long OpenOn(KnownDocument document, DateOnly day)
    {
        var at = document.States.FindLastIndex(s => s.From <= day);
        return document.States[Math.Max(at, 0)].Item?.Open.MinorUnits ?? 0;
    }

    /// <summary>The largest step that the debt reaches.</summary>
    private long SumOf(long size, Currency currency) => _rule.Sums.Steps.Where(s => s.From.Currency == currency && s.From.MinorUnits <= size)
        .OrderBy(s => s.From.MinorUnits).LastOrDefault().Sum.MinorUnits;

    /// <summary>In Britain the base rate on the eve of the half-year in which interest started; in Europe that on the first day of the day's own; or the table's of the day.</summary>
    private int? RateOn(DateOnly day, DateOnly started) => _rule.Kind switch
    {
        InterestKind.UkStatutory => Table(HalfYear(started).AddDays(-1)) + EightPoints,
        InterestKind.EuStatutory => Table(HalfYear(day)) + EightPoints,
        _ => Table(day),
    };

    private int? Table(DateOnly day)
    {
        int? rate = null;
        foreach (var step in _rule.Rates.Steps.Where(s => s.From <= day))
        {
            rate = step.Rate.Millionths;
        }

        return rate;
    }

    private static DateOnly HalfYear(DateOnly day) => new(day.Year, day.Month > 6 ? 7 : 1, 1);
}
