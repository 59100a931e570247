using System.Collections.Immutable;
using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>The one way in for every file, through whichever door it came: read all of it, judge what it would do, then take it in.</summary>
public static class ImportSteps
{
    /// <summary>The command that takes in what was read.</summary>
    /// <param name="reading">All of the file.</param>
    /// <param name="stamp">Who and when.</param>
    /// <param name="snapshot">
    /// Whether the file holds every open item. A file with rejected rows, or of customers alone, never settles anything: what is
    /// missing may stand in a row that could not be read.
    /// </param>
    /// <param name="bounds">How far a snapshot may go; null when a person saw the preview and said yes.</param>
    public static ImportReceivables Import(ReceivablesReading reading, Stamp stamp, bool snapshot, SnapshotBounds? bounds)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new ImportReceivables(stamp, reading.Source, reading.Rows, snapshot && reading.IsComplete && reading.Masters.IsEmpty)
        {
            Customers = reading.Masters,
            Bounds = bounds,
        };
    }

    /// <summary>Takes in what was read, then the contact profiles of a master file, and keeps the mapping that it was read by.</summary>
    /// <param name="portfolio">Where to.</param>
    /// <param name="command">The command of <see cref="Import"/>.</param>
    /// <param name="reading">All of the file.</param>
    /// <param name="mapping">What somebody said of its columns; null when nobody did.</param>
    /// <param name="nextId">A new name for each further command.</param>
    /// <param name="cancellation">Ends the waiting, not what is being written.</param>
    /// <returns>What changed, or why nothing did.</returns>
    public static async Task<(ImportCounts? Counts, Refusal? Refusal)> ApplyAsync(
        IPortfolio portfolio, ImportReceivables command, ReceivablesReading reading, ImmutableArray<MappedColumn>? mapping, Func<CommandId> nextId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(nextId);
        if (await portfolio.ExecuteAsync(command, cancellation) is var outcome && outcome is not Outcome.Accepted)
        {
            return (null, (outcome as Outcome.Refused)?.Refusal ?? throw new InvalidOperationException($"An import with a new name ended as {outcome.GetType().Name}."));
        }

        foreach (var (customer, profile) in reading.Profiles.OrderBy(p => p.Key))
        {
            var known = await portfolio.AskAsync(p => p.Find(customer)!.Preferences, cancellation);
            await portfolio.ExecuteAsync(new SetContactPreferences(Next(), customer, known with { Profile = profile }), cancellation);
        }

        if (mapping is { } columns)
        {
            await portfolio.ExecuteAsync(new KeepMapping(Next(), new ColumnMapping(reading.Form, columns)), cancellation);
        }

        return (CountsOf(((Outcome.Accepted)outcome).Facts.Select(f => f.Fact)), null);

        Stamp Next() => command.Stamp with { Id = nextId() };
    }

    /// <summary>What facts of an import changed.</summary>
    internal static ImportCounts CountsOf(IEnumerable<Fact> facts) =>
        facts.OfType<ReceivablesImported>().SingleOrDefault()?.Summary ?? new ImportCounts(0, 0, 0, 0, 0);
}
