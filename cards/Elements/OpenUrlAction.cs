namespace CollectionsBot.Cards;

/// <summary>Opens an address (Action.OpenUrl).</summary>
public sealed record OpenUrlAction : CardAction
{
    /// <summary>Makes a button.</summary>
    /// <param name="title">What it says.</param>
    /// <param name="url">Where it leads; https, mailto or tel.</param>
    public OpenUrlAction(string title, Uri url)
        : base(title) => Url = Guard.Web(url, nameof(url), "https", "mailto", "tel");

    /// <summary>Where it leads.</summary>
    public Uri Url { get; }

    private protected override ReadOnlySpan<byte> Type => "Action.OpenUrl"u8;

    private protected override void WriteOwn(CardWriter card) => card.Json.WriteString("url"u8, Url.AbsoluteUri);
}
