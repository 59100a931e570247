namespace CollectionsBot.Cards;

/// <summary>Draws cards for a terminal and for plain-text logs.</summary>
public static class CardText
{
    /// <summary>The narrowest drawing, in columns of the terminal.</summary>
    public const int MinWidth = 20;

    /// <summary>The widest drawing.</summary>
    public const int MaxWidth = 400;

    /// <summary>Draws a card.</summary>
    /// <remarks>
    /// What a client without charts would show is drawn: their fallbacks. Hidden elements and cards that a button would
    /// open are drawn too, since on paper nothing can be opened; so a button that only shows or hides is left out.
    /// </remarks>
    /// <param name="card">The card.</param>
    /// <param name="width">The columns to use, <see cref="MinWidth"/> to <see cref="MaxWidth"/>.</param>
    public static RenderedCard Render(AdaptiveCard card, int width = 80)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, MinWidth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, MaxWidth);
        var drawing = new CardDrawing();
        var lines = drawing.Card(card, width);
        var text = string.Join('\n', lines.Select(line => line.TrimEnd()));
        return new(text, [.. drawing.Actions], [.. drawing.Inputs]);
    }
}
