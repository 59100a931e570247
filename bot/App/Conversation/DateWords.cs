using System.Globalization;

namespace CollectionsBot.App;

/// <summary>Reads dates as people write them: "Friday", "in 2 weeks", "15 January", "2027-01-15", "month end".</summary>
public static class DateWords
{
    private static readonly string[] LongPatterns =
        ["yyyy-MM-dd", "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy", "dd.MM.yyyy", "d.M.yyyy"];

    private static readonly string[] YearlessPatterns = ["d MMM", "d MMMM", "MMM d", "MMMM d"];

    /// <summary>Reads a date.</summary>
    /// <param name="text">The words.</param>
    /// <param name="today">What "today" means; dates without a year are the next that come.</param>
    /// <param name="culture">Decides whether 3/4 is the third of April or the fourth of March.</param>
    /// <returns>The date, or null when the words are none.</returns>
    public static DateOnly? Read(string text, DateOnly today, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(culture);
        var words = Plain(text);
        return words switch
        {
            "today" or "now" => today,
            "tomorrow" => today.AddDays(1),
            "yesterday" => today.AddDays(-1),
            "next week" => today.AddDays(7),
            "month end" or "end of month" or "end of the month" or "end of this month" => EndOfMonth(today),
            _ => Weekday(words, today) ?? Distance(words, today) ?? Written(words, today, culture),
        };
    }

    private static string Plain(string text)
    {
        var words = text.Trim().TrimEnd('.', '!', '?').ToLowerInvariant()
            .Split([' ', ',', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w is not ("the" or "on" or "of" or "by"))
            .Select(w => w.Length is > 2 and <= 4 && char.IsAsciiDigit(w[0]) && w[^2..] is "st" or "nd" or "rd" or "th" ? w[..^2] : w)
            .ToArray();
        return words is ["end", "month"] or ["end", "this", "month"] ? "month end" : string.Join(' ', words);
    }

    private static DateOnly EndOfMonth(DateOnly date) => new(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month));

    /// <summary>"Friday" is the next one after today; "next Friday" the one of the week after this.</summary>
    private static DateOnly? Weekday(string words, DateOnly today)
    {
        var (next, name) = words.StartsWith("next ", StringComparison.Ordinal) ? (true, words[5..]) : (false, words);
        name = name.StartsWith("this ", StringComparison.Ordinal) ? name[5..] : name;
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var full = day.ToString().ToLowerInvariant();
            if (name == full || (name.Length >= 3 && name.Length < full.Length && full.StartsWith(name, StringComparison.Ordinal)))
            {
                var ahead = (((int)day - (int)today.DayOfWeek + 6) % 7) + 1;
                var soon = today.AddDays(ahead);
                return next && WeekOf(soon) == WeekOf(today) ? soon.AddDays(7) : soon;
            }
        }

        return null;
    }

    /// <summary>The Monday of a date's week.</summary>
    private static DateOnly WeekOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    private static DateOnly? Distance(string words, DateOnly today)
    {
        var parts = words.Split(' ');
        if (parts is not ["in", var count, var unit])
        {
            return null;
        }

        var number = count is "a" or "an" or "one" ? 1
            : count is "two" ? 2
            : count is "three" ? 3
            : int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        return number is < 1 or > 1000
            ? null
            : unit switch
            {
                "day" or "days" => today.AddDays(number),
                "week" or "weeks" => today.AddDays(number * 7),
                "month" or "months" => today.AddMonths(number),
                _ => null,
            };
    }

    private static DateOnly? Written(string words, DateOnly today, CultureInfo culture)
    {
        if (DateOnly.TryParseExact(words, LongPatterns, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || DateOnly.TryParseExact(words, LongPatterns, culture, DateTimeStyles.None, out date))
        {
            return date;
        }

        if (Yearless(words, today, culture) is { } next)
        {
            return next;
        }

        return words.Contains('/', StringComparison.Ordinal)
            && DateOnly.TryParse(words, culture, DateTimeStyles.None, out date) && words.Count(c => c == '/') == 2 && date.Year >= 2000
                ? date
                : null;
    }

    private static DateOnly? Yearless(string words, DateOnly today, CultureInfo culture)
    {
        // A leap year, so that 29 February is a date; the next one that exists is searched for.
        var withYear = words + " 2000";
        var patterns = YearlessPatterns.Select(p => p + " yyyy").ToArray();
        if (!DateOnly.TryParseExact(withYear, patterns, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && !DateOnly.TryParseExact(withYear, patterns, culture, DateTimeStyles.None, out date))
        {
            return null;
        }

        for (var year = today.Year; year <= today.Year + 8; year++)
        {
            if (date.Day <= DateTime.DaysInMonth(year, date.Month) && new DateOnly(year, date.Month, date.Day) is var found && found >= today)
            {
                return found;
            }
        }

        return null;
    }
}
