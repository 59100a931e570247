using System.Globalization;

namespace CollectionsBot.App;

/// <summary>Sends the digests that the history says are due, and records what became of each.</summary>
/// <remarks>
/// That a digest is about to be sent is recorded before it is sent. So one that a crash left in between is found at the next
/// start and recorded as uncertain, and never sent twice.
/// </remarks>
public sealed class DigestCourier(
    IPortfolio portfolio, Assistant assistant, ChannelSender sender, TimeProvider clock, Settings settings, ILogger<DigestCourier> logger)
{
    /// <summary>The conversations in which a digest is due, or was being sent.</summary>
    public async Task<List<string>> FindAsync(CancellationToken cancellation = default) => await portfolio.AskAsync(
        p => p.Conversations.Values
            .Where(c => c.Digests.Values.Any(stage => stage == DigestStage.Sending || (stage == DigestStage.Due && c.IsOpen)))
            .Select(c => c.Id).ToList(),
        cancellation);

    /// <summary>Sends everything that is due in a conversation now.</summary>
    public async Task SendDueAsync(string conversation, CancellationToken cancellation = default)
    {
        foreach (var (reference, zone, date) in await FindAsync(conversation, DigestStage.Due, cancellation))
        {
            await SendAsync(conversation, reference, zone, date, cancellation);
        }
    }

    /// <summary>What was being sent when the process died, or when the journal failed, may have arrived.</summary>
    public async Task CloseUncertainAsync(string conversation, CancellationToken cancellation = default)
    {
        foreach (var (_, _, date) in await FindAsync(conversation, DigestStage.Sending, cancellation))
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
        var (delivery, detail, _) = await sender.SendAsync(conversation, address, TeamsBot.MessageOf(answer), null, mayBeTwice: false, cancellation);
        await EndAsync(conversation, date, delivery, detail, cancellation);
        logger.LogInformation("The digest of {Date}: {Delivery}", date, delivery);
    }

    private async Task EndAsync(string conversation, DateOnly date, Delivery delivery, string? detail, CancellationToken cancellation) =>
        await portfolio.ExecuteAsync(new EndDelivery(Stamp(conversation, date, "end"), conversation, date, delivery, detail), cancellation);

    private Stamp Stamp(string conversation, DateOnly date, string what)
    {
        var now = clock.GetUtcNow();
        return new Stamp(CommandIds.From(conversation, date.ToString("O", CultureInfo.InvariantCulture), what), Actor.Schedule, now, settings.Rules.Calendar.DateAt(now));
    }

    private async Task<List<(string Reference, string? Zone, DateOnly Date)>> FindAsync(string conversation, DigestStage stage, CancellationToken cancellation) =>
        await portfolio.AskAsync(
            p =>
            {
                var c = p.Conversations[conversation];
                return c.Digests.Where(d => d.Value == stage).Select(d => (c.Reference, c.Schedule?.TimeZone, d.Key)).ToList();
            },
            cancellation);
}
