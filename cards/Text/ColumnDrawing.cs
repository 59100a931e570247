namespace CollectionsBot.Cards;

/// <summary>Draws columns side by side, or one below the other where they would be too narrow to read.</summary>
internal static class ColumnDrawing
{
    private const int Gap = 2;
    private const int Readable = 8;

    internal static List<string> Draw(CardDrawing drawing, ColumnSet set, int width)
    {
        var widths = Widths(drawing, set, width);
        var drawn = new List<List<string>>();
        foreach (var (column, i) in set.Columns.Select((column, i) => (column, i)))
        {
            var own = widths is null ? width : widths[i];
            drawn.Add(drawing.WithPress(drawing.Elements(column.Items, own), column.SelectAction, own));
        }

        var lines = widths is null ? drawn.SelectMany(lines => lines).ToList() : TextLines.SideBySide(drawn, widths, Gap);
        return drawing.WithPress(lines, set.SelectAction, width);
    }

    private static int[]? Widths(CardDrawing drawing, ColumnSet set, int width)
    {
        var natural = set.Columns.Select(column => drawing.NaturalWidth(column.Items)).ToArray();
        var left = width - (Gap * (set.Columns.Length - 1));
        var shares = 0;
        for (var i = 0; i < natural.Length; i++)
        {
            left -= set.Columns[i].Width.IsAuto ? natural[i] : 0;
            shares += set.Columns[i].Width.IsAuto ? 0 : set.Columns[i].Width.Share;
        }

        var widths = new int[natural.Length];
        for (var i = 0; i < natural.Length; i++)
        {
            var column = set.Columns[i].Width;
            widths[i] = column.IsAuto ? natural[i] : left * column.Share / shares;
            if (left < 0 || widths[i] < Math.Min(natural[i], Readable))
                return null;
        }

        return widths;
    }
}
