using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CollectionsBot.App;

/// <summary>Tells a load balancer or a supervisor how the bot is: whether it runs, and whether it can do its work.</summary>
/// <remarks>Anybody may ask, so nothing is told but the names of the checks and whether each is well.</remarks>
internal static class HealthEndpoints
{
    public const string Live = "/health/live";

    public const string Ready = "/health/ready";

    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<OutboxWatch>().AddHostedService(provider => provider.GetRequiredService<OutboxWatch>());
        services.AddSingleton<KeysCheck>();
        services.AddHealthChecks().AddCheck<JournalCheck>("journal").AddCheck<OutboxCheck>("outbox").AddCheck<KeysCheck>("keys");
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        endpoints.MapHealthChecks(Ready, new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(new
    {
        status = WordOf(report.Status),
        checks = report.Entries.ToDictionary(e => e.Key, e => WordOf(e.Value.Status)),
    });

    private static string WordOf(HealthStatus status) => status == HealthStatus.Healthy ? "ok" : "failing";
}
