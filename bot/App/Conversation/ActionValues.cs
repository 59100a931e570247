using System.Globalization;
using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Reads what buttons carry. It comes from outside: what is out of range is taken for absent.</summary>
internal static class ActionValues
{
    private const int PageMax = 1_000_000;

    public static int Page(Pressed pressed) =>
        int.TryParse(pressed[Verbs.Page], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page <= PageMax ? page : 0;

    public static DigestPlace? Place(Pressed pressed) =>
        Date(pressed[Verbs.Date]) is { Year: >= 2000 and < 2200 } date ? new DigestPlace(date, Page(pressed)) : null;

    public static DateOnly? Date(string? iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
