using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>A cell of a <see cref="Table"/>.</summary>
public sealed record TableCell
{
    /// <summary>Makes a cell of up to 200 elements.</summary>
    public TableCell(ImmutableArray<CardElement> items) => Items = Guard.Items(items, nameof(items));

    /// <summary>The elements, top to bottom.</summary>
    public ImmutableArray<CardElement> Items { get; }

    /// <summary>What the background means.</summary>
    public ContainerStyle Style { get; init; }

    /// <summary>What a press anywhere on the cell does.</summary>
    public CardAction? SelectAction { get; init => field = Guard.SelectAction(value); }

    /// <summary>A cell of one text in Markdown.</summary>
    public static implicit operator TableCell(string text) => FromString(text);

    /// <summary>A cell of one element.</summary>
    public static implicit operator TableCell(CardElement element) => FromCardElement(element);

    /// <summary>A cell of one text in Markdown.</summary>
    public static TableCell FromString(string text) => new([new TextBlock(text)]);

    /// <summary>A cell of one element.</summary>
    public static TableCell FromCardElement(CardElement element) => new([element]);

    internal void Write(CardWriter card)
    {
        card.Json.WriteStartObject();
        card.Json.WriteString("type"u8, "TableCell"u8);
        card.Word("style"u8, Words.ContainerStyle, (int)Style);
        card.Elements("items"u8, Items);
        card.SelectAction(SelectAction);
        card.Json.WriteEndObject();
    }
}
