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

    public static async Task WriteAsync(HttpResponse response, InvokeResponse answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer.Status;
        if (answer.Body is not { } body)
            return;

        response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(response.Body, body, ActivityJson.Options, cancellationToken);
    }
}
