using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>Draws a table with aligned columns; where they would be too narrow, row by row as names and values.</summary>
internal static class TableDrawing
{
    private const int Gap = 2;
    private const int Readable = 4;

    internal static List<string> Draw(CardDrawing drawing, Table table, int width)
    {
        var left = width - (Gap * (table.Columns.Length - 1));
        if (left < Readable * table.Columns.Length)
            return AsFacts(drawing, table, width);
        var widths = Fit(NaturalWidths(drawing, table), left);
        var lines = new List<string>();
        for (var i = 0; i < table.Rows.Length; i++)
        {
            lines.AddRange(Row(drawing, table, table.Rows[i], widths));
            if (table.FirstRowAsHeader && i == 0)
                lines.Add(string.Join(new string(' ', Gap), widths.Select(own => new string('-', own))));
        }

        return lines;
    }

    /// <summary>Columns that need less than their share keep what they need; the others divide the rest evenly.</summary>
    internal static int[] Fit(int[] natural, int room)
    {
        var widths = new int[natural.Length];
        var open = Enumerable.Range(0, natural.Length).OrderBy(i => natural[i]).ThenBy(i => i).ToList();
        for (var n = 0; n < open.Count; n++)
        {
            var i = open[n];
            widths[i] = Math.Clamp(natural[i], 1, Math.Max(room / (open.Count - n), 1));
            room -= widths[i];
        }

        return widths;
    }

    private static int[] NaturalWidths(CardDrawing drawing, Table table)
    {
        var natural = new int[table.Columns.Length];
        foreach (var row in table.Rows)
            for (var i = 0; i < natural.Length; i++)
                natural[i] = Math.Max(natural[i], Math.Max(drawing.NaturalWidth(row.Cells[i].Items), PressWidth(row.Cells[i])));
        return natural;
    }

    /// <summary>The room for the number of a press on a cell: <c>[123] </c> and its title.</summary>
    private static int PressWidth(TableCell cell) =>
        cell.SelectAction is { } press ? 6 + TextWidth.Of(PlainMarkdown.Shown(press.Title)) : 0;

    private static List<string> Row(CardDrawing drawing, Table table, TableRow row, int[] widths)
    {
        var cells = new List<List<string>>();
        for (var i = 0; i < widths.Length; i++)
        {
            var alignment = table.Columns[i].Alignment != HorizontalAlignment.Default
                ? table.Columns[i].Alignment
                : table.HorizontalCellContentAlignment;
            cells.Add(Cell(drawing, row.Cells[i], widths[i])
                .ConvertAll(line => TextLines.Align(line, alignment, widths[i])));
        }

        return TextLines.SideBySide(cells, widths, Gap);
    }

    private static List<string> Cell(CardDrawing drawing, TableCell cell, int width) =>
        drawing.WithPress(drawing.Elements(cell.Items, width), cell.SelectAction, width);

    private static List<string> AsFacts(CardDrawing drawing, Table table, int width)
    {
        var names = table.FirstRowAsHeader ? Names(drawing, table.Rows[0], width) : [];
        var lines = new List<string>();
        foreach (var row in table.Rows.Skip(table.FirstRowAsHeader ? 1 : 0))
        {
            if (lines.Count > 0)
                lines.Add("");
            for (var i = 0; i < row.Cells.Length; i++)
            {
                var content = string.Join(' ', Cell(drawing, row.Cells[i], width).Select(line => line.Trim()));
                lines.AddRange(TextLines.Wrap(names.IsEmpty ? content : $"{names[i]}: {content}", width));
            }
        }

        return lines;
    }

    private static ImmutableArray<string> Names(CardDrawing drawing, TableRow header, int width) =>
        [.. header.Cells.Select(cell => string.Join(' ', Cell(drawing, cell, width)))];
}
