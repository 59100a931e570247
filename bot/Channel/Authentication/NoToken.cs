namespace CollectionsBot.Channel;

/// <summary>Shows no token: for a connector on the developer's own machine, which asks for none.</summary>
public sealed class NoToken : IConnectorTokenSource
{
    /// <inheritdoc/>
    public ValueTask<string?> GetTokenAsync(CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);
}
