using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CollectionsBot.Channel;

/// <summary>How activities are read and written.</summary>
/// <remarks>
/// A name that occurs twice in one object is refused, because two readers could each take another of the two values.
/// Text is written without escaping letters beyond ASCII: a card is counted by its size.
/// </remarks>
public static class ActivityJson
{
    /// <summary>How deep objects and arrays may nest. A card of a dozen nested containers fits.</summary>
    public const int MaxDepth = 32;

    /// <summary>The one set of options; read-only, safe to share between threads.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Any value as an element, for a property whose shape belongs to the caller.</summary>
    public static JsonElement ToElement<T>(T value) => JsonSerializer.SerializeToElement(value, Options);

    /// <summary>An element as a <typeparamref name="T"/>; null when it does not have that shape.</summary>
    public static T? ReadOrNull<T>(JsonElement element)
        where T : class
    {
        try
        {
            return element.Deserialize<T>(Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            MaxDepth = MaxDepth,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            NumberHandling = JsonNumberHandling.Strict,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
