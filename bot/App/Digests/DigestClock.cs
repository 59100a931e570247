using Quartz;

namespace CollectionsBot.App;

/// <summary>Looks every minute whether a digest is due, or a reminder of a request. The core decides which; see <see cref="CheckDigests"/> and <see cref="CheckRequests"/>.</summary>
/// <remarks>
/// One look serves every schedule alike: on time, after a pause of the machine, after a restart and across changes of the
/// clock. So the scheduler needs no store of its own, and a changed schedule needs no new trigger.
/// </remarks>
[DisallowConcurrentExecution]
public sealed class DigestClock(IPortfolio portfolio, TimeProvider clock, Settings settings, ILogger<DigestClock> logger) : IJob
{
    /// <summary>At every full minute.</summary>
    public const string EveryMinute = "0 * * * * ?";

    /// <inheritdoc/>
    /// <remarks>A fault is logged here, where it is known what may be told of it. The next minute tries again.</remarks>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await CheckAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError("What is due could not be looked up: {Fault}", LoggedFault.Of(e));
        }
    }

    /// <summary>Makes due, or notes as skipped, whatever digest's hour has come, and reminds of what nobody decided.</summary>
    public async Task CheckAsync(CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var on = settings.Rules.Calendar.DateAt(now);
        await portfolio.ExecuteAsync(new CheckDigests(new Stamp(CommandIds.New(), Actor.Schedule, now, on)), cancellation);
        await portfolio.ExecuteAsync(new CheckRequests(new Stamp(CommandIds.New(), Actor.Schedule, now, on)), cancellation);
    }
}
