using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>Draws buttons side by side, and below them the cards that they would open.</summary>
internal static class ButtonDrawing
{
    private const string Gap = "  ";
    private const int Indent = 4;

    internal static List<string> Draw(CardDrawing drawing, ImmutableArray<CardAction> actions, int width)
    {
        var lines = new List<string>();
        var opened = new List<(string Label, AdaptiveCard Card)>();
        var line = "";
        foreach (var action in actions)
        {
            if (action is ToggleVisibilityAction)
                continue;
            if (action is ShowCardAction show)
            {
                opened.Add((PlainMarkdown.Shown(show.Title), show.Card));
                continue;
            }

            var label = drawing.Numbered(action);
            if (line.Length > 0 && TextWidth.Of(line) + Gap.Length + TextWidth.Of(label) > width)
            {
                lines.AddRange(TextLines.Wrap(line, width, keepSpaces: true));
                line = "";
            }

            line = line.Length == 0 ? label : line + Gap + label;
        }

        if (line.Length > 0)
            lines.AddRange(TextLines.Wrap(line, width, keepSpaces: true));
        foreach (var (label, card) in opened)
            AddOpened(drawing, lines, label, card, width);
        return lines;
    }

    /// <summary>The button that opens a card does nothing else, so it is drawn as what it opens and gets no number.</summary>
    private static void AddOpened(CardDrawing drawing, List<string> lines, string label, AdaptiveCard card, int width)
    {
        lines.AddRange(TextLines.Wrap($"{label}:", width));
        foreach (var line in drawing.Card(card, Math.Max(width - Indent, 1)))
            lines.Add(new string(' ', Indent) + line);
    }
}
