using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>The bounds of what may stand in a card, checked where an element is made.</summary>
/// <remarks>A card that breaks a rule is a mistake in the code that builds it, hence exceptions and not refusals.</remarks>
internal static class Guard
{
    internal const int MaxIdLength = 64;
    internal const int MaxTitleLength = 200;
    internal const int MaxTextLength = 5_000;
    internal const int MaxUrlLength = 2_000;
    internal const int MaxItems = 200;

    internal static string Text(string value, string what, int max)
    {
        ArgumentNullException.ThrowIfNull(value, what);
        if (string.IsNullOrWhiteSpace(value))
            throw new ArgumentException($"{what} must say something; it is empty.", what);
        return Bounded(value, what, max);
    }

    internal static string Bounded(string value, string what, int max)
    {
        ArgumentNullException.ThrowIfNull(value, what);
        if (value.Length > max)
            throw new ArgumentException($"{what} has {value.Length} characters; at most {max} fit.", what);
        return value;
    }

    internal static string? TextOrNone(string? value, string what, int max) => value is null ? null : Text(value, what, max);

    /// <summary>An id is a lower-case letter followed by letters and digits, so that it can be a property's name anywhere.</summary>
    internal static string Id(string value, string what)
    {
        ArgumentNullException.ThrowIfNull(value, what);
        if (!IsName(value) || value.Length > MaxIdLength)
            throw new ArgumentException(
                $"{what} '{value}' must match [a-z][A-Za-z0-9]* with at most {MaxIdLength} characters.", what);
        return value;
    }

    internal static ImmutableArray<T> Items<T>(ImmutableArray<T> items, string what, int least = 0, int most = MaxItems)
        where T : class
    {
        var given = items.IsDefault ? [] : items;
        if (given.Length < least || given.Length > most)
            throw new ArgumentException($"{what} must number {least} to {most}, not {given.Length}.", what);
        foreach (var item in given)
            if (item is null)
                throw new ArgumentException($"{what} must not contain null.", what);
        return given;
    }

    /// <summary>A press on an element runs at once, so it can't open a card inside the card.</summary>
    internal static CardAction? SelectAction(CardAction? action) => action is not ShowCardAction
        ? action
        : throw new ArgumentException("Action.ShowCard can't be a selectAction; use a button.", nameof(action));

    internal static Uri Web(Uri url, string what, params ReadOnlySpan<string> schemes)
    {
        ArgumentNullException.ThrowIfNull(url, what);
        if (!url.IsAbsoluteUri || !schemes.Contains(url.Scheme))
            throw new ArgumentException($"{what} must be absolute and start with {string.Join(", ", schemes.ToArray())}.", what);
        _ = Bounded(url.AbsoluteUri, what, MaxUrlLength);
        return url;
    }

    internal static void InOrder<T>(T? least, T? most, string what)
        where T : struct, IComparable<T>
    {
        if (least is { } from && most is { } to && from.CompareTo(to) > 0)
            throw new ArgumentException($"{what}: the least, {from}, is more than the most, {to}.", what);
    }

    private static bool IsName(string value)
    {
        if (value.Length == 0 || !char.IsAsciiLetterLower(value[0]))
            return false;
        foreach (var c in value)
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
        return true;
    }
}
