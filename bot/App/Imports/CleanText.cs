using System.Globalization;

namespace CollectionsBot.App;

/// <summary>Keeps characters out of identifiers and names that can neither be seen nor searched for.</summary>
internal static class CleanText
{
    /// <summary>Whether a text has such a character.</summary>
    public static bool HasUnprintable(string text) => text.Any(IsUnprintable);

    /// <summary>The text with such characters, and every run of white space, as one space.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', string.Concat(text.Select(c => IsUnprintable(c) ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The beginning of a text, never half a character.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd();

    private static bool IsUnprintable(char c) =>
        char.IsControl(c) || c is '\uFFFE' or '\uFFFF' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
