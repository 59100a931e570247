using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>One column of a <see cref="ColumnSet"/>.</summary>
public sealed record Column : CardElement
{
    /// <summary>Makes a column.</summary>
    /// <param name="items">Up to 200 elements, top to bottom.</param>
    /// <param name="width">How wide it is; by default it shares what the others leave.</param>
    public Column(ImmutableArray<CardElement> items, ColumnWidth width = default)
    {
        Items = items;
        Width = width;
    }

    /// <summary>The elements, top to bottom.</summary>
    public ImmutableArray<CardElement> Items { get; init => field = Guard.Items(value, nameof(Items)); }

    /// <summary>How wide it is.</summary>
    public ColumnWidth Width { get; init; }

    /// <summary>What the background means.</summary>
    public ContainerStyle Style { get; init; }

    /// <summary>Where the elements stand when the column is taller than they are.</summary>
    public VerticalAlignment VerticalContentAlignment { get; init; }

    /// <summary>What a press anywhere on the column does.</summary>
    public CardAction? SelectAction { get; init => field = Guard.SelectAction(value); }

    private protected override ReadOnlySpan<byte> Type => "Column"u8;

    private protected override void WriteOwn(CardWriter card)
    {
        Width.Write(card);
        card.Word("style"u8, Words.ContainerStyle, (int)Style);
        card.Word("verticalContentAlignment"u8, Words.Vertical, (int)VerticalContentAlignment);
        card.Elements("items"u8, Items);
        card.SelectAction(SelectAction);
    }
}
