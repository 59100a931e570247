using System.Globalization;
using System.Text;

namespace CollectionsBot.App;

/// <summary>The fonts of one document: draws each character with the first that has it, and remembers what was used.</summary>
internal sealed class FontSet(ImmutableArray<FontFile> fonts)
{
    private readonly SortedDictionary<int, Rune>[] _used = [.. fonts.Select(_ => new SortedDictionary<int, Rune>())];

    /// <summary>The fonts, by the number that <see cref="Draw"/> names them by.</summary>
    public ImmutableArray<FontFile> Fonts => fonts;

    /// <summary>Which glyphs of a font were used, and for which character.</summary>
    public IReadOnlyDictionary<int, Rune> UsedOf(int font) => _used[font];

    /// <summary>How wide a text is, in thousandths of its size.</summary>
    public int WidthOf(string text) => Glyphs(text).Sum(g => fonts[g.Font].WidthOf(g.Glyph));

    /// <summary>The operators that show a text at the place where the pen is.</summary>
    /// <param name="text">One line.</param>
    /// <param name="size">The size, in points.</param>
    public string Draw(string text, double size)
    {
        var drawn = new StringBuilder();
        var current = -1;
        foreach (var (font, glyph, rune) in Glyphs(VisualOrder.Of(text)))
        {
            _used[font].TryAdd(glyph, rune);
            if (font != current)
            {
                drawn.Append(current < 0 ? "" : "> Tj ").Append(CultureInfo.InvariantCulture, $"/F{font} {size} Tf <");
                current = font;
            }

            drawn.Append(glyph.ToString("X4", CultureInfo.InvariantCulture));
        }

        return drawn.Append(current < 0 ? "" : "> Tj").ToString();
    }

    /// <summary>
    /// A character that no font has is drawn as its number in Unicode, so that nobody takes the text for complete; what draws
    /// nothing or turns the direction of what follows is left out.
    /// </summary>
    private IEnumerable<(int Font, int Glyph, Rune Rune)> Glyphs(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format)
            {
                continue;
            }

            foreach (var shown in Find(rune).Glyph != 0 ? [rune] : $"[U+{rune.Value:X4}]".EnumerateRunes().ToArray())
            {
                var (font, glyph) = Find(shown);
                yield return (font, glyph, shown);
            }
        }
    }

    private (int Font, int Glyph) Find(Rune rune)
    {
        for (var font = 0; font < fonts.Length; font++)
        {
            if (fonts[font].GlyphOf(rune) is not 0 and var glyph)
            {
                return (font, glyph);
            }
        }

        return default;
    }
}
