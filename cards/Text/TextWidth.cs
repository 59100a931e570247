using System.Globalization;
using System.Text;

namespace CollectionsBot.Cards;

/// <summary>How many columns of a terminal a text takes.</summary>
/// <remarks>Chinese, Japanese, Korean and most emoji take two; accents that combine take none. Terminals differ.</remarks>
internal static class TextWidth
{
    internal static int Widest(IEnumerable<string> lines) => lines.Select(Of).DefaultIfEmpty().Max();

    internal static int Of(string text)
    {
        if (Ascii.IsValid(text))
            return text.Length;
        var width = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(at));
            width += OfElement(text.AsSpan(at, length));
            at += length;
        }

        return width;
    }

    /// <summary>What a reader takes for one character is as wide as its widest part, however many parts it has.</summary>
    private static int OfElement(ReadOnlySpan<char> element)
    {
        var width = 0;
        foreach (var rune in element.EnumerateRunes())
            width = Math.Max(width, OfRune(rune));
        return width;
    }

    private static int OfRune(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => rune.Value == 0xFE0F ? 2 : 0,
        UnicodeCategory.Format or UnicodeCategory.Control => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    /// <summary>The main blocks that Unicode's East Asian Width (UAX #11) calls wide, and emoji.</summary>
    private static bool IsWide(int value) => value switch
    {
        < 0x1100 => false,
        <= 0x115F => true,
        >= 0x231A and <= 0x231B or 0x23F0 or 0x23F3 or >= 0x23E9 and <= 0x23EC => true,
        0x2705 or 0x274C or 0x274E or >= 0x2753 and <= 0x2755 or 0x2757 or 0x2B50 or 0x2B55 => true,
        >= 0x2E80 and <= 0xA4CF => value != 0x303F,
        >= 0xA960 and <= 0xA97F or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF => true,
        >= 0xFE10 and <= 0xFE19 or >= 0xFE30 and <= 0xFE6F or >= 0xFF01 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 => true,
        >= 0x1F300 and <= 0x1F64F or >= 0x1F680 and <= 0x1F6FF or >= 0x1F900 and <= 0x1F9FF or >= 0x1FA70 and <= 0x1FAFF => true,
        >= 0x1F1E6 and <= 0x1F1FF => true,
        >= 0x20000 and <= 0x3FFFD => true,
        _ => false,
    };
}
