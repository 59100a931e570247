using System.Globalization;
using System.Text.RegularExpressions;

namespace CollectionsBot.App;

/// <summary>A date as it is written, taken apart: for 03/04/2026 the order of day and month must still be known.</summary>
/// <param name="Year">The year, with its century.</param>
/// <param name="First">The month when the order is known; otherwise the number that stands first.</param>
/// <param name="Second">The day when the order is known; otherwise the number that stands second.</param>
/// <param name="IsOrdered">Whether the order is known from the form alone.</param>
internal readonly partial record struct DateText(int Year, int First, int Second, bool IsOrdered)
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Years of two digits lie at most this far after today; a due date is rarely further away.</summary>
    private const int TwoDigitYearsAhead = 20;

    /// <summary>What the numbers show about the order: null when each could be either, or when the order is known.</summary>
    public DateOrder? Shows => IsOrdered ? null : First > 12 ? DateOrder.DayMonth : Second > 12 ? DateOrder.MonthDay : null;

    /// <summary>Whether the two orders give two different dates.</summary>
    public bool IsUnclear => !IsOrdered && First <= 12 && Second <= 12 && First != Second;

    /// <summary>Takes a date apart; null when the text is not a date.</summary>
    /// <remarks>A time behind the date is ignored, and never moves it over a day's end: the date is meant as written.</remarks>
    public static DateText? TryTakeApart(string cell, DateOnly today)
    {
        if (Iso().Match(cell) is { Success: true } iso)
        {
            return new DateText(Number(iso, 1), Number(iso, 3), Number(iso, 4), true);
        }

        if (Compact().Match(cell) is { Success: true } compact)
        {
            return new DateText(Number(compact, 1), Number(compact, 2), Number(compact, 3), true);
        }

        if (Numeric().Match(cell) is { Success: true } numeric)
        {
            var (first, second, year) = (Number(numeric, 1), Number(numeric, 3), YearOf(numeric.Groups[4].Value, today));
            return numeric.Groups[2].Value == "." ? new DateText(year, second, first, true) : new DateText(year, first, second, false);
        }

        if (FromSeconds(cell) is { } instant)
        {
            return instant;
        }

        if (DayFirst().Match(cell) is { Success: true } day && MonthOf(day.Groups[2].Value) is > 0 and var month)
        {
            return new DateText(YearOf(day.Groups[3].Value, today), month, Number(day, 1), true);
        }

        return MonthFirst().Match(cell) is { Success: true } name && MonthOf(name.Groups[1].Value) is > 0 and var named
            ? new DateText(YearOf(name.Groups[3].Value, today), named, Number(name, 2), true)
            : null;
    }

    /// <summary>The date; null when the calendar has no such day, or the order is needed and not given.</summary>
    public DateOnly? Read(DateOrder? order)
    {
        var (month, day) = IsOrdered || order == DateOrder.MonthDay || First == Second ? (First, Second)
            : order == DateOrder.DayMonth ? (Second, First)
            : (0, 0);
        return Year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(Year, month)
            ? new DateOnly(Year, month, day)
            : null;
    }

    /// <summary>A day as a spreadsheet counts them, from 30 December 1899 on; null for what is none within the years of real documents.</summary>
    public static DateText? FromSerial(string cell) =>
        cell.Length == 5 && int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
        && new DateOnly(1899, 12, 30).AddDays(days) is { Year: >= ImportLimits.YearMin and <= ImportLimits.YearMax } day ? Of(day) : null;

    /// <summary>An instant as computers count it: ten digits of seconds from 1970, in UTC.</summary>
    private static DateText? FromSeconds(string cell) =>
        cell.Length == 10 && long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? Of(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime))
            : null;

    private static DateText Of(DateOnly day) => new(day.Year, day.Month, day.Day, true);

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int YearOf(string digits, DateOnly today)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        if (digits.Length > 2)
        {
            return year;
        }

        year += today.Year / 100 * 100;
        return year > today.Year + TwoDigitYearsAhead ? year - 100 : year <= today.Year + TwoDigitYearsAhead - 100 ? year + 100 : year;
    }

    /// <summary>1 to 12 for an English name, in full or from its first three letters on; otherwise 0.</summary>
    private static int MonthOf(string name)
    {
        var month = Array.FindIndex(Months, m => name.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1;
        return month > 0 && CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month).StartsWith(
            name.Equals("sept", StringComparison.OrdinalIgnoreCase) ? "Sep" : name, StringComparison.OrdinalIgnoreCase) ? month : 0;
    }

    [GeneratedRegex(@"^([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})([T ][0-9:.,+Zz -]*)?$", RegexOptions.CultureInvariant, ImportLimits.PatternMsMax)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^([0-9]{4})([0-9]{2})([0-9]{2})(?:\.0)?$", RegexOptions.CultureInvariant, ImportLimits.PatternMsMax)]
    private static partial Regex Compact();

    [GeneratedRegex(@"^([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})( [0-9:.]*( ?[AaPp][Mm])?)?$", RegexOptions.CultureInvariant, ImportLimits.PatternMsMax)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^([0-9]{1,2})[-/. ]{0,2}([A-Za-z]{3,9})[-/., ]{0,2}([0-9]{4}|[0-9]{2})$", RegexOptions.CultureInvariant, ImportLimits.PatternMsMax)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^([A-Za-z]{3,9})[. -]{1,2}([0-9]{1,2})[, -]{1,2}([0-9]{4}|[0-9]{2})$", RegexOptions.CultureInvariant, ImportLimits.PatternMsMax)]
    private static partial Regex MonthFirst();
}
