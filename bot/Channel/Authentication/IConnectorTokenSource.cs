namespace CollectionsBot.Channel;

/// <summary>Where the token comes from that the bot shows to the connector. Thread-safe; keeps tokens while they last.</summary>
public interface IConnectorTokenSource
{
    /// <summary>A token that is valid now; null when none is to be shown.</summary>
    /// <exception cref="ConnectorTokenException">There is none to be had.</exception>
    ValueTask<string?> GetTokenAsync(CancellationToken cancellationToken);
}
