using System.Globalization;

namespace CollectionsBot.App;

/// <summary>Reads schedules as people write them: "weekday at 8:30", "Monday and Thursday at 9 am", "day at 17.15 in Europe/London".</summary>
public static class ScheduleWords
{
    /// <summary>Reads a schedule.</summary>
    /// <param name="text">The words after "every".</param>
    /// <param name="zone">The time zone, when the words name none.</param>
    /// <param name="fault">What is missing, when the answer is null.</param>
    public static DigestSchedule? Read(string text, TimeZoneInfo zone, out string fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(zone);
        fault = "";
        var words = text.Trim().TrimEnd('.', '!').Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).ToList();
        var inZone = words.FindIndex(w => w.Equals("in", StringComparison.OrdinalIgnoreCase));
        if (inZone >= 0 && inZone + 1 < words.Count)
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(words[inZone + 1], out var named))
            {
                fault = $"I don't know the time zone \"{words[inZone + 1]}\". Write it like Europe/London.";
                return null;
            }

            zone = named;
            words.RemoveRange(inZone, words.Count - inZone);
        }

        var at = words.FindIndex(w => w.Equals("at", StringComparison.OrdinalIgnoreCase));
        var dayWords = at >= 0 ? words[..at] : [.. words.Where(w => !char.IsAsciiDigit(w[0]))];
        var timeWords = at >= 0 ? words[(at + 1)..] : [.. words.Where(w => char.IsAsciiDigit(w[0]))];
        if (Time(string.Concat(timeWords)) is not { } time)
        {
            fault = "At what time? Write it like 8:30 or 5 pm.";
            return null;
        }

        if (Days(dayWords) is not { Length: > 0 } days)
        {
            fault = "On which days? Write weekday, day, or days such as Monday and Thursday.";
            return null;
        }

        var id = TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var iana) ? iana : zone.Id;
        return new DigestSchedule(days, time, id);
    }

    private static ImmutableArray<DayOfWeek>? Days(List<string> words)
    {
        var days = new SortedSet<DayOfWeek>();
        foreach (var word in words.Select(w => w.ToLowerInvariant()))
        {
            switch (word)
            {
                case "and" or "morning" or "afternoon" or "working":
                    break;
                case "weekday" or "weekdays" or "workday" or "workdays":
                    days.UnionWith(DigestSchedule.Weekdays);
                    break;
                case "day" or "daily":
                    days.UnionWith(DigestSchedule.EveryDay);
                    break;
                default:
                    var name = word.TrimEnd('s');
                    var found = Enum.GetValues<DayOfWeek>()
                        .Where(d => name.Length >= 3 && d.ToString().StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToList();
                    if (found is not [var day])
                    {
                        return null;
                    }

                    days.Add(day);
                    break;
            }
        }

        return days.Count == 0 ? [.. DigestSchedule.Weekdays] : [.. days];
    }

    private static TimeOnly? Time(string text) => TimeOnly.TryParseExact(
        text.Replace('.', ':').Replace("o'clock", "", StringComparison.OrdinalIgnoreCase),
        ["H:mm", "HH:mm", "%H", "h:mmtt", "htt"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
