using System.Text.Json;

namespace CollectionsBot.Channel;

/// <summary>What came back from one request, or why nothing did.</summary>
/// <param name="Failure">Why the request did not succeed; null if it did.</param>
/// <param name="Body">The body of a success, as far as it was within bounds.</param>
internal readonly record struct ConnectorResponse(SendOutcome? Failure, ReadOnlyMemory<byte>? Body)
{
    /// <summary>The body as a <typeparamref name="T"/>; null if it is missing or is something else.</summary>
    public T? Read<T>()
        where T : class
    {
        if (Body is not { Length: > 0 } body)
            return null;

        try
        {
            return JsonSerializer.Deserialize<T>(body.Span, ActivityJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
