using System.Globalization;

namespace CollectionsBot.App;

/// <summary>Reads amounts as people write them: "500", "€1.200,50", "1,200.50 USD".</summary>
public static class AmountWords
{
    private static readonly (string Sign, string Code)[] Signs = [("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("$", "USD")];

    /// <summary>Reads an amount.</summary>
    /// <param name="text">The words.</param>
    /// <param name="culture">Decides which separator parts the decimals.</param>
    /// <param name="owed">The currencies that the customer owes, the most important first: an amount without one is meant in the first.</param>
    /// <returns>The amount, or null when the words are none.</returns>
    public static Money? Read(string text, CultureInfo culture, IReadOnlyList<Currency> owed)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(owed);
        var (number, currency) = Split(text.Trim());
        currency ??= owed.Count > 0 ? owed[0] : null;
        const NumberStyles Styles = NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;
        return currency is not null && IsGroupedRight(number, culture) && decimal.TryParse(number, Styles, culture, out var amount)
            && Money.TryFromDecimal(amount, currency, out var money)
                ? money
                : null;
    }

    private static (string Number, Currency? Currency) Split(string text)
    {
        foreach (var (sign, code) in Signs)
        {
            if (text.StartsWith(sign, StringComparison.Ordinal) || text.EndsWith(sign, StringComparison.Ordinal))
            {
                return (text.Replace(sign, "", StringComparison.Ordinal).Trim(), Currency.Parse(code));
            }
        }

        if (text.Length > 3 && Currency.TryParse(text[^3..], out var after))
        {
            return (text[..^3].Trim(), after);
        }

        return text.Length > 3 && Currency.TryParse(text[..3], out var before) ? (text[3..].Trim(), before) : (text, null);
    }

    /// <summary>
    /// .NET takes "1,2" for twelve; here a group separator must stand before exactly three digits, so that a decimal comma
    /// typed by somebody whose culture has a point is refused instead of multiplied.
    /// </summary>
    private static bool IsGroupedRight(string number, CultureInfo culture)
    {
        var format = culture.NumberFormat;
        var whole = number.Split(format.NumberDecimalSeparator)[0];
        var groups = whole.Split(format.NumberGroupSeparator);
        return groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3));
    }
}
