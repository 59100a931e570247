using CollectionsBot.Channel;
using CollectionsBot.Journal;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CollectionsBot.App;

/// <summary>Sends figures and traces to a collector.</summary>
internal static class OtlpExport
{
    /// <summary>The meters that are sent: the bot's own, and of the platform those that name no conversation and nobody.</summary>
    public static readonly string[] Meters =
    [
        ChannelTelemetry.Name, JournalMeter.Name, PortfolioMeter.Name, OutboxWatch.MeterName,
        "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime",
    ];

    /// <summary>The sources of spans that are sent. Not the HTTP client's: its addresses name conversations and people.</summary>
    public static readonly string[] Sources = [ChannelTelemetry.Name];

    public static void Add(IServiceCollection services, Uri endpoint) => services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("CollectionsBot", serviceVersion: typeof(OtlpExport).Assembly.GetName().Version?.ToString(3)))
        .WithTracing(tracing => tracing.SetSampler(new AlwaysOnSampler()).AddSource(Sources).AddOtlpExporter(o => Address(o, endpoint, "v1/traces")))
        .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter(o => Address(o, endpoint, "v1/metrics")));

    private static void Address(OtlpExporterOptions options, Uri endpoint, string path)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/{path}");
    }
}
