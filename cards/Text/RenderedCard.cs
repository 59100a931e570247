using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>A card drawn as text, with what a person can do on it.</summary>
/// <param name="Text">The lines, joined by <c>\n</c>, without one at the end and without control characters.</param>
/// <param name="Actions">What the numbers <c>[1]</c>, <c>[2]</c> … stand for, in that order.</param>
/// <param name="Inputs">What can be filled in, in the order drawn.</param>
public sealed record RenderedCard(string Text, ImmutableArray<CardAction> Actions, ImmutableArray<Input> Inputs);
