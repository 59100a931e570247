using System.Globalization;
using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Reads what buttons carry. It comes from outside: what is out of range is taken for absent.</summary>
internal static class ActionValues
{
    private const int PageMax = 1_000_000;

    public static int Page(Pressed pressed) => Number(pressed[Verbs.Page]);

    /// <summary>The contact that is meant; 0, which names none, when it is missing or no number.</summary>
    public static long Contact(Pressed pressed) =>
        long.TryParse(pressed[Verbs.Contact], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0;

    /// <summary>The digest that is asked for.</summary>
    public static DigestPlace? Digest(Pressed pressed) => Place(pressed[Verbs.Date], pressed[Verbs.Page]);

    /// <summary>The digest to go back to.</summary>
    public static DigestPlace? Back(Pressed pressed) => pressed[Verbs.Back]?.Split('/') is [var date, var page] ? Place(date, page) : null;

    private static DigestPlace? Place(string? iso, string? page) =>
        Date(iso) is { Year: >= 2000 and < 2200 } date ? new DigestPlace(date, Number(page)) : null;

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= PageMax ? number : 0;

    public static DateOnly? Date(string? iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
