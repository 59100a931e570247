using Quartz;

namespace CollectionsBot.App;

/// <summary>Looks every minute whether a digest is due. The core decides which; see <see cref="CheckDigests"/>.</summary>
/// <remarks>
/// One look serves every schedule alike: on time, after a pause of the machine, after a restart and across changes of the
/// clock. So the scheduler needs no store of its own, and a changed schedule needs no new trigger.
/// </remarks>
[DisallowConcurrentExecution]
public sealed class DigestClock(IPortfolio portfolio, TimeProvider clock, Settings settings) : IJob
{
    /// <summary>At every full minute.</summary>
    public const string EveryMinute = "0 * * * * ?";

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await CheckAsync(cancellationToken);

    /// <summary>Makes due, or notes as skipped, whatever digest's hour has come.</summary>
    public async Task CheckAsync(CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await portfolio.ExecuteAsync(
            new CheckDigests(new Stamp(CommandIds.New(), Actor.Schedule, now, settings.Rules.Calendar.DateAt(now))), cancellation);
    }
}
