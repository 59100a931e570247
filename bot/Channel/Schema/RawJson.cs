using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CollectionsBot.Channel;

/// <summary>JSON that is carried as it is and written once: a card is too large to be taken apart on its way out.</summary>
/// <param name="Utf8">One well-formed value in UTF-8; whoever makes it answers for that.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct RawJson(ReadOnlyMemory<byte> Utf8)
{
    /// <summary>The text of an element.</summary>
    public static implicit operator RawJson(JsonElement element) => new(JsonMarshal.GetRawUtf8Value(element).ToArray());

    private sealed class Converter : JsonConverter<RawJson>
    {
        // By way of an element, so that what comes from outside is checked like everything else.
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<JsonElement>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
    }
}
