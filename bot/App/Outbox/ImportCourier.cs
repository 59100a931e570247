using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Tells of imports where the history says that it is due, and records what became of it: as digests go out.</summary>
public sealed class ImportCourier(IPortfolio portfolio, ChannelSender sender, TimeProvider clock, Settings settings, ILogger<ImportCourier> logger)
{
    /// <summary>The conversations in which an import is to be told of, or was being.</summary>
    public async Task<List<string>> FindAsync(CancellationToken cancellation = default) => await portfolio.AskAsync(
        p => p.Conversations.Values
            .Where(c => c.ImportReports.Values.Any(stage => stage == DigestStage.Sending || (stage == DigestStage.Due && c.IsOpen)))
            .Select(c => c.Id).ToList(),
        cancellation);

    /// <summary>Sends everything that is due in a conversation now.</summary>
    public async Task SendDueAsync(string conversation, CancellationToken cancellation = default)
    {
        foreach (var (import, reference) in await FindAsync(conversation, DigestStage.Due, cancellation))
        {
            await SendAsync(conversation, import, reference, cancellation);
        }
    }

    /// <summary>What was being sent when the process died, or when the journal failed, may have arrived.</summary>
    public async Task CloseUncertainAsync(string conversation, CancellationToken cancellation = default)
    {
        foreach (var (import, _) in await FindAsync(conversation, DigestStage.Sending, cancellation))
        {
            await EndAsync(conversation, import, Delivery.Uncertain, "The program ended, or could not record it, while sending.", cancellation);
        }
    }

    private async Task SendAsync(string conversation, string import, string reference, CancellationToken cancellation)
    {
        if (await portfolio.ExecuteAsync(new BeginImportReport(Stamp(conversation, import, "begin"), conversation, import), cancellation) is not Outcome.Accepted { Facts: [{ Fact: ImportReportSending }] })
        {
            return;
        }

        if (ConversationAddresses.Read(reference) is not { } address)
        {
            await EndAsync(conversation, import, Delivery.Refused, "The conversation's address cannot be read.", cancellation);
            return;
        }

        var reader = Turn.Begin(new Person(Actor.Schedule, PersonOf.Culture(address.Locale), null), clock, settings.Rules.Calendar).Reader;
        var answer = await portfolio.AskAsync(p => MessageOf(p, new CommandId(import), reader), cancellation);
        var (delivery, detail, _) = await sender.SendAsync(conversation, address, TeamsBot.MessageOf(answer), null, mayBeTwice: false, cancellation);
        await EndAsync(conversation, import, delivery, detail, cancellation);
        logger.LogInformation("What an import brought: {Delivery}", delivery);
    }

    private static Answer MessageOf(Portfolio portfolio, CommandId import, Reader reader)
    {
        if (ImportOutcome.Of(portfolio, import) is { } outcome)
        {
            var counts = outcome.Imported.Summary;
            return new Answer.Card(
                ImportCard.Of(outcome, reader),
                $"Import: {reader.Number(counts.ItemsAdded)} new, {reader.Number(counts.ItemsChanged)} changed, {reader.Number(counts.ItemsSettled)} settled");
        }

        var held = portfolio.OutcomeOf(import)!.Value.Select(f => f.Fact).OfType<ImportHeld>().Single();
        return new Answer.Text($"{held.Source} was held back; nothing was written. {string.Join(" ", ImportPreview.Reasons(held.Move, held.Bounds, reader.Amount))} "
            + $"If that is right, say: import yes {held.Source}");
    }

    private async Task EndAsync(string conversation, string import, Delivery delivery, string? detail, CancellationToken cancellation) =>
        await portfolio.ExecuteAsync(new EndImportReport(Stamp(conversation, import, "end"), conversation, import, delivery, detail), cancellation);

    private Stamp Stamp(string conversation, string import, string what)
    {
        var now = clock.GetUtcNow();
        return new Stamp(CommandIds.From(conversation, import, what), Actor.Schedule, now, settings.Rules.Calendar.DateAt(now));
    }

    private async Task<List<(string Import, string Reference)>> FindAsync(string conversation, DigestStage stage, CancellationToken cancellation) =>
        await portfolio.AskAsync(
            p =>
            {
                var c = p.Conversations[conversation];
                return c.ImportReports.Where(i => i.Value == stage).Select(i => (i.Key, c.Reference)).ToList();
            },
            cancellation);
}
