using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>What stands in the first rows of a column.</summary>
internal sealed class ColumnContent
{
    private static readonly DateOnly AnyDay = new(2026, 1, 1);
    private readonly int _count;
    private readonly double _dates;
    private readonly double _amounts;
    private readonly double _decimals;
    private readonly double _currencies;
    private readonly double _addresses;
    private readonly double _different;

    /// <summary>Looks at cells, of which blank ones say nothing.</summary>
    public ColumnContent(IEnumerable<string> cells)
    {
        var filled = cells.Where(c => c.Length > 0).ToList();
        _count = filled.Count;
        _dates = Share(c => DateText.TryTakeApart(c, AnyDay) is not null);
        _amounts = Share(c => AmountText.TryTakeApart(c) is not null);
        _decimals = Share(c => AmountText.TryTakeApart(c) is { Mark: not DecimalMark.None });
        _currencies = Share(c => Currency.TryParse(c, out _));
        _addresses = Share(ContactDetails.IsEmail);
        _different = _count == 0 ? 0 : (double)filled.Distinct().Count() / _count;

        double Share(Func<string, bool> isOne) => filled.Count == 0 ? 0 : (double)filled.Count(isOne) / filled.Count;
    }

    /// <summary>How well the cells fit a meaning, 0 to 1; 0 excludes it. An empty column fits anything a little.</summary>
    public double Fits(Field field) => _count == 0 ? 0.3 : field switch
    {
        Field.DocumentDate or Field.DueDate or Field.PaidOn => _dates >= 0.7 ? _dates : 0,
        Field.Open or Field.Amount => _amounts < 0.7 || _dates > 0.9 ? 0 : 0.5 + (_decimals / 2),
        Field.Currency => _currencies >= 0.7 ? _currencies : 0,
        Field.Email => _addresses >= 0.7 ? _addresses : 0,
        Field.Document => _decimals > 0.5 || _dates > 0.5 || _addresses > 0.5 ? 0 : _different,
        Field.CustomerName => _amounts > 0.3 || _dates > 0.3 || _currencies > 0.5 || _addresses > 0.5 ? 0 : 0.8,
        Field.CustomerId => _decimals > 0.5 || _dates > 0.5 || _currencies > 0.5 || _addresses > 0.5 ? 0 : 0.6,
        _ => _dates > 0.5 || _decimals > 0.5 ? 0 : 0.4,
    };
}
