using System.Globalization;
using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Reads periods as people write them: "this week", "since Friday", "in the last 30 days", "from 1 March to 15 March", "in March".</summary>
internal static class PeriodWords
{
    /// <summary>The longest date, in words: "the 15th of January 2027".</summary>
    private const int DateWordsMax = 5;

    /// <summary>The longest period back, in days.</summary>
    private const int DaysMax = 3660;

    /// <summary>Reads the period that begins at a word.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="at">The word.</param>
    /// <param name="reader">Decides how dates are written, and what "today" means.</param>
    /// <param name="back">Whether the question is about what was, so that "Friday" is the last one.</param>
    /// <returns>The first and the last date with how many words they take; null when no period begins there.</returns>
    public static (DateOnly From, DateOnly To, int Words)? Read(IReadOnlyList<string> words, int at, Reader reader, bool back)
    {
        var word = words[at].ToLowerInvariant();
        var today = reader.Today;
        if (word is "in" or "during" or "for" or "over" or "within" or "the" && at + 1 < words.Count && Read(words, at + 1, reader, back) is { } inner)
        {
            return inner with { Words = inner.Words + 1 };
        }

        switch (word)
        {
            case "today" or "today's" or "now":
                return (today, today, 1);
            case "yesterday":
                return (today.AddDays(-1), today.AddDays(-1), 1);
            case "tomorrow":
                return (today.AddDays(1), today.AddDays(1), 1);
            case "this" or "last" or "next" or "past" when at + 1 < words.Count:
                return Named(words, at, today) ?? Dated(words, at, 0, reader, back);
            case "since" or "after" when Day(words, at + 1, reader, back: true) is var (since, taken) && since <= today:
                return (since, today, taken + 1);
            case "by" or "until" or "before" when Day(words, at + 1, reader, back) is var (until, taken):
                return (DateOnly.MinValue, until, taken + 1);
            case "from" or "between" when Span(words, at, reader, back) is { } span:
                return span;
            case "on":
                return Dated(words, at, 1, reader, back);
        }

        return Month(words, at, today, back) ?? Dated(words, at, 0, reader, back);
    }

    /// <summary>"this week", "last 7 days", "next month". A week begins on Monday.</summary>
    private static (DateOnly From, DateOnly To, int Words)? Named(IReadOnlyList<string> words, int at, DateOnly today)
    {
        var step = words[at].ToLowerInvariant() switch { "this" => 0, "next" => 1, _ => -1 };
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7)).AddDays(7 * step);
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(step);
        var year = new DateOnly(Math.Clamp(today.Year + step, 1, 9998), 1, 1);
        switch (words[at + 1].ToLowerInvariant())
        {
            case "week":
                return (monday, monday.AddDays(6), 2);
            case "month":
                return (first, first.AddMonths(1).AddDays(-1), 2);
            case "year":
                return (year, year.AddYears(1).AddDays(-1), 2);
        }

        return at + 2 < words.Count && int.TryParse(words[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && DaysIn(count, words[at + 2]) is { } days && step != 0
                ? step < 0 ? (today.AddDays(1 - days), today, 3) : (today, today.AddDays(days), 3)
                : null;
    }

    /// <summary>So many days, weeks or months as days; null when it is none, or too many.</summary>
    public static int? DaysIn(int count, string unit)
    {
        var days = unit.ToLowerInvariant() switch { "day" or "days" => 1L, "week" or "weeks" => 7, "month" or "months" => 30, _ => 0 } * count;
        return days is > 0 and <= DaysMax ? (int)days : null;
    }

    private static (DateOnly From, DateOnly To, int Words)? Span(IReadOnlyList<string> words, int at, Reader reader, bool back) =>
        Day(words, at + 1, reader, back) is var (from, first) && at + 1 + first is var link && link + 1 < words.Count
        && words[link].ToLowerInvariant() is "to" or "until" or "and" or "through" or "till"
        && Day(words, link + 1, reader, back) is var (to, last) && from <= to
            ? (from, to, first + last + 2)
            : null;

    private static (DateOnly From, DateOnly To, int Words)? Dated(IReadOnlyList<string> words, int at, int before, Reader reader, bool back) =>
        Day(words, at + before, reader, back) is var (date, taken) ? (date, date, taken + before) : null;

    /// <summary>"March": the next one, or the last one when the question is about what was.</summary>
    private static (DateOnly From, DateOnly To, int Words)? Month(IReadOnlyList<string> words, int at, DateOnly today, bool back)
    {
        if (!DateOnly.TryParseExact("1 " + words[at] + " 2000", ["d MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var named))
        {
            return null;
        }

        if (at + 1 < words.Count && int.TryParse(words[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return year is >= 2000 and < 2200 ? Whole(new DateOnly(year, named.Month, 1), 2) : null;
        }

        var month = new DateOnly(today.Year, named.Month, 1);
        return Whole(back && month > today ? month.AddYears(-1) : !back && month.AddMonths(1) <= today ? month.AddYears(1) : month, 1);
    }

    private static (DateOnly From, DateOnly To, int Words) Whole(DateOnly month, int words) => (month, month.AddMonths(1).AddDays(-1), words);

    /// <summary>The longest date that begins at a word.</summary>
    public static (DateOnly Date, int Words)? Day(IReadOnlyList<string> words, int at, Reader reader, bool back)
    {
        for (var taken = Math.Min(DateWordsMax, words.Count - at); taken > 0; taken--)
        {
            var text = string.Join(' ', words.Skip(at).Take(taken));
            if (DateWords.Read(text, reader.Today, reader.Culture) is { } date)
            {
                return (back ? Before(date, text, reader.Today) : date, taken);
            }
        }

        return null;
    }

    /// <summary>Dates without a week or year are read as the next that come; of what was, the last is meant.</summary>
    private static DateOnly Before(DateOnly date, string text, DateOnly today) =>
        date <= today || text.Any(char.IsAsciiDigit) && text.Length > 4 && text.Count(char.IsAsciiDigit) > 2 ? date
        : text.Any(char.IsAsciiDigit) ? date.AddYears(-1)
        : date.AddDays(-7) <= today ? date.AddDays(-7)
        : date;
}
