namespace CollectionsBot.Core;

/// <summary>By how much a balance rose.</summary>
/// <param name="Since">The date with whose end it is compared.</param>
/// <param name="Before">The balance then.</param>
/// <param name="Amount">How much higher it is; zero or less when it is not.</param>
public readonly record struct BalanceRise(DateOnly Since, Money Before, Money Amount);

/// <summary>What one customer owed in each currency at the end of each day on which that changed.</summary>
/// <remarks>Kept up with every fact, so that nobody has to replay a history to learn what was owed a week ago.</remarks>
internal sealed class BalanceTrail
{
    // In the order of the dates; a currency's last entry is its balance now.
    private readonly List<(Currency Currency, DateOnly On, long MinorUnits)> _days = new(1);
    private DateOnly _last = DateOnly.MinValue;

    /// <summary>Takes in that an open item became another one; null for one that was not, or is no longer, open.</summary>
    public void Book(DateOnly on, OpenItem? before, OpenItem? after)
    {
        // The order of the history wins over its dates: nothing that was seen later stands before.
        _last = on > _last ? on : _last;
        Add(before?.Open.Currency, -(before?.Open.MinorUnits ?? 0));
        Add(after?.Open.Currency, after?.Open.MinorUnits ?? 0);
    }

    /// <summary>What changed between the end of a day so many days before a date and the end of that date.</summary>
    /// <returns>The rise; null when nothing changed meanwhile.</returns>
    public BalanceRise? RiseOn(DateOnly on, int days, Currency currency)
    {
        var since = on.AddDays(-days);
        if (_last <= since)
        {
            return null;
        }

        var before = new Money(At(since, currency), currency);
        return new BalanceRise(since, before, new Money(At(on, currency), currency) - before);
    }

    /// <summary>Takes over another trail: two customers who turn out to be one owed on each day what both of them owed.</summary>
    public void Absorb(BalanceTrail other)
    {
        var days = _days.Concat(other._days).Select(d => (d.Currency, d.On)).Distinct().OrderBy(d => d.On)
            .Select(d => (d.Currency, d.On, At(d.On, d.Currency) + other.At(d.On, d.Currency))).ToList();
        _days.Clear();
        _days.AddRange(days);
        _last = other._last > _last ? other._last : _last;
    }

    private void Add(Currency? currency, long minorUnits)
    {
        if (currency is null || minorUnits == 0)
        {
            return;
        }

        var at = LastBy(_last, currency);
        var balance = (at < 0 ? 0 : _days[at].MinorUnits) + minorUnits;
        if (at >= 0 && _days[at].On == _last)
        {
            _days[at] = (currency, _last, balance);
        }
        else
        {
            _days.Add((currency, _last, balance));
        }
    }

    private long At(DateOnly on, Currency currency) => LastBy(on, currency) is >= 0 and var at ? _days[at].MinorUnits : 0;

    private int LastBy(DateOnly on, Currency currency)
    {
        var at = _days.Count - 1;
        while (at >= 0 && (_days[at].On > on || _days[at].Currency != currency))
        {
            at--;
        }

        return at;
    }
}
