using CollectionsBot.Journal;

namespace CollectionsBot.App;

/// <summary>The portfolio that this process owns and writes.</summary>
public sealed class LivePortfolio(PortfolioWriter writer) : IPortfolio
{
    /// <inheritdoc/>
    public ValueTask<T> AskAsync<T>(Func<Portfolio, T> query, CancellationToken cancellation = default) => writer.AskAsync(query, cancellation);

    /// <inheritdoc/>
    public async ValueTask<Outcome> ExecuteAsync(Command command, CancellationToken cancellation = default)
    {
        var outcome = await writer.ExecuteAsync(command, cancellation);
        PortfolioMeter.Count(command, outcome);
        return outcome;
    }
}
