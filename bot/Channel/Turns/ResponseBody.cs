using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CollectionsBot.Channel;

/// <summary>The ways a turn, or the lack of one, becomes an HTTP response.</summary>
internal static class ResponseBody
{
    public static async Task WriteAsync(HttpResponse response, RequestRefusal refusal, CancellationToken cancellationToken)
    {
        response.StatusCode = refusal.Status;
        if (refusal.Reason.Length == 0)
            return;

        response.ContentType = "text/plain; charset=utf-8";
        await response.WriteAsync(refusal.Reason, cancellationToken);
    }

    /// <remarks>Whole before the first byte leaves: so what cannot be written becomes an error and not half an answer.</remarks>
    public static async Task WriteAsync(
        HttpResponse response, (int Status, object? Body) answer, CancellationToken cancellationToken)
    {
        if (answer.Body is not { } body)
        {
            response.StatusCode = answer.Status;
            return;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), ActivityJson.Options);
        response.StatusCode = answer.Status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, cancellationToken);
    }
}
