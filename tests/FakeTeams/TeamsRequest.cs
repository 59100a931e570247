using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CollectionsBot.FakeTeams;

/// <summary>One request to the connector, taken apart.</summary>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="Path">The path below the service URL, with its escapes undone one by one.</param>
/// <param name="Segments">Its parts after <c>v3</c>.</param>
/// <param name="Query">The query.</param>
/// <param name="Body">The body; null when there was none.</param>
/// <param name="Utf16Bytes">How large the body is as Teams counts it.</param>
internal sealed record TeamsRequest(string Method, string Path, IReadOnlyList<string> Segments, IQueryCollection Query, JsonElement? Body, int Utf16Bytes)
{
    public bool IsRead => Method == HttpMethods.Get;

    /// <summary>The conversation that counts the request; a team counts as its first channel.</summary>
    public string? Conversation => Segments is ["conversations" or "teams", var id, ..] ? id : ChannelOf("channel");

    /// <summary>Whom a conversation is to be begun with.</summary>
    public string? Member => Segments is ["conversations"] && Body is { } body && body.TryGetProperty("members", out var members) && members.GetArrayLength() > 0
        ? members[0].GetProperty("id").GetString()
        : null;

    public static async Task<TeamsRequest> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();

        // The target as it travelled: identifiers have slashes in them.
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?')[0];
        var segments = target.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToList();
        var after = segments.IndexOf("v3") + 1;
        return new TeamsRequest(
            request.Method,
            string.Join('/', segments.Skip(after)),
            [.. segments.Skip(after)],
            request.Query,
            body.Length == 0 ? null : JsonDocument.Parse(body).RootElement,
            Encoding.Unicode.GetByteCount(body));
    }

    private string? ChannelOf(string name) => Body is { } body
        && body.TryGetProperty("channelData", out var data) && data.TryGetProperty(name, out var channel) && channel.TryGetProperty("id", out var id)
        ? id.GetString()
        : null;
}
