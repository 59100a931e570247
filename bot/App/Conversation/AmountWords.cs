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
        number = WithGroupsOf(number, culture);
        currency ??= owed.Count > 0 ? owed[0] : null;
        const NumberStyles Styles = NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;
        return currency is not null && IsWrittenRight(number, culture, currency) && decimal.TryParse(number, Styles, culture, out var amount)
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

    /// <summary>Where thousands are parted by a space, any of the spaces that a keyboard or a client writes will do.</summary>
    private static string WithGroupsOf(string number, CultureInfo culture) => culture.NumberFormat.NumberGroupSeparator is ['\u00A0' or '\u202F'] space
        ? number.Replace(" ", space, StringComparison.Ordinal).Replace("\u00A0", space, StringComparison.Ordinal).Replace("\u202F", space, StringComparison.Ordinal)
        : number;

    /// <summary>
    /// .NET takes "1,2" for twelve; here a group separator must stand before exactly three digits, so that a decimal comma
    /// typed by somebody whose culture has a point is refused instead of multiplied. And no more decimals than the currency
    /// has, so that "1.200" typed by somebody whose culture has a comma is refused instead of divided.
    /// </summary>
    private static bool IsWrittenRight(string number, CultureInfo culture, Currency currency)
    {
        var format = culture.NumberFormat;
        var parts = number.Split(format.NumberDecimalSeparator);
        var groups = parts[0].Split(format.NumberGroupSeparator);
        return (parts.Length == 1 || parts[1].Length <= currency.Decimals)
            && (groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3)));
    }
}
