using System.Text.Json;
using System.Text.Unicode;

namespace CollectionsBot.Channel;

/// <summary>Looks a body over before any of it is believed.</summary>
/// <remarks>
/// Values that the schema leaves open are decoded only when a handler looks at them. Half a surrogate pair in one of
/// them would then fail far from here, so every escaped text is decoded once.
/// </remarks>
internal static class JsonScreen
{
    /// <returns>Why the body is no activity; null if it may be one.</returns>
    public static string? Fault(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
            return "The body is not UTF-8.";

        // One deeper than allowed, so that too deep can be told from malformed.
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = ActivityJson.MaxDepth + 1 });
        try
        {
            return Fault(ref reader);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return "The body is not well-formed JSON.";
        }
    }

    private static string? Fault(ref Utf8JsonReader reader)
    {
        var hasType = false;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return "The body is not a JSON object.";

        while (reader.Read())
        {
            if (reader.CurrentDepth >= ActivityJson.MaxDepth && IsStart(reader.TokenType))
                return $"The JSON is nested more than {ActivityJson.MaxDepth} deep.";
            if (IsText(reader.TokenType) && reader.ValueIsEscaped)
                reader.GetString();
            hasType |= reader.CurrentDepth == 1
                && reader.TokenType == JsonTokenType.PropertyName
                && reader.ValueTextEquals("type"u8);
        }

        return hasType ? null : "The activity has no type.";
    }

    private static bool IsStart(JsonTokenType token) => token is JsonTokenType.StartObject or JsonTokenType.StartArray;

    private static bool IsText(JsonTokenType token) => token is JsonTokenType.String or JsonTokenType.PropertyName;
}
