using System.Globalization;
using CollectionsBot.Channel;
using CollectionsBot.Journal;

namespace CollectionsBot.App;

/// <summary>Sends the digests that the history says are due, and records what became of each.</summary>
/// <remarks>
/// That a digest is about to be sent is recorded before it is sent. So one that a crash left in between is found at the next
/// start and recorded as uncertain, and never sent twice.
/// </remarks>
public sealed class DigestCourier(
    IPortfolio portfolio, PortfolioWriter writer, Assistant assistant, IConnectorClient connector, TimeProvider clock, Settings settings, ILogger<DigestCourier> logger)
    : BackgroundService
{
    /// <summary>How often a digest that surely did not arrive is tried again.</summary>
    public const int AttemptsMax = 6;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>After which time what could not be recorded is tried again, although nothing new is due.</summary>
    private static readonly TimeSpan LooksAgainAfter = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _wake = new(1);

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

    /// <summary>Closes what nobody knows the end of, and sends everything that is due now.</summary>
    /// <remarks>A journal that fails does not end the program: what is still open is found again at the next look.</remarks>
    public async Task LookAsync(CancellationToken cancellation = default)
    {
        try
        {
            await CloseUncertainAsync(cancellation);
            await SendDueAsync(cancellation);
        }
        catch (Exception e) when (e is JournalException or PortfolioBusyException)
        {
            // The fault says itself what is wrong.
            logger.LogError(e, "The digests could not be looked after");
        }
    }

    /// <summary>Sends everything that is due now.</summary>
    public async Task SendDueAsync(CancellationToken cancellation = default)
    {
        foreach (var (conversation, reference, zone, date) in await FindAsync(DigestStage.Due, cancellation))
        {
            await SendAsync(conversation, reference, zone, date, cancellation);
        }
    }

    /// <summary>What was being sent when the process died, or when the journal failed, may have arrived.</summary>
    public async Task CloseUncertainAsync(CancellationToken cancellation = default)
    {
        foreach (var (conversation, _, _, date) in await FindAsync(DigestStage.Sending, cancellation))
        {
            await EndAsync(conversation, date, Delivery.Uncertain, "The program ended, or could not record it, while sending.", cancellation);
        }
    }

    private async Task SendAsync(string conversation, string reference, string? zone, DateOnly date, CancellationToken cancellation)
    {
        if (await portfolio.ExecuteAsync(new BeginDelivery(Stamp(conversation, date, "begin"), conversation, date), cancellation) is not Outcome.Accepted { Facts: [{ Fact: DigestSending }] })
        {
            return;
        }

        if (ConversationAddresses.Read(reference) is not { } address)
        {
            await EndAsync(conversation, date, Delivery.Refused, "The conversation's address cannot be read.", cancellation);
            return;
        }

        var reader = new Person(Actor.Schedule, PersonOf.Culture(address.Locale), zone is null ? null : TimeZoneInfo.FindSystemTimeZoneById(zone));
        var answer = await assistant.DigestAsync(reader, date, cancellation);
        var activity = TeamsBot.MessageOf(answer).ApplyConversationReference(address);
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await connector.SendToConversationAsync(address.ServiceUrl, address.Conversation.Id, activity, cancellation);
            if (Delay(outcome, attempt) is { } delay && attempt < AttemptsMax)
            {
                await Task.Delay(delay, clock, cancellation);
                continue;
            }

            var (delivery, detail) = Describe(outcome);
            await EndAsync(conversation, date, delivery, detail, cancellation);
            logger.LogInformation("The digest of {Date}: {Delivery}", date, delivery);
            return;
        }
    }

    /// <summary>How long to wait before trying again; null when trying again could send it twice or would not help.</summary>
    private static TimeSpan? Delay(SendOutcome outcome, int attempt)
    {
        var backOff = TimeSpan.FromSeconds(Math.Pow(2, attempt));
        return outcome switch
        {
            SendOutcome.Throttled { RetryAfter: { } asked } => asked > LongestWait ? LongestWait : asked,
            SendOutcome.Throttled or SendOutcome.Unreachable => backOff,
            _ => null,
        };
    }

    private static (Delivery Delivery, string? Detail) Describe(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Sent sent => (Delivery.Sent, sent.ActivityId),
        SendOutcome.Uncertain uncertain => (Delivery.Uncertain, uncertain.Reason),
        SendOutcome.Refused refused => (Delivery.Refused, string.Create(CultureInfo.InvariantCulture, $"{refused.Status} {refused.Code} {refused.Message}").Trim()),
        SendOutcome.Gone gone => (Delivery.Refused, "The conversation is gone. " + gone.Code),
        SendOutcome.Throttled => (Delivery.Refused, "The channel took no more messages."),
        SendOutcome.Unreachable unreachable => (Delivery.Refused, unreachable.Reason),
        _ => throw new InvalidOperationException($"No words for {outcome.GetType().Name}."),
    };

    private async Task EndAsync(string conversation, DateOnly date, Delivery delivery, string? detail, CancellationToken cancellation)
    {
        const int DetailMax = 500;
        var bounded = detail is { Length: > DetailMax } ? detail[..DetailMax] : detail;
        await portfolio.ExecuteAsync(new EndDelivery(Stamp(conversation, date, "end"), conversation, date, delivery, bounded), cancellation);
    }

    private Stamp Stamp(string conversation, DateOnly date, string what)
    {
        var now = clock.GetUtcNow();
        return new Stamp(CommandIds.From(conversation, date.ToString("O", CultureInfo.InvariantCulture), what), Actor.Schedule, now, settings.Rules.Calendar.DateAt(now));
    }

    private async Task<List<(string Conversation, string Reference, string? Zone, DateOnly Date)>> FindAsync(DigestStage stage, CancellationToken cancellation) =>
        await portfolio.AskAsync(
            p => p.Conversations.Values
                .SelectMany(c => c.Digests.Where(d => d.Value == stage).Select(d => (c.Id, c.Reference, c.Schedule?.TimeZone, d.Key)))
                .ToList(),
            cancellation);

    private void Wake(ImmutableArray<RecordedFact> facts)
    {
        if (facts.Any(f => f.Fact is DigestDue) && _wake.CurrentCount == 0)
        {
            _wake.Release();
        }
    }
}
