using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>A row of a <see cref="Table"/>.</summary>
public sealed record TableRow
{
    /// <summary>Makes a row of 1 to <see cref="Table.MaxColumns"/> cells.</summary>
    public TableRow(ImmutableArray<TableCell> cells) =>
        Cells = Guard.Items(cells, nameof(cells), least: 1, most: Table.MaxColumns);

    /// <summary>The cells, in reading order.</summary>
    public ImmutableArray<TableCell> Cells { get; }

    /// <summary>What the row's background means.</summary>
    public ContainerStyle Style { get; init; }

    /// <summary>A row of text; each text is Markdown.</summary>
    public static TableRow Of(params ReadOnlySpan<string> texts) => Each(texts, bold: false);

    /// <summary>A row that names the columns, in bold, because Teams does not make header cells bold itself.</summary>
    public static TableRow Header(params ReadOnlySpan<string> texts) => Each(texts, bold: true);

    internal void Write(CardWriter card)
    {
        card.Json.WriteStartObject();
        card.Json.WriteString("type"u8, "TableRow"u8);
        card.Word("style"u8, Words.ContainerStyle, (int)Style);
        card.Json.WriteStartArray("cells"u8);
        foreach (var cell in Cells)
            cell.Write(card);
        card.Json.WriteEndArray();
        card.Json.WriteEndObject();
    }

    private static TableRow Each(ReadOnlySpan<string> texts, bool bold)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>(texts.Length);
        foreach (var text in texts)
            cells.Add(new([bold ? TextBlock.Bold(text) : new TextBlock(text)]));
        return new(cells.MoveToImmutable());
    }
}
