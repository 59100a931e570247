using System.Globalization;
using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>The two amounts of a document, in one currency and of one sign.</summary>
/// <param name="Original">The original amount.</param>
/// <param name="Open">What is still open of it; may be zero.</param>
internal sealed record DocumentAmounts(Money Original, Money Open)
{
    /// <summary>Whether it is a credit.</summary>
    public bool IsNegative => Open.IsZero ? Original.IsNegative : Open.IsNegative;
}

/// <summary>Reads the amounts and the currency of a row.</summary>
internal sealed class AmountCells(Columns columns, Conventions conventions, ImportOptions options, Notes notes)
{
    /// <summary>How many texts in the currency's column are remembered.</summary>
    private const int CurrenciesMax = 1_000;

    private readonly Dictionary<string, Currency?> _currencies = new(StringComparer.Ordinal);

    /// <summary>The amounts of a row; credits come out negative.</summary>
    public Attempted<DocumentAmounts> Read(SourceRecord row, DocumentSort sort)
    {
        var (openField, open) = (columns.Has(Field.Open) ? Field.Open : Field.Amount, "");
        open = columns.Cell(row, openField);
        var original = columns.Cell(row, Field.Amount);
        if (open.Length == 0)
        {
            return new RowFault("There is no open amount", openField);
        }

        if (CurrencyOf(row, open, openField) is var currency && currency.Failed(out var fault))
        {
            return fault;
        }

        if (Amount(openField, open, currency.Value!) is var left && left.Failed(out fault))
        {
            return fault;
        }

        var whole = original.Length == 0 ? left : Amount(Field.Amount, original, currency.Value!);
        if (whole.Failed(out fault))
        {
            return fault;
        }

        if (!left.Value.IsZero && Math.Sign(left.Value.MinorUnits) != Math.Sign(whole.Value.MinorUnits))
        {
            return new RowFault(
                $"The open amount {Quote.Short(open)} and the original amount {Quote.Short(original)} have different signs", openField, open);
        }

        var turns = sort.IsCredit && (left.Value.IsPositive || whole.Value.IsPositive);
        return turns ? new DocumentAmounts(-whole.Value, -left.Value) : new DocumentAmounts(whole.Value, left.Value);
    }

    /// <summary>The currency of the row: its own column, else the code or sign beside the amount, else the default.</summary>
    private Attempted<Currency> CurrencyOf(SourceRecord row, string open, Field openField)
    {
        var cell = columns.Cell(row, Field.Currency);
        if (cell.Length > 0)
        {
            return Known(cell) ?? (Attempted<Currency>)new RowFault("This is not the code of a currency (ISO 4217)", Field.Currency, cell);
        }

        if (AmountText.TryReadPlain(open, conventions.Decimals) is null && AmountText.TryTakeApart(open) is { } amount && (amount.Before.Length > 0 || amount.After.Length > 0))
        {
            var sign = amount.Before.Length > 0 ? amount.Before : amount.After;
            return Single(sign)
                ?? (CurrencySigns.Of(sign).Contains(options.DefaultCurrency)
                    ? options.DefaultCurrency
                    : (Attempted<Currency>)new RowFault($"It is not clear which currency '{Quote.Short(sign)}' means here", openField, open));
        }

        if (columns.Has(Field.Currency))
        {
            notes.Count($"No currency is given: {options.DefaultCurrency} assumed", row.Line);
        }

        return options.DefaultCurrency;
    }

    private Attempted<Money> Amount(Field field, string cell, Currency currency)
    {
        if (columns.Layout.InMinorUnits)
        {
            return InMinorUnits(field, cell, currency);
        }

        if (AmountText.TryReadPlain(cell, conventions.Decimals) is { } plain)
        {
            return MoneyOf(field, cell, plain, currency);
        }

        if (AmountText.TryTakeApart(cell) is not { } amount)
        {
            return new RowFault("This is not an amount", field, cell);
        }

        foreach (var sign in new[] { amount.Before, amount.After })
        {
            if (sign.Length > 0 && !CurrencySigns.Of(sign).Contains(currency))
            {
                return new RowFault($"'{Quote.Short(sign)}' does not stand for {currency}, the currency of the row", field, cell);
            }
        }

        if (MarkOf(amount, currency) is not { } mark)
        {
            return new RowFault("It is not clear whether this separates thousands or decimals: no other amount in the file shows it", field, cell);
        }

        if (amount.Read(mark) is not { } number)
        {
            return new RowFault("This is not an amount", field, cell);
        }

        return MoneyOf(field, cell, number, currency);
    }

    private static Attempted<Money> MoneyOf(Field field, string cell, decimal number, Currency currency) =>
        Money.TryFromDecimal(number, currency, out var money) ? money.Value
        : Math.Abs(number) >= Money.MinorUnitsMax / currency.MinorPerMajor ? new RowFault("The amount is beyond what can be counted", field, cell)
        : new RowFault($"The amount has more decimals than {currency} has ({currency.Decimals})", field, cell);

    /// <summary>A point would show that the file is in whole units after all.</summary>
    private static Attempted<Money> InMinorUnits(Field field, string cell, Currency currency)
    {
        if (!long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var units))
        {
            return new RowFault("This is not a whole number of minor units", field, cell);
        }

        var perMajor = StripeInvoices.DecimalsOf(currency) switch { 0 => 1m, 2 => 100m, _ => 1000m };
        return MoneyOf(field, cell, units / perMajor, currency);
    }

    /// <summary>A currency by its code or sign, looked up once for each text.</summary>
    private Currency? Known(string cell)
    {
        if (!_currencies.TryGetValue(cell, out var currency))
        {
            currency = Single(cell);
            if (_currencies.Count < CurrenciesMax)
            {
                _currencies.Add(cell, currency);
            }
        }

        return currency;
    }

    /// <summary>
    /// What the file shows holds for every amount in it; where it shows both, each amount must show it itself. In a currency
    /// without decimals the only mark of an amount can but separate thousands.
    /// </summary>
    private DecimalMark? MarkOf(AmountText amount, Currency currency) => (conventions.Decimals, amount.Mark) switch
    {
        (DecimalMark.Unclear, DecimalMark.Unclear) => currency.Decimals > 0 ? null
            : amount.Body.Contains(',', StringComparison.Ordinal) ? DecimalMark.Point : DecimalMark.Comma,
        (DecimalMark.Unclear, DecimalMark.None) => DecimalMark.Point,
        (DecimalMark.Unclear, var own) => own,
        var (file, _) => file,
    };

    private static Currency? Single(string sign) => CurrencySigns.Of(sign) is [var only] ? only : null;
}
