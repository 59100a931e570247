namespace CollectionsBot.Channel;

/// <summary>No token could be had for the connector: a wrong or expired secret, or no way to its issuer.</summary>
public sealed class ConnectorTokenException(string message, Exception? innerException = null)
    : Exception(message, innerException);
