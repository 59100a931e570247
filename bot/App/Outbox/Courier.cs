using CollectionsBot.Journal;

namespace CollectionsBot.App;

/// <summary>Carries the outbox: whenever the history says that something is to be sent, and every minute besides.</summary>
public sealed class Courier(DigestCourier digests, RequestCourier requests, PortfolioWriter writer, ILogger<Courier> logger) : BackgroundService
{
    /// <summary>After which time what could not be recorded is tried again, although nothing new is due.</summary>
    private static readonly TimeSpan LooksAgainAfter = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _wake = new(1);

    /// <summary>Closes what nobody knows the end of, and sends everything that is due now.</summary>
    /// <remarks>A journal that fails does not end the program: what is still open is found again at the next look.</remarks>
    public async Task LookAsync(CancellationToken cancellation = default)
    {
        try
        {
            await digests.CloseUncertainAsync(cancellation);
            await requests.CloseUncertainAsync(cancellation);
            await requests.SendDueAsync(cancellation);
            await digests.SendDueAsync(cancellation);
        }
        catch (Exception e) when (e is JournalException or PortfolioBusyException)
        {
            logger.LogError("The outbox could not be looked after: {Fault}", LoggedFault.Of(e));
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        writer.Appended += Wake;
        try
        {
            while (true)
            {
                await _wake.WaitAsync(LooksAgainAfter, stoppingToken);
                await LookAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.LogDebug("The courier stops.");
        }
        finally
        {
            writer.Appended -= Wake;
        }
    }

    private void Wake(ImmutableArray<RecordedFact> facts)
    {
        if (facts.Any(f => f.Fact is DigestDue or PostDue or RequestApproved or RequestRejected or RequestWithdrawn or AgreementEnded) && _wake.CurrentCount == 0)
        {
            _wake.Release();
        }
    }
}
