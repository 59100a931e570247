using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CollectionsBot.App;

/// <summary>Whether the portfolio answers, and its folder takes what is written to it.</summary>
/// <remarks>The folder is tried with a file of its own: the history is not written to for a question that comes every few seconds.</remarks>
internal sealed class JournalCheck(IPortfolio portfolio, Settings settings) : IHealthCheck
{
    /// <summary>How much is written: a full disk may still have room for a byte or two.</summary>
    private const int ProbeBytes = 64 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await portfolio.AskAsync(p => p.Sequence, cancellationToken).AsTask().WaitAsync(Patience, cancellationToken);
            await using var probe = new FileStream(
                Path.Combine(settings.Data, $".writable-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            await probe.WriteAsync(new byte[ProbeBytes], cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}
