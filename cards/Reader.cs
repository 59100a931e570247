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
        Straight(money.ToDecimal().ToString("N" + money.Currency.Decimals.ToString(CultureInfo.InvariantCulture), Culture)) + "\u00A0" + money.Currency.Code;

    /// <summary>A date with the month in letters, so that nobody takes the day for the month.</summary>
    public string Date(DateOnly date) => date.ToString(DatePattern, CultureOfDates);

    /// <summary>A date with its day of the week.</summary>
    public string Day(DateOnly date) => date.ToString("dddd", CultureOfDates) + ", " + Date(date);

    /// <summary>An instant as date and time on the reader's clock.</summary>
    public string Instant(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, Zone);
        return Date(DateOnly.FromDateTime(local.DateTime)) + ", " + Time(TimeOnly.FromDateTime(local.DateTime));
    }

    /// <summary>A time of day.</summary>
    public string Time(TimeOnly time) => time.ToString("t", CultureOfDates);

    /// <summary>What a line of interest comes to before it is rounded, to four decimals more than the currency has.</summary>
    public string Exact(InterestLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var currency = line.Principal.Currency;
        return Straight(line.Amount.ToString("N" + Math.Min(currency.Decimals + 4, 6).ToString(CultureInfo.InvariantCulture), Culture)) + "\u00A0" + currency.Code;
    }

    /// <summary>A rate for a year, exact.</summary>
    public string Percent(AnnualRate rate) => Straight(rate.ToPercent().ToString("0.####", Culture)) + "\u00A0%";

    /// <summary>An amount in whole major units, without its code, for the columns of a table.</summary>
    public string Whole(Money money) => Straight(Math.Round(money.ToDecimal(), 0, MidpointRounding.AwayFromZero).ToString("N0", Culture));

    /// <summary>A whole number with the culture's separators.</summary>
    public string Number(int number) => number.ToString("N0", Culture);

    /// <summary>A figure without a currency, with as many decimals as it has.</summary>
    public string Number(decimal number) => Straight(number.ToString("#,##0.####", Culture));

    /// <summary>
    /// Invoices and the fields of a form are dated in the Gregorian calendar everywhere; another year would be taken for it.
    /// Where words run from right to left, months and days are named in English as the sentences are: the figures of
    /// "4 November 2026 · 3 points" with an Arabic month in it would be shown in another order.
    /// </summary>
    private CultureInfo CultureOfDates
    {
        get
        {
            if (Culture.TextInfo.IsRightToLeft)
            {
                return CultureInfo.InvariantCulture;
            }

            if (Culture.Calendar is GregorianCalendar)
            {
                return Culture;
            }

            if (Culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() is not { } gregorian)
            {
                return CultureInfo.InvariantCulture;
            }

            var culture = (CultureInfo)Culture.Clone();
            culture.DateTimeFormat.Calendar = gregorian;
            return culture;
        }
    }

    /// <summary>Without the marks that some cultures set around a minus and that would turn it to the other end.</summary>
    private static string Straight(string number) =>
        number.AsSpan().IndexOfAny('\u061C', '\u200E', '\u200F') < 0 ? number : string.Concat(number.Where(c => c is not ('\u061C' or '\u200E' or '\u200F')));

    private string DatePattern => Culture.DateTimeFormat.ShortDatePattern.TrimStart()[0] switch
    {
        'M' => "MMM d, yyyy",
        'y' => "yyyy-MM-dd",
        _ => "d MMM yyyy",
    };
}
