using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>Rows and columns.</summary>
public sealed record Table : CardElement
{
    /// <summary>The most columns; six are about what a desktop shows well, three what a phone does.</summary>
    public const int MaxColumns = 12;

    /// <summary>Makes a table; every row has exactly one cell a column.</summary>
    /// <param name="columns">1 to <see cref="MaxColumns"/> columns.</param>
    /// <param name="rows">1 to 200 rows, the header included.</param>
    /// <param name="firstRowAsHeader">Whether the first row names the columns, so that a screen reader says so.</param>
    public Table(ImmutableArray<TableColumn> columns, ImmutableArray<TableRow> rows, bool firstRowAsHeader)
    {
        Columns = Guard.Items(columns, nameof(columns), least: 1, most: MaxColumns);
        Rows = Guard.Items(rows, nameof(rows), least: 1);
        FirstRowAsHeader = firstRowAsHeader;
        foreach (var row in Rows)
            if (row.Cells.Length != Columns.Length)
                throw new ArgumentException(
                    $"A row has {row.Cells.Length} cells; the table has {Columns.Length} columns.", nameof(rows));
    }

    /// <summary>The columns, in reading order.</summary>
    public ImmutableArray<TableColumn> Columns { get; }

    /// <summary>The rows, top to bottom, the header included.</summary>
    public ImmutableArray<TableRow> Rows { get; }

    /// <summary>Whether the first row names the columns.</summary>
    public bool FirstRowAsHeader { get; }

    /// <summary>What the grid's lines mean.</summary>
    public ContainerStyle GridStyle { get; init; }

    /// <summary>Whether the grid is drawn; on by default.</summary>
    public bool ShowGridLines { get; init; } = true;

    /// <summary>Where cells' content stands across, unless the column says otherwise.</summary>
    public HorizontalAlignment HorizontalCellContentAlignment { get; init; }

    /// <summary>Where cells' content stands up and down.</summary>
    public VerticalAlignment VerticalCellContentAlignment { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Table"u8;

    private protected override void WriteOwn(CardWriter card)
    {
        var json = card.Json;
        // The published schema says firstRowAsHeader, the renderers read firstRowAsHeaders: both, always the same.
        json.WriteBoolean("firstRowAsHeader"u8, FirstRowAsHeader);
        json.WriteBoolean("firstRowAsHeaders"u8, FirstRowAsHeader);
        if (!ShowGridLines)
            json.WriteBoolean("showGridLines"u8, false);
        card.Word("gridStyle"u8, Words.ContainerStyle, (int)GridStyle);
        card.Word("horizontalCellContentAlignment"u8, Words.Horizontal, (int)HorizontalCellContentAlignment);
        card.Word("verticalCellContentAlignment"u8, Words.Vertical, (int)VerticalCellContentAlignment);
        json.WriteStartArray("columns"u8);
        foreach (var column in Columns)
            column.Write(card);
        json.WriteEndArray();
        json.WriteStartArray("rows"u8);
        foreach (var row in Rows)
            row.Write(card);
        json.WriteEndArray();
    }
}
