using System.Text.Json.Nodes;

namespace CollectionsBot.Channel;

/// <summary>Outgoing messages: words or a card, never both.</summary>
/// <remarks>
/// Teams splits a message that has both and returns no id for it, so it could never be updated; the connector client
/// refuses such a message.
/// </remarks>
public static class MessageFactory
{
    /// <summary>A message in words.</summary>
    public static Activity Text(string text) => new() { Type = ActivityTypes.Message, Text = text };

    /// <summary>A message that is an Adaptive Card.</summary>
    /// <param name="card">The card.</param>
    /// <param name="summary">What the notification says, since it cannot show a card. Read aloud and on lock screens:
    /// nothing about a customer belongs in it.</param>
    public static Activity Attachment(RawJson card, string summary) => new()
    {
        Type = ActivityTypes.Message,
        Summary = summary,
        Attachments = [new Attachment { ContentType = Channel.Attachment.AdaptiveCardContentType, Content = card }],
    };

    /// <inheritdoc cref="Attachment(RawJson, string)"/>
    public static Activity Attachment(JsonNode card, string summary) => Attachment((RawJson)ActivityJson.ToElement(card), summary);
}
