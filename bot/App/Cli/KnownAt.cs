using System.Globalization;

namespace CollectionsBot.App.Cli;

/// <summary>A past instant as of which a question is answered: what was recorded later is not known.</summary>
/// <param name="Instant">The instant, in UTC.</param>
/// <param name="On">The business date at that instant.</param>
internal sealed record KnownAt(DateTimeOffset Instant, DateOnly On)
{
    private static readonly string[] Instants =
        ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    /// <summary>Reads an instant, or a date, which means its end in the portfolio's zone; today means now.</summary>
    /// <param name="text">What was given; null when nothing was.</param>
    /// <param name="calendar">The portfolio's calendar: a time without an offset is one of its zone.</param>
    /// <param name="now">The instant now.</param>
    /// <exception cref="CommandException">It is no instant, or lies in the future.</exception>
    public static KnownAt? Parse(string? text, BusinessCalendar calendar, DateTimeOffset now)
    {
        if (text is null)
        {
            return null;
        }

        var instant = InstantOf(text, calendar, now) ?? throw new CommandException(
            $"--known: \"{text}\" is no instant. Write it like 2026-03-03T14:00:00Z or 2026-03-03T14:00+01:00, or a date like 2026-03-03 for the end of that day.");
        return instant <= now
            ? new KnownAt(instant, calendar.DateAt(instant))
            : throw new CommandException($"--known: {text} lies in the future, and what will be known then is not known now. Give an instant that has passed.");
    }

    /// <summary>Reads the portfolio as it was known then, or as it is known now.</summary>
    /// <exception cref="CommandException">The history begins later.</exception>
    public static async Task<Portfolio> ReadAsync(Settings settings, KnownAt? known)
    {
        var portfolio = await DataFolder.ReadAsync(settings, TimeProvider.System, known?.Instant);
        if (known is null || portfolio.Sequence > 0)
        {
            return portfolio;
        }

        throw new CommandException(DataFolder.BeginOf(settings) is { } begin
            ? $"--known: nothing was known by then. The first entry of this history was made at {begin.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}."
            : "--known: nothing was known by then. This history is empty.");
    }

    private static DateTimeOffset? InstantOf(string text, BusinessCalendar calendar, DateTimeOffset now)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", invariant, DateTimeStyles.None, out var date))
        {
            return !IsInReach(date) ? null
                : date == calendar.DateAt(now) ? now
                : Zones.InstantOf(date.AddDays(1), TimeOnly.MinValue, calendar.Zone).AddTicks(-1);
        }

        if (DateTime.TryParseExact(text, Instants, invariant, DateTimeStyles.None, out var local))
        {
            return IsInReach(DateOnly.FromDateTime(local)) ? Zones.InstantOf(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), calendar.Zone) : null;
        }

        return DateTimeOffset.TryParseExact(text, [.. Instants.Select(f => f + "K")], invariant, DateTimeStyles.AssumeUniversal, out var instant)
            && IsInReach(DateOnly.FromDateTime(instant.UtcDateTime))
                ? instant.ToUniversalTime()
                : null;
    }

    private static bool IsInReach(DateOnly date) => date.Year is >= 2000 and < 2200;
}
