using CollectionsBot.Channel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CollectionsBot.App;

/// <summary>Whether the keys that callers are known by were seen once: before, nobody can be let in.</summary>
internal sealed class KeysCheck(OpenIdKeys keys, Settings settings) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private volatile bool _seen = !settings.Channel.HasAppId;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            _seen = _seen || await keys.AreKnownAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
            return _seen ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}
