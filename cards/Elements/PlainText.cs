using System.Globalization;
using System.Text;

namespace CollectionsBot.Cards;

/// <summary>Makes a customer's data fit to be shown: one line, bounded, changing nothing around it.</summary>
/// <remarks>Safe for concurrent use. For text that Teams reads as Markdown use <see cref="Markdown.Escape"/>.</remarks>
public static class PlainText
{
    /// <summary>The length that data is cut to unless said otherwise, in UTF-16 characters.</summary>
    public const int DefaultLength = 200;

    private const char Ellipsis = '…';
    internal const string WordJoiner = "\u2060";

    /// <summary>Cleans data for titles, labels, choices, legends and <see cref="TextRun"/>s.</summary>
    /// <param name="text">Whatever came from outside.</param>
    /// <param name="length">The most UTF-16 characters kept, the ellipsis included; 1 or more.</param>
    /// <returns>
    /// The text on one line. Card renderers turn <c>{{DATE(…)}}</c> into a date of their own making; an invisible word
    /// joiner between the braces prevents it.
    /// </returns>
    public static string Clean(string text, int length = DefaultLength)
    {
        var line = Line(text, length);
        if (!line.Contains("{{", StringComparison.Ordinal) && !line.Contains("](", StringComparison.Ordinal))
            return line;
        // Twice, because "{{{" holds two pairs and the first pass parts one. Choices are drawn as Markdown by some renderers.
        return Cut(
            line.Replace("{{", "{" + WordJoiner + "{", StringComparison.Ordinal)
                .Replace("{{", "{" + WordJoiner + "{", StringComparison.Ordinal)
                .Replace("](", "]" + WordJoiner + "(", StringComparison.Ordinal),
            length);
    }

    /// <summary>One line of at most <paramref name="length"/> characters, without control and direction characters.</summary>
    internal static string Line(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        return Cut(IsClean(text) ? text : Strip(text), length);
    }

    /// <summary>Control characters that draw nothing, and those that turn the reading direction of what follows.</summary>
    internal static bool IsDropped(Rune rune) => Rune.IsControl(rune) || rune.Value is
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;

    /// <summary>White space where a line may break; the spaces that hold "1 000 €" together stay.</summary>
    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) && rune.Value is not (0xA0 or 0x202F);

    private static bool IsClean(string text)
    {
        var previous = ' ';
        foreach (var c in text)
        {
            if (c < ' ' || c >= '\u007f' || (c == ' ' && previous == ' '))
                return false;
            previous = c;
        }

        return text.Length == 0 || previous != ' ';
    }

    private static string Strip(string text)
    {
        var kept = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsSpace(rune))
            {
                gap = kept.Length > 0;
                continue;
            }

            if (IsDropped(rune))
                continue;
            if (gap)
                kept.Append(' ');
            gap = false;
            kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var kept = 0;
        while (true)
        {
            var next = StringInfo.GetNextTextElementLength(text.AsSpan(kept));
            if (kept + next > length - 1)
                break;
            kept += next;
        }

        return string.Concat(text.AsSpan(0, kept).TrimEnd(), [Ellipsis]);
    }
}
