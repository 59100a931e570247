namespace CollectionsBot.Cards;

/// <summary>A card with as many rows as fit.</summary>
/// <param name="Card">The card.</param>
/// <param name="Rows">How many rows it has.</param>
public readonly record struct FittedCard(AdaptiveCard Card, int Rows);
