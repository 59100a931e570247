using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>Columns side by side. For figures to be compared line by line, use a <see cref="Table"/>.</summary>
public sealed record ColumnSet : CardElement
{
    /// <summary>The most columns that stay readable at 320 pixels, with room to spare.</summary>
    public const int MaxColumns = 10;

    /// <summary>Sets 1 to <see cref="MaxColumns"/> columns side by side.</summary>
    public ColumnSet(ImmutableArray<Column> columns) => Columns = columns;

    /// <summary>The columns, in reading order.</summary>
    public ImmutableArray<Column> Columns
    {
        get;
        init => field = Guard.Items(value, nameof(Columns), least: 1, most: MaxColumns);
    }

    /// <summary>What the background means.</summary>
    public ContainerStyle Style { get; init; }

    /// <summary>What a press anywhere on the columns does.</summary>
    public CardAction? SelectAction { get; init => field = Guard.SelectAction(value); }

    private protected override ReadOnlySpan<byte> Type => "ColumnSet"u8;

    private protected override void WriteOwn(CardWriter card)
    {
        card.Word("style"u8, Words.ContainerStyle, (int)Style);
        card.Json.WriteStartArray("columns"u8);
        foreach (var column in Columns)
            column.Write(card);
        card.Json.WriteEndArray();
        card.SelectAction(SelectAction);
    }
}
