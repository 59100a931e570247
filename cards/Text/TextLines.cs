using System.Globalization;
using System.Text;

namespace CollectionsBot.Cards;

/// <summary>Fits text to lines of a width and sets blocks of lines side by side.</summary>
internal static class TextLines
{
    /// <summary>Breaks text at spaces, and words that are too long wherever the line ends.</summary>
    internal static List<string> Wrap(string text, int width, bool keepSpaces = false)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            if (keepSpaces && TextWidth.Of(paragraph) <= width)
                lines.Add(paragraph);
            else
                WrapOne(paragraph, width, lines);
        }

        return lines;
    }

    internal static string Align(string line, HorizontalAlignment alignment, int width)
    {
        var room = width - TextWidth.Of(line);
        return alignment switch
        {
            _ when room <= 0 => line,
            HorizontalAlignment.Right => new string(' ', room) + line,
            HorizontalAlignment.Center => new string(' ', room / 2) + line,
            _ => line,
        };
    }

    internal static List<string> SideBySide(IReadOnlyList<List<string>> blocks, IReadOnlyList<int> widths, int gap)
    {
        var lines = new List<string>();
        var height = blocks.Max(block => block.Count);
        for (var row = 0; row < height; row++)
        {
            var line = new StringBuilder();
            for (var i = 0; i < blocks.Count; i++)
            {
                var cell = row < blocks[i].Count ? blocks[i][row] : "";
                line.Append(cell);
                if (i < blocks.Count - 1)
                    line.Append(' ', Math.Max(widths[i] - TextWidth.Of(cell), 0) + gap);
            }

            lines.Add(line.ToString());
        }

        return lines;
    }

    private static void WrapOne(string paragraph, int width, List<string> lines)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var wide = TextWidth.Of(word);
            if (used > 0 && used + 1 + wide > width)
                used = Break(line, lines);
            if (used > 0)
            {
                line.Append(' ');
                used++;
            }

            if (used + wide <= width)
            {
                line.Append(word);
                used += wide;
                continue;
            }

            foreach (var part in Elements(word))
            {
                if (used > 0 && used + TextWidth.Of(part) > width)
                    used = Break(line, lines);
                line.Append(part);
                used += TextWidth.Of(part);
            }
        }

        lines.Add(line.ToString());
    }

    private static int Break(StringBuilder line, List<string> lines)
    {
        lines.Add(line.ToString());
        line.Clear();
        return 0;
    }

    private static IEnumerable<string> Elements(string word)
    {
        var elements = StringInfo.GetTextElementEnumerator(word);
        while (elements.MoveNext())
            yield return elements.GetTextElement();
    }
}
