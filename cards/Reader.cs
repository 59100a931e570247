using System.Globalization;
using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>Whom a card is for: in which culture figures and dates are written, and where the clock hangs.</summary>
/// <param name="Culture">The reader's culture.</param>
/// <param name="Zone">The reader's time zone.</param>
/// <param name="Today">The business date on which the card is made.</param>
public sealed record Reader(CultureInfo Culture, TimeZoneInfo Zone, DateOnly Today)
{
    /// <summary>A reader of files and logs: the same text on every machine.</summary>
    public static Reader Plain(DateOnly today) => new(CultureInfo.GetCultureInfo("en-US"), TimeZoneInfo.Utc, today);

    /// <summary>An amount with its currency's code, because "$" is the sign of twenty currencies.</summary>
    public string Amount(Money money) =>
        money.ToDecimal().ToString("N" + money.Currency.Decimals.ToString(CultureInfo.InvariantCulture), Culture) + "\u00A0" + money.Currency.Code;

    /// <summary>A date with the month in letters, so that nobody takes the day for the month.</summary>
    public string Date(DateOnly date) => date.ToString(DatePattern, Culture);

    /// <summary>A date with its day of the week.</summary>
    public string Day(DateOnly date) => date.ToString("dddd", Culture) + ", " + Date(date);

    /// <summary>An instant as date and time on the reader's clock.</summary>
    public string Instant(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, Zone);
        return Date(DateOnly.FromDateTime(local.DateTime)) + ", " + local.ToString("t", Culture);
    }

    /// <summary>A whole number with the culture's separators.</summary>
    public string Number(int number) => number.ToString("N0", Culture);

    private string DatePattern => Culture.DateTimeFormat.ShortDatePattern.TrimStart()[0] switch
    {
        'M' => "MMM d, yyyy",
        'y' => "yyyy-MM-dd",
        _ => "d MMM yyyy",
    };
}
