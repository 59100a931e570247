using System.Text.Json;
using System.Text.Json.Nodes;

namespace CollectionsBot.Channel;

/// <summary>What a card's user sees after an <c>Action.Execute</c>.</summary>
/// <remarks>The HTTP response around it is 200 in any case; its own <see cref="StatusCode"/> says how it went.</remarks>
public sealed record AdaptiveCardInvokeResponse
{
    /// <summary>The type of a plain message.</summary>
    public const string MessageType = "application/vnd.microsoft.activity.message";

    /// <summary>The type of an error.</summary>
    public const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>How it went, as an HTTP status.</summary>
    public required int StatusCode { get; init; }

    /// <summary>What <see cref="Value"/> is.</summary>
    public required string Type { get; init; }

    /// <summary>The card, message or error.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Replaces the card, for this user, by another.</summary>
    public static AdaptiveCardInvokeResponse Card(JsonElement card) =>
        new() { StatusCode = 200, Type = Attachment.AdaptiveCardContentType, Value = card };

    /// <inheritdoc cref="Card(JsonElement)"/>
    public static AdaptiveCardInvokeResponse Card(JsonNode card) => Card(ActivityJson.ToElement(card));

    /// <summary>Leaves the card and shows a line of text, up to a few seconds.</summary>
    public static AdaptiveCardInvokeResponse Message(string text) =>
        new() { StatusCode = 200, Type = MessageType, Value = ActivityJson.ToElement(text) };

    /// <summary>Leaves the card and says that it did not work.</summary>
    /// <param name="statusCode">400 to 599.</param>
    /// <param name="code">A name for the kind of error.</param>
    /// <param name="message">A sentence for the person who pressed.</param>
    public static AdaptiveCardInvokeResponse Error(int statusCode, string code, string message) => new()
    {
        StatusCode = statusCode,
        Type = ErrorType,
        Value = ActivityJson.ToElement(new ErrorDetail { Code = code, Message = message }),
    };
}
