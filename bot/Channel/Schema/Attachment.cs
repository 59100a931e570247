using System.Text.Json;
using System.Text.Json.Serialization;

namespace CollectionsBot.Channel;

/// <summary>A card, or a file by its address.</summary>
public sealed record Attachment
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string AdaptiveCardContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The content type of a file that a person sent in their own chat.</summary>
    public const string FileDownloadContentType = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>What stands in every card's content type, whatever the card.</summary>
    private const string CardContentTypePrefix = "application/vnd.microsoft.card.";

    /// <summary>The media type of the content.</summary>
    public required string ContentType { get; init; }

    /// <summary>Where the content is, when it is not here.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>The content itself.</summary>
    public RawJson? Content { get; init; }

    /// <summary>A file's name.</summary>
    public string? Name { get; init; }

    /// <summary>Everything else that the sender wrote.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; init; }

    /// <summary>Whether this is a card, of any kind.</summary>
    [JsonIgnore]
    public bool IsCard => ContentType.StartsWith(CardContentTypePrefix, StringComparison.OrdinalIgnoreCase);
}
