using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Takes in files while the bot runs, through whichever door they come: one after the other, because each may be large.</summary>
public sealed class ImportDesk(IPortfolio portfolio, TimeProvider clock, Settings settings) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Reads all of a file, judges what it would do, and takes it in unless that is held back.</summary>
    /// <remarks>The same content again changes nothing, so a file that a crash left where it was may come twice.</remarks>
    /// <param name="stream">The file's bytes; left open.</param>
    /// <param name="order">How it is meant.</param>
    /// <param name="cancellation">Ends the waiting, not what is being written.</param>
    public Task<ImportResult> TakeAsync(Stream stream, ImportOrder order, CancellationToken cancellation = default) =>
        InTurnAsync(stream, order, (reading, command, _) => ApplyAsync(reading, command, cancellation), cancellation);

    /// <summary>Says what a file would do, and writes nothing.</summary>
    /// <returns>What it holds; what it would do as changes, and as a snapshot where it may be one; or why it cannot be taken in.</returns>
    public async Task<(ReceivablesReading? Reading, ImportPreview? Changes, ImportPreview? Snapshot, string? Fault)> PreviewAsync(
        Stream stream, ImportOrder order, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        ImportPreview? changes = null, snapshot = null;
        var result = await InTurnAsync(stream, order with { Snapshot = false }, async (reading, command, preview) =>
        {
            changes = preview;
            var whole = ImportSteps.Import(reading, command.Stamp, snapshot: true, settings.Imports);
            snapshot = whole.Snapshot ? await portfolio.AskAsync(p => ImportPreview.Of(p, whole, settings.Imports), cancellation) : null;
            return new ImportResult.Taken(reading, null, false);
        }, cancellation);
        return result is ImportResult.Failed failed ? (failed.Reading, null, null, failed.Why) : (((ImportResult.Taken)result).Reading, changes, snapshot, null);
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<ImportResult> InTurnAsync(
        Stream stream, ImportOrder order, Func<ReceivablesReading, ImportReceivables, ImportPreview, Task<ImportResult>> go, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(order);
        await _turn.WaitAsync(cancellation);
        try
        {
            var now = clock.GetUtcNow();
            var stamp = new Stamp(CommandIds.New(), order.Actor, now, settings.Rules.Calendar.DateAt(now));
            var (demonstration, mappings) = await portfolio.AskAsync(p => (p.Demonstration, p.Mappings.ToDictionary(m => m.Key, m => m.Value)), cancellation);
            if (demonstration == true)
            {
                return new ImportResult.Failed("This data folder holds the demonstration's made-up customers; it takes no real receivables.");
            }

            var options = new ImportOptions(settings.Currency, stamp.On, order.Dates) { KeptMappings = mappings };
            var reading = await Task.Run(() => ReceivablesFile.Read(stream, order.Name, options), cancellation);
            return await JudgeAsync(reading, order, stamp, go, cancellation);
        }
        catch (ReceivablesFileException unreadable)
        {
            return new ImportResult.Failed(unreadable.Message);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<ImportResult> JudgeAsync(
        ReceivablesReading reading, ImportOrder order, Stamp stamp, Func<ReceivablesReading, ImportReceivables, ImportPreview, Task<ImportResult>> go, CancellationToken cancellation)
    {
        if (reading.IsEmpty || (order.Whole && !reading.IsComplete))
        {
            return new ImportResult.Failed(reading.IsEmpty ? "No line could be read." : "Some lines could not be read, so nothing was written.", reading);
        }

        var command = ImportSteps.Import(reading, stamp, order.Snapshot, order.Yes ? null : settings.Imports);
        var preview = await portfolio.AskAsync(p => ImportPreview.Of(p, command, settings.Imports), cancellation);
        return preview.Refusal is { } refusal ? new ImportResult.Failed(Phrases.Of(refusal, Reader.Plain(stamp.On)), reading)
            : preview.IsHeld && !order.Yes ? new ImportResult.Held(reading, preview)
            : await go(reading, command, preview);
    }

    private async Task<ImportResult> ApplyAsync(ReceivablesReading reading, ImportReceivables command, CancellationToken cancellation)
    {
        if (await portfolio.AskAsync(p => p.Demonstration is null, cancellation))
        {
            await portfolio.ExecuteAsync(new OpenPortfolio(command.Stamp with { Id = CommandIds.New() }, Demonstration: false), cancellation);
        }

        var (_, refusal) = await ImportSteps.ApplyAsync(portfolio, command, reading, null, CommandIds.New, cancellation);
        return refusal is not null
            ? new ImportResult.Failed(Phrases.Of(refusal, Reader.Plain(command.Stamp.On)), reading)
            : new ImportResult.Taken(reading, await portfolio.AskAsync(p => ImportOutcome.Of(p, command.Stamp.Id), cancellation), command.Snapshot);
    }
}
