namespace CollectionsBot.Cards;

/// <summary>Draws names and values in two columns.</summary>
internal static class FactDrawing
{
    private const int Gap = 2;

    internal static List<string> Draw(FactSet facts, int width)
    {
        var names = facts.Facts.Select(fact => PlainMarkdown.Read(fact.Title)).ToList();
        var first = Math.Min(TextWidth.Widest(names), Math.Max((width - Gap) / 2, 1));
        var second = Math.Max(width - first - Gap, 1);
        var lines = new List<string>();
        for (var i = 0; i < names.Count; i++)
        {
            var name = TextLines.Wrap(names[i], first);
            var value = TextLines.Wrap(PlainMarkdown.Read(facts.Facts[i].Value), second);
            lines.AddRange(TextLines.SideBySide([name, value], [first, second], Gap));
        }

        return lines;
    }
}
