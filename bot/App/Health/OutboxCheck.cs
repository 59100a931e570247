using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CollectionsBot.App;

/// <summary>Whether what is to be sent leaves.</summary>
internal sealed class OutboxCheck(OutboxWatch watch) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(watch.IsStuck ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());
}
