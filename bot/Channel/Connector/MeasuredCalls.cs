using System.Diagnostics;
using System.Globalization;

namespace CollectionsBot.Channel;

/// <summary>Measures each call of the connector, by what it does. The address stays out of it: it names people.</summary>
internal sealed class MeasuredCalls : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var operation = OperationOf(request);
        var status = "none";
        var begun = Stopwatch.GetTimestamp();
        using var span = ChannelTelemetry.Source.StartActivity($"connector {operation}", ActivityKind.Client);
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
            return response;
        }
        finally
        {
            span?.SetTag("http.response.status_code", status);
            ChannelTelemetry.ConnectorDuration.Record(
                Stopwatch.GetElapsedTime(begun).TotalSeconds,
                new KeyValuePair<string, object?>("operation", operation),
                new KeyValuePair<string, object?>("status", status));
        }
    }

    private static string OperationOf(HttpRequestMessage request)
    {
        if (request.Method == HttpMethod.Get)
            return "read";
        if (request.Method == HttpMethod.Put)
            return "update";
        if (request.Method == HttpMethod.Delete)
            return "delete";

        return request.RequestUri!.AbsolutePath.EndsWith("/conversations", StringComparison.Ordinal) ? "create" : "send";
    }
}
