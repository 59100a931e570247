namespace CollectionsBot.Cards;

/// <summary>Opens a card within the card, such as the reason for a refusal (Action.ShowCard).</summary>
public sealed record ShowCardAction : CardAction
{
    /// <summary>Makes a button.</summary>
    /// <param name="title">What it says.</param>
    /// <param name="card">What opens; its inputs belong to the outer card as well.</param>
    public ShowCardAction(string title, AdaptiveCard card)
        : base(title)
    {
        ArgumentNullException.ThrowIfNull(card);
        Card = card;
    }

    /// <summary>What opens.</summary>
    public AdaptiveCard Card { get; }

    private protected override ReadOnlySpan<byte> Type => "Action.ShowCard"u8;

    private protected override void WriteOwn(CardWriter card)
    {
        card.Json.WritePropertyName("card"u8);
        Card.Write(card, inner: true);
    }
}
