namespace CollectionsBot.Cards;

/// <summary>A card is larger than Teams shows reliably.</summary>
public sealed class CardTooLargeException : Exception
{
    /// <summary>Makes it without a size.</summary>
    public CardTooLargeException()
    {
    }

    /// <summary>Makes it with words.</summary>
    public CardTooLargeException(string message)
        : base(message)
    {
    }

    /// <summary>Makes it with words and a cause.</summary>
    public CardTooLargeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal CardTooLargeException(int characters, int most)
        : base($"The card has {characters} characters; at most {most} are shown reliably. Show fewer rows.") =>
        Characters = characters;

    /// <summary>How large the card is, in UTF-16 characters of JSON; zero when unknown.</summary>
    public int Characters { get; }
}
