using System.Text.Json;

namespace CollectionsBot.Channel;

/// <summary>The answer to an invoke, which becomes the HTTP response.</summary>
public sealed record InvokeResponse
{
    /// <summary>The HTTP status, 200 to 599.</summary>
    public required int Status { get; init; }

    /// <summary>The body; absent means an empty one.</summary>
    public JsonElement? Body { get; init; }

    /// <summary>Nothing here handles that invoke.</summary>
    public static InvokeResponse NotImplemented { get; } = new() { Status = 501 };

    /// <summary>Done, with <paramref name="body"/> for an answer.</summary>
    public static InvokeResponse Ok<T>(T body) => new() { Status = 200, Body = ActivityJson.ToElement(body) };
}
