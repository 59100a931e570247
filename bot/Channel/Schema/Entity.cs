using System.Text.Json;
using System.Text.Json.Serialization;

namespace CollectionsBot.Channel;

/// <summary>A fact about an activity, in a shape that its type decides.</summary>
public sealed record Entity
{
    /// <summary>The kind of fact.</summary>
    public required string Type { get; init; }

    /// <summary>The fact.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; init; }

    /// <summary>The fact as a <typeparamref name="T"/>; null when it has another shape.</summary>
    public T? GetAs<T>()
        where T : class => ActivityJson.ReadOrNull<T>(ActivityJson.ToElement(this));

    /// <summary>An entity of <paramref name="type"/> that says what <paramref name="fact"/> says.</summary>
    public static Entity Of<T>(string type, T fact)
        where T : class => new()
        {
            Type = type,
            Properties = ActivityJson.ToElement(fact).EnumerateObject().ToDictionary(p => p.Name, p => p.Value),
        };
}
