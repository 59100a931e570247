namespace CollectionsBot.Core;

/// <summary>Adds up the figures of one currency.</summary>
internal sealed class CurrencyTally(Currency currency, ReportPeriod period, AgeingBasis basis)
{
    private readonly ImmutableArray<DateOnly> _dates = period.TrendDates();
    private readonly Balance[] _trend = [.. period.TrendDates().Select(_ => Balance.Zero(currency))];
    private readonly Money[] _before = [.. Enum.GetValues<AgeBucket>().Select(_ => Money.Zero(currency))];
    private readonly Money[] _rolled = [.. Enum.GetValues<AgeBucket>().Select(_ => Money.Zero(currency))];
    private Money _beginning = Money.Zero(currency);
    private Money _sales = Money.Zero(currency);
    private Money _ending = Money.Zero(currency);
    private Money _endingCurrent = Money.Zero(currency);
    private Money _recovered = Money.Zero(currency);
    private PromiseFigures _promises = new(0, 0, Money.Zero(currency), Money.Zero(currency));

    public void Add(ItemLife life)
    {
        for (var i = 0; i < _dates.Length; i++)
        {
            if (life.OpenOn(_dates[i]) is { } item)
            {
                _trend[i] = _trend[i].With(item, _dates[i], basis);
            }
        }

        if (!life.First.IsDebt)
        {
            return;
        }

        Begin(life);
        Roll(life);
        if (life.OpenOn(period.End) is { } open)
        {
            _ending += open.Open;
            _endingCurrent += open.IsOverdue(period.End) ? Money.Zero(currency) : open.Open;
        }
    }

    public void Add(Receipt receipt) => _recovered += receipt.Amount;

    public void Add(JudgedPromise judged, int toleranceDays)
    {
        var promise = judged.Promise;
        // The day after the tolerance is the first on which a promise is known to be kept or not.
        if (judged.Status is PromiseStatus.Open or PromiseStatus.Withdrawn || !period.Holds(promise.DueOn.AddDays(toleranceDays + 1)))
        {
            return;
        }

        var kept = judged.Status == PromiseStatus.Kept;
        _promises = new PromiseFigures(
            _promises.Due + 1,
            _promises.Kept + (kept ? 1 : 0),
            _promises.DueAmount + promise.Amount,
            _promises.KeptAmount + (kept ? promise.Amount : Money.Zero(currency)));
    }

    /// <summary>The figures.</summary>
    /// <param name="begin">The day on which the history begins: of the days before nothing is known, which is not nothing owed.</param>
    public CurrencyReport Report(DateOnly begin) => new(
        currency,
        period.Days,
        _beginning,
        _sales,
        _ending,
        _endingCurrent,
        _recovered,
        _promises,
        [.. Enum.GetValues<AgeBucket>().SkipLast(1).Select(b => new RollRate(b, _before[(int)b], _rolled[(int)b]))],
        [.. _dates.Zip(_trend, (date, balance) => new TrendPoint(date, balance)).Where(t => t.Date >= begin)]);

    private void Begin(ItemLife life)
    {
        if (life.OpenOn(period.Start) is { } then)
        {
            _beginning += then.Open;
        }
        else if (period.Holds(life.KnownFrom))
        {
            if (life.First.DocumentDate > period.Start)
            {
                _sales += life.First.Amount;
            }
            else
            {
                _beginning += life.First.Open;
            }
        }
    }

    private void Roll(ItemLife life)
    {
        var before = period.End.AddDays(-RollRate.StepDays);
        if (life.OpenOn(before) is not { } then)
        {
            return;
        }

        var bucket = BucketOf(then, before);
        _before[(int)bucket] += then.Open;
        if (life.OpenOn(period.End) is { } now && bucket < AgeBucket.Days91Up && BucketOf(now, period.End) == bucket + 1)
        {
            _rolled[(int)bucket] += Money.Min(now.Open, then.Open);
        }
    }

    private static AgeBucket BucketOf(OpenItem item, DateOnly on) => item.DaysPastDue(on) switch
    {
        <= 0 => AgeBucket.NotDue,
        <= 30 => AgeBucket.Days1To30,
        <= 60 => AgeBucket.Days31To60,
        <= 90 => AgeBucket.Days61To90,
        _ => AgeBucket.Days91Up,
    };
}
