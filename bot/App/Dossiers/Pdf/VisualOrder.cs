using System.Globalization;
using System.Text;

namespace CollectionsBot.App;

/// <summary>Puts a line in the order in which it is drawn from left to right.</summary>
/// <remarks>
/// The lines are English sentences with names in them, so a stretch of Hebrew or Arabic is turned by itself, and the figures in it
/// are not. Arabic letters stand unjoined. Embedded directions beyond that are not followed.
/// </remarks>
internal static class VisualOrder
{
    /// <summary>The line as it is drawn; the same one when nothing in it runs from right to left.</summary>
    public static string Of(string line)
    {
        if (!line.EnumerateRunes().Any(IsRightToLeft))
        {
            return line;
        }

        var parts = Parts(line);
        for (var from = 0; from < parts.Count; from++)
        {
            if (!parts[from].EnumerateRunes().Any(IsRightToLeft))
            {
                continue;
            }

            var to = from;
            for (var i = from + 1; i < parts.Count && !IsLeftToRight(parts[i]); i++)
            {
                to = parts[i].EnumerateRunes().Any(IsRightToLeft) ? i : to;
            }

            parts.Reverse(from, to - from + 1);
            from = to;
        }

        return string.Concat(parts);
    }

    /// <summary>What a reader takes for one character; a number stays whole.</summary>
    private static List<string> Parts(string line)
    {
        var parts = new List<string>();
        var elements = StringInfo.GetTextElementEnumerator(line);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            if (parts.Count > 0 && char.IsDigit(element[0]) && char.IsDigit(parts[^1][^1]))
            {
                parts[^1] += element;
            }
            else
            {
                parts.Add(element);
            }
        }

        return parts;
    }

    private static bool IsLeftToRight(string part) => Rune.IsLetter(part.EnumerateRunes().First()) && !part.EnumerateRunes().Any(IsRightToLeft);

    private static bool IsRightToLeft(Rune rune) => rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC)
        && Rune.IsLetter(rune);
}
