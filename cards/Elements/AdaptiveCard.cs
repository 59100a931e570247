using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>A card as Teams shows it: a body, its buttons, and how it is kept fresh. Schema version 1.5.</summary>
public sealed record AdaptiveCard
{
    /// <summary>The newest schema version that Teams shows everywhere.</summary>
    public const string Version = "1.5";

    /// <summary>Makes a card.</summary>
    /// <param name="body">What it shows, top to bottom; 1 to 200 elements.</param>
    public AdaptiveCard(ImmutableArray<CardElement> body) => Body = body;

    /// <summary>What the card shows, top to bottom.</summary>
    public ImmutableArray<CardElement> Body { get; init => field = Guard.Items(value, nameof(Body), least: 1); }

    /// <summary>The buttons below the body; at most <see cref="ActionSet.MaxPrimary"/> outside the menu.</summary>
    public ImmutableArray<CardAction> Actions { get; init => field = ActionSet.Checked(value); } = [];

    /// <summary>What Teams asks the bot for when the card is seen again; none leaves the card as it was sent.</summary>
    public Refresh? Refresh { get; init; }

    /// <summary>Shown instead of the card where cards can't be.</summary>
    public string? FallbackText { get; init => field = Guard.TextOrNone(value, nameof(FallbackText), Guard.MaxTextLength); }

    /// <summary>What a voice says for the card.</summary>
    public string? Speak { get; init => field = Guard.TextOrNone(value, nameof(Speak), Guard.MaxTextLength); }

    /// <summary>The language that the card is written in, for screen readers: <c>en</c>; renderers refuse <c>en-GB</c>.</summary>
    public string? Lang
    {
        get;
        init => field = value is null || (value.Length is 2 or 3 && value.All(char.IsAsciiLetterLower))
            ? value
            : throw new ArgumentException($"'{value}' isn't a language of two or three letters.", nameof(Lang));
    }

    /// <summary>Uses the whole width of the conversation; good for tables, without effect on a phone.</summary>
    public bool FullWidth { get; init; }

    /// <summary>The address that stands for the card when someone copies a link to it; https.</summary>
    public Uri? WebUrl { get; init => field = value is null ? null : Guard.Web(value, nameof(WebUrl), "https"); }

    internal void Write(CardWriter card, bool inner = false)
    {
        var json = card.Json;
        json.WriteStartObject();
        if (!inner)
            json.WriteString("$schema"u8, "http://adaptivecards.io/schemas/adaptive-card.json"u8);
        json.WriteString("type"u8, "AdaptiveCard"u8);
        if (!inner)
            WriteHead(card);
        card.Elements("body"u8, Body);
        if (Actions.Length > 0)
            card.Actions("actions"u8, Actions);
        json.WriteEndObject();
    }

    private void WriteHead(CardWriter card)
    {
        var json = card.Json;
        json.WriteString("version"u8, Version);
        card.Text("lang"u8, Lang);
        card.Text("fallbackText"u8, FallbackText);
        card.Text("speak"u8, Speak);
        Refresh?.Write(card);
        if (FullWidth)
        {
            json.WriteStartObject("msteams"u8);
            json.WriteString("width"u8, "Full"u8);
            json.WriteEndObject();
        }

        if (WebUrl is null)
            return;
        json.WriteStartObject("metadata"u8);
        json.WriteString("webUrl"u8, WebUrl.AbsoluteUri);
        json.WriteEndObject();
    }
}
