using System.Globalization;
using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Reads what buttons carry. It comes from outside: what is out of range is taken for absent.</summary>
internal static class ActionValues
{
    private const int NumberMax = 1_000_000;

    public static int Page(Pressed pressed) => Number(pressed[Verbs.Page]);

    /// <summary>How many days a report is asked for; 0 when that is missing.</summary>
    public static int Days(Pressed pressed) => Number(pressed[Verbs.Days]);

    /// <summary>The contact that is meant; 0, which names none, when it is missing or no number.</summary>
    public static long Contact(Pressed pressed) => Sequence(pressed[Verbs.Contact]);

    /// <summary>The dispute that is meant; 0, which names none, when it is missing or no number.</summary>
    public static long Dispute(Pressed pressed) => Sequence(pressed[Verbs.Dispute]);

    /// <summary>What names an opened form; a new name when it is missing or no name.</summary>
    public static string Nonce(Pressed pressed) =>
        pressed[Verbs.Nonce] is { Length: <= 64 } nonce && nonce.All(char.IsAsciiLetterOrDigit) ? nonce : Drafts.Empty().Nonce;

    /// <summary>The digest that is asked for.</summary>
    public static DigestPlace? Digest(Pressed pressed) => DigestPlace.Read(pressed[Verbs.Date], pressed[Verbs.Page], pressed[Verbs.Part]);

    /// <summary>The list to go back to.</summary>
    public static ListPlace? Back(Pressed pressed) => ListPlace.Read(pressed[Verbs.Back]);

    private static long Sequence(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0;

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= NumberMax ? number : 0;

    public static DateOnly? Date(string? iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
