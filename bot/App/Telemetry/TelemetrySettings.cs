namespace CollectionsBot.App;

/// <summary>Where figures and traces go: the section <c>Telemetry</c>.</summary>
public sealed class TelemetrySettings
{
    /// <summary>The collector's address for OTLP over HTTP, as <c>http://127.0.0.1:4318</c>; left out, nothing is sent.</summary>
    public Uri? OtlpEndpoint { get; set; }

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault() => OtlpEndpoint is null or { IsAbsoluteUri: true, Scheme: "http" or "https" }
        ? null
        : $"Telemetry:OtlpEndpoint: \"{OtlpEndpoint}\" is no address. Write it like http://127.0.0.1:4318.";
}
