using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>Elements that belong together.</summary>
public sealed record Container : CardElement
{
    /// <summary>Groups up to 200 elements.</summary>
    public Container(ImmutableArray<CardElement> items) => Items = items;

    /// <summary>The elements, top to bottom.</summary>
    public ImmutableArray<CardElement> Items { get; init => field = Guard.Items(value, nameof(Items)); }

    /// <summary>What the background means.</summary>
    public ContainerStyle Style { get; init; }

    /// <summary>What a press anywhere on the group does.</summary>
    public CardAction? SelectAction { get; init => field = Guard.SelectAction(value); }

    /// <summary>Lets the background reach the card's edge.</summary>
    public bool Bleed { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Container"u8;

    private protected override void WriteOwn(CardWriter card)
    {
        card.Word("style"u8, Words.ContainerStyle, (int)Style);
        card.Flag("bleed"u8, Bleed);
        card.Elements("items"u8, Items);
        card.SelectAction(SelectAction);
    }
}
