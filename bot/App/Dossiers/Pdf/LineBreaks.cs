using System.Globalization;

namespace CollectionsBot.App;

/// <summary>Breaks text into lines of a width, at spaces where it can.</summary>
internal static class LineBreaks
{
    /// <summary>The lines of a text.</summary>
    /// <param name="text">The text; its own line breaks are kept.</param>
    /// <param name="width">The width, in thousandths of the letters' size.</param>
    /// <param name="fonts">What it is drawn with.</param>
    public static IEnumerable<string> Of(string text, double width, FontSet fonts) => text.ReplaceLineEndings("\n").Split('\n').SelectMany(p => Wrap(p, width, fonts));

    /// <summary>The beginning of a text that fits a line, with an ellipsis when that is not all.</summary>
    public static string Fit(string text, double width, FontSet fonts) => fonts.WidthOf(text) <= width
        ? text
        : Pieces(text, width - fonts.WidthOf("…"), fonts).First().Text + "…";

    private static IEnumerable<string> Wrap(string paragraph, double width, FontSet fonts)
    {
        var line = "";
        double used = 0;
        foreach (var word in paragraph.Replace('\t', ' ').Split(' ').SelectMany(w => Pieces(w, width, fonts)))
        {
            var wide = fonts.WidthOf(word.Text) + (word.Glued || line.Length == 0 ? 0 : fonts.WidthOf(" "));
            if (line.Length > 0 && used + wide > width)
            {
                yield return line;
                (line, used) = (word.Text, fonts.WidthOf(word.Text));
                continue;
            }

            line += (word.Glued || line.Length == 0 ? "" : " ") + word.Text;
            used += wide;
        }

        yield return line;
    }

    /// <summary>A word, or the pieces of one that is longer than a line.</summary>
    private static IEnumerable<(string Text, bool Glued)> Pieces(string word, double width, FontSet fonts)
    {
        if (fonts.WidthOf(word) <= width)
        {
            yield return (word, false);
            yield break;
        }

        var (piece, used, glued) = ("", 0.0, false);
        var elements = StringInfo.GetTextElementEnumerator(word);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var wide = fonts.WidthOf(element);
            if (piece.Length > 0 && used + wide > width)
            {
                yield return (piece, glued);
                (piece, used, glued) = ("", 0, true);
            }

            (piece, used) = (piece + element, used + wide);
        }

        yield return (piece, glued);
    }
}
