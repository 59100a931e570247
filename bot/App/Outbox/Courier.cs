using CollectionsBot.Journal;

namespace CollectionsBot.App;

/// <summary>Carries the outbox: whenever the history says that something is to be sent, and every minute besides.</summary>
/// <remarks>Within a conversation one message follows the other; conversations do not wait for each other.</remarks>
public sealed class Courier : BackgroundService
{
    /// <summary>After which time what could not be recorded is tried again, although nothing new is due.</summary>
    private static readonly TimeSpan LooksAgainAfter = TimeSpan.FromMinutes(1);

    /// <summary>The name of the work that looks after chats; no conversation has an empty one.</summary>
    private const string Chats = "";

    private readonly DigestCourier _digests;
    private readonly RequestCourier _requests;
    private readonly ImportCourier _imports;
    private readonly DeciderChats _chats;
    private readonly PortfolioWriter _writer;
    private readonly ILogger<Courier> _logger;
    private readonly Lanes _lanes;
    private readonly SemaphoreSlim _wake = new(1);
    private volatile bool _wantsChats = true;

    /// <summary>A courier that has not looked yet.</summary>
    public Courier(DigestCourier digests, RequestCourier requests, ImportCourier imports, DeciderChats chats, PortfolioWriter writer, ILogger<Courier> logger)
    {
        (_digests, _requests, _imports, _chats, _writer, _logger) = (digests, requests, imports, chats, writer, logger);
        _lanes = new Lanes(WorkAsync);
    }

    /// <summary>Closes what nobody knows the end of, and sends everything that is due now. Done when all of it came to its end.</summary>
    public async Task LookAsync(CancellationToken cancellation = default)
    {
        await StartAllAsync(cancellation);
        await _lanes.WhenIdle;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _writer.Appended += Wake;
        try
        {
            while (true)
            {
                await _wake.WaitAsync(LooksAgainAfter, stoppingToken);
                await StartAllAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            _logger.LogDebug("The courier stops.");
        }
        finally
        {
            _writer.Appended -= Wake;
            await _lanes.WhenIdle;
        }
    }

    /// <remarks>A conversation in which something is being sent has its lane already, or was left so by a crash.</remarks>
    private async Task StartAllAsync(CancellationToken cancellation)
    {
        try
        {
            if (_wantsChats)
            {
                _wantsChats = false;
                _lanes.Start(Chats, cancellation);
            }

            var digests = await _digests.FindAsync(cancellation);
            foreach (var conversation in digests.Concat(await _requests.FindAsync(cancellation)).Union(await _imports.FindAsync(cancellation), StringComparer.Ordinal))
            {
                _lanes.Start(conversation, cancellation);
            }
        }
        catch (Exception e) when (e is JournalException or PortfolioBusyException)
        {
            // The fault says itself what is wrong.
            _logger.LogError("The outbox could not be looked after: {Fault}", LoggedFault.Of(e));
        }
    }

    /// <remarks>Whatever fails ends neither the program nor another conversation's turn: what is still open is found again at the next look.</remarks>
    private async Task WorkAsync(string conversation, CancellationToken cancellation)
    {
        try
        {
            if (conversation == Chats)
            {
                await _chats.OpenMissingAsync(cancellation);
                return;
            }

            await _digests.CloseUncertainAsync(conversation, cancellation);
            await _requests.CloseUncertainAsync(conversation, cancellation);
            await _imports.CloseUncertainAsync(conversation, cancellation);
            await _requests.SendDueAsync(conversation, cancellation);
            await _digests.SendDueAsync(conversation, cancellation);
            await _imports.SendDueAsync(conversation, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            _logger.LogDebug("The courier stops on its way.");
        }
        catch (Exception e)
        {
            _logger.LogError("What is due in a conversation could not be sent: {Fault}", LoggedFault.Of(e));
        }
    }

    private void Wake(ImmutableArray<RecordedFact> facts)
    {
        var chats = facts.Any(f => f.Fact is RoleGranted or AuthorityDelegated or ConversationOpened { Person: null } or RequestProposed);
        _wantsChats |= chats;
        if ((chats || facts.Any(f => f.Fact is DigestDue or ImportReportDue or PostDue or IRequestFact)) && _wake.CurrentCount == 0)
        {
            _wake.Release();
        }
    }
}
