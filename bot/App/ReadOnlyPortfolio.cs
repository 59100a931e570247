namespace CollectionsBot.App;

/// <summary>A portfolio as it was when it was read: for questions on the command line, also while the bot runs.</summary>
public sealed class ReadOnlyPortfolio(Portfolio portfolio) : IPortfolio
{
    /// <inheritdoc/>
    public ValueTask<T> AskAsync<T>(Func<Portfolio, T> query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ValueTask.FromResult(query(portfolio));
    }

    /// <inheritdoc/>
    public ValueTask<Outcome> ExecuteAsync(Command command, CancellationToken cancellation = default) =>
        throw new NotSupportedException("This portfolio is only read.");
}
