namespace CollectionsBot.Cards;

/// <summary>A picture. Without an address it breaks the whole card on phones; without words nobody hears it.</summary>
public sealed record Image : CardElement
{
    /// <summary>Makes a picture.</summary>
    /// <param name="url">Where it is; absolute, https.</param>
    /// <param name="altText">What it shows, in words.</param>
    public Image(Uri url, string altText)
    {
        Url = Guard.Web(url, nameof(url), "https");
        AltText = Guard.Text(altText, nameof(altText), Guard.MaxTitleLength);
    }

    /// <summary>Where the picture is.</summary>
    public Uri Url { get; }

    /// <summary>What it shows, in words.</summary>
    public string AltText { get; }

    /// <summary>How large it is.</summary>
    public ImageSize Size { get; init; }

    /// <summary>Whether it is cropped to a circle.</summary>
    public ImageStyle Style { get; init; }

    /// <summary>What a press does.</summary>
    public CardAction? SelectAction { get; init => field = Guard.SelectAction(value); }

    private protected override ReadOnlySpan<byte> Type => "Image"u8;

    private protected override void WriteOwn(CardWriter card)
    {
        card.Json.WriteString("url"u8, Url.AbsoluteUri);
        card.Json.WriteString("altText"u8, AltText);
        card.Word("size"u8, Words.ImageSize, (int)Size);
        card.Word("style"u8, Words.ImageStyle, (int)Style);
        card.SelectAction(SelectAction);
    }
}
