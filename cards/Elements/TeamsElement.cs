namespace CollectionsBot.Cards;

/// <summary>An element that only Teams on the desktop and the web draws.</summary>
/// <remarks>
/// Phones still fail on some of these and other clients know none, so each must bring the same content as text or
/// table. The constructor asks for it, so that it can't be forgotten.
/// </remarks>
public abstract record TeamsElement : CardElement
{
    private protected TeamsElement(CardElement fallback)
    {
        ArgumentNullException.ThrowIfNull(fallback);
        if (fallback is TeamsElement)
            throw new ArgumentException("A fallback must be drawn everywhere: give text, facts or a table.", nameof(fallback));
        Fallback = fallback;
    }

    /// <summary>The same content for clients that don't draw this.</summary>
    public CardElement Fallback { get; }

    private protected sealed override void WriteOwn(CardWriter card)
    {
        WriteTeams(card);
        card.Fallback(Fallback);
    }

    private protected abstract void WriteTeams(CardWriter card);
}
