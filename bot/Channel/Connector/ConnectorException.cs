namespace CollectionsBot.Channel;

/// <summary>A reply within a turn did not go out.</summary>
/// <remarks>
/// In a turn somebody waits for the reply, so its failure ends the turn. What may be delivered later goes through
/// <see cref="IConnectorClient"/>, where the outcome is a value.
/// </remarks>
public sealed class ConnectorException(SendOutcome outcome) : Exception($"The channel did not take the activity: {outcome}")
{
    /// <summary>What became of the attempt; never <see cref="SendOutcome.Sent"/>.</summary>
    public SendOutcome Outcome { get; } = outcome;
}
