using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CollectionsBot.FakeTeams;

/// <summary>What the connector answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body, written as JSON.</param>
/// <param name="RetryAfter">How long to wait; null when it does not say.</param>
internal sealed record TeamsAnswer(int Status, object? Body, TimeSpan? RetryAfter = null)
{
    public static TeamsAnswer Error(int status, string? code, TimeSpan? retryAfter = null) =>
        new(status, new { error = new { code = code ?? "ServiceError", message = code } }, retryAfter);

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        await response.WriteAsJsonAsync(Body ?? new { });
    }
}
