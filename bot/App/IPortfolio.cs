namespace CollectionsBot.App;

/// <summary>A portfolio to ask and, unless it is only read, to give commands to.</summary>
public interface IPortfolio
{
    /// <summary>Has a question answered; see <see cref="Journal.PortfolioWriter.AskAsync{T}"/>.</summary>
    ValueTask<T> AskAsync<T>(Func<Portfolio, T> query, CancellationToken cancellation = default);

    /// <summary>Has a command carried out; see <see cref="Journal.PortfolioWriter.ExecuteAsync"/>.</summary>
    /// <exception cref="NotSupportedException">The portfolio is only read.</exception>
    ValueTask<Outcome> ExecuteAsync(Command command, CancellationToken cancellation = default);
}
