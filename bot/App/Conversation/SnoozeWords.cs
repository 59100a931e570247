using System.Globalization;

namespace CollectionsBot.App;

/// <summary>Reads who is to rest for how long: "Acme 2 weeks because they moved", "Acme until Friday".</summary>
internal static class SnoozeWords
{
    /// <summary>For how many days, when that is not said.</summary>
    public const int DaysUnsaid = 7;

    /// <summary>Why, when that is not said.</summary>
    public const string WhyUnsaid = "snoozed";

    private const int DateWordsMax = 4;

    /// <summary>Reads the words. A name that somebody has is a name, also when it ends in what could be a date.</summary>
    public static (CustomerLookup Lookup, DateOnly Until, string Why) Read(Portfolio portfolio, string words, DateOnly today, CultureInfo culture)
    {
        var (told, why) = ReasonWords.Split(words);
        var parts = told.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var whole = CustomerLookup.Of(portfolio, told);
        for (var dated = Math.Min(DateWordsMax, parts.Length - 1); !whole.Exact && dated > 0; dated--)
        {
            var date = string.Join(' ', parts[^dated..]);
            if ((DateWords.Read(date, today, culture) ?? DateWords.Read("in " + date, today, culture)) is { } until)
            {
                var last = parts[^(dated + 1)].ToLowerInvariant() is "until" or "for" or "till" ? dated + 1 : dated;
                return (CustomerLookup.Of(portfolio, string.Join(' ', parts[..^last])), until, why ?? WhyUnsaid);
            }
        }

        return (whole, today.AddDays(DaysUnsaid), why ?? WhyUnsaid);
    }
}
